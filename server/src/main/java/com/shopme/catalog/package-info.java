/// Categories, services, products and their stock. Stock never goes below zero, whoever asks at
/// once. [Catalog] is what clients see of it; [Products], [Categories] and [Services] are what the
/// people of the shop keep. Tells the rest of the house: [ProductChanged].
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "api",
            "api :: tables",
            "api :: web",
            "workspace"
        })
@NullMarked
package com.shopme.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
