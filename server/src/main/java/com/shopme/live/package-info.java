/// What changes, told as it happens to whoever watches a workspace, over any number of server
/// instances: hears the events of the other rooms and every [com.shopme.platform.Auditable].
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "api",
            "identity",
            "workspace",
            "clients",
            "conversation"
        })
@NullMarked
package com.shopme.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
