/// The model over HTTP, for the people of the shop.
@NullMarked
package com.shopme.model.web;

import org.jspecify.annotations.NullMarked;
