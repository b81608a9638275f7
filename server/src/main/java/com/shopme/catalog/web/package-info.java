/// The catalogue over HTTP.
@NullMarked
package com.shopme.catalog.web;

import org.jspecify.annotations.NullMarked;
