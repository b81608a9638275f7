@NullMarked
package com.shopme.ordering.web;

import org.jspecify.annotations.NullMarked;
