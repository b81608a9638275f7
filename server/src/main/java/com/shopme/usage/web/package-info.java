/// Usage over HTTP, for the people of the shop.
@NullMarked
package com.shopme.usage.web;

import org.jspecify.annotations.NullMarked;
