/// Categories, services, products and their stock. Stock never goes below zero, whoever asks at
/// once.
@ApplicationModule(allowedDependencies = {"shared", "platform", "workspace"})
@NullMarked
package com.shopme.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
