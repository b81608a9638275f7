/// Signing in over HTTP, and the gate before everything else.
@NullMarked
package com.shopme.identity.web;

import org.jspecify.annotations.NullMarked;
