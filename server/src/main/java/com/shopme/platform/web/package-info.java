@NullMarked
package com.shopme.platform.web;

import org.jspecify.annotations.NullMarked;
