/// Workspaces over HTTP, and the one place that decides who may enter which.
@NullMarked
package com.shopme.workspace.web;

import org.jspecify.annotations.NullMarked;
