/// Webhooks over HTTP.
@NullMarked
package com.shopme.automation.web;

import org.jspecify.annotations.NullMarked;
