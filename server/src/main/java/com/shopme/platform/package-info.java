/// What every room stands on: settings, the database and its walls between workspaces, lanes that
/// keep work in order, secrets, problems.
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package com.shopme.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
