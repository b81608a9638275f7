@NullMarked
package com.shopme.knowledge.web;

import org.jspecify.annotations.NullMarked;
