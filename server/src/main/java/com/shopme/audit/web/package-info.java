/// The activity log over HTTP, and who stands behind a request.
@NullMarked
package com.shopme.audit.web;

import org.jspecify.annotations.NullMarked;
