/// The assistant that a language model speaks for. The model understands, chooses and phrases;
/// facts come from the shop's other rooms, deeds are done by `assistant`, and nothing is said that
/// has no receipt. Without a key nothing here is asked.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "api",
            "receipts",
            "usage",
            "assistant",
            "conversation",
            "ordering",
            "knowledge",
            "catalog",
            "clients",
            "workspace"
        })
@NullMarked
package com.shopme.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
