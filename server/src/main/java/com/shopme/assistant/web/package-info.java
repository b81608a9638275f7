/// Prompts over HTTP.
@NullMarked
package com.shopme.assistant.web;

import org.jspecify.annotations.NullMarked;
