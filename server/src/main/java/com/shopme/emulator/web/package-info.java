/// The emulator over HTTP: the Graph API, the API for tests, the phone page.
@NullMarked
package com.shopme.emulator.web;

import org.jspecify.annotations.NullMarked;
