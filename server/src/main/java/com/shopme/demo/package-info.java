/// The demo shop "Bottega Aurora": opened in an empty database, so that the first minute shows a
/// living product. Its words and pictures are files under `resources/demo`.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "identity",
            "workspace",
            "catalog",
            "clients",
            "whatsapp"
        })
@NullMarked
package com.shopme.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
