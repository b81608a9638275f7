/// The mailbox of a server without a mail server.
@NullMarked
package com.shopme.mail.web;

import org.jspecify.annotations.NullMarked;
