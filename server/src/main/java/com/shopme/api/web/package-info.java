/// The filters and resolvers that stand before all controllers of the API.
@NamedInterface("web")
@NullMarked
package com.shopme.api.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
