/// Carts, checkout and orders. A cart becomes an order exactly once; a line keeps the price it was
/// added at until the client has seen another. Tells the rest of the house: [OrderPlaced],
/// [OrderStatusChanged].
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "api",
            "api :: pdf",
            "api :: tables",
            "api :: web",
            "catalog",
            "clients",
            "workspace"
        })
@NullMarked
package com.shopme.ordering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
