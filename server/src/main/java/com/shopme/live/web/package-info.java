/// The stream of events over HTTP.
@NullMarked
package com.shopme.live.web;

import org.jspecify.annotations.NullMarked;
