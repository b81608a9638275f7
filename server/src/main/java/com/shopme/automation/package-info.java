/// The door for n8n and other systems: tells them by webhook what happened. Hears the events of the
/// rooms it may ask.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "api",
            "api::web",
            "workspace",
            "clients",
            "ordering",
            "conversation"
        })
@NullMarked
package com.shopme.automation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
