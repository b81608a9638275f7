/// Views of tables and preferences over HTTP.
@NullMarked
package com.shopme.views.web;

import org.jspecify.annotations.NullMarked;
