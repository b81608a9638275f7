/// What a shop knows beyond its catalogue: documents, questions with their answers, and with them
/// its texts, services and described products, cut into passages and found by words, by likeness
/// and by meaning. [Documents] and [Faqs] are what the people of the shop keep; [Knowledge] is what
/// answers ask. What a document says is information, never an order.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "platform",
            "api",
            "api :: tables",
            "api :: web",
            "usage",
            "catalog",
            "workspace"
        })
@NullMarked
package com.shopme.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
