/// What every list and every write of the API shares: one grammar of lists, versions of what is
/// edited, writes that are safe to repeat, a rate per token.
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package com.shopme.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
