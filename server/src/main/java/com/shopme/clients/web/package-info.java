/// Clients over HTTP, for the people of the shop.
@NullMarked
package com.shopme.clients.web;

import org.jspecify.annotations.NullMarked;
