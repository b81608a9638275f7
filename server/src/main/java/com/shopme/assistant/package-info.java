/// The built-in assistant: understands what a client writes in English, Italian, Spanish and
/// Portuguese by rules, and answers it with what the other rooms say at that moment. No model, no
/// network: the same words in the same state always get the same answer.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "identity",
            "api",
            "api::web",
            "conversation",
            "ordering",
            "knowledge",
            "catalog",
            "clients",
            "workspace"
        })
@NullMarked
package com.shopme.assistant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
