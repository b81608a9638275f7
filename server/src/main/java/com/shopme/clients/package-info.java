/// People who chat: who they are on each channel, what they are called, which language they speak,
/// what they allowed.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "api",
            "api :: tables",
            "api :: web",
            "identity",
            "workspace"
        })
@NullMarked
package com.shopme.clients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
