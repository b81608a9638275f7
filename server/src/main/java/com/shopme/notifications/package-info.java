/// Tells clients what became of their orders, in their language and in the chat they know. Told
/// from the committed record, after it is committed, and once.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "conversation",
            "ordering",
            "clients",
            "workspace"
        })
@NullMarked
package com.shopme.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
