/// Figures for the people of the shop: read models over what other rooms keep, through views of its
/// own. Writes nothing.
@ApplicationModule(allowedDependencies = {"shared", "platform", "api", "workspace"})
@NullMarked
package com.shopme.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
