/// Figures over HTTP.
@NullMarked
package com.shopme.analytics.web;

import org.jspecify.annotations.NullMarked;
