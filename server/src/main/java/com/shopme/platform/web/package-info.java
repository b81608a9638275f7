/// What every HTTP request meets: its correlation id, and the one way problems are told.
@NullMarked
package com.shopme.platform.web;

import org.jspecify.annotations.NullMarked;
