@NullMarked
package com.shopme.whatsapp.web;

import org.jspecify.annotations.NullMarked;
