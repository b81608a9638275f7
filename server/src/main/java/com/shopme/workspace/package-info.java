/// A business: its name, money, languages, its own words, its members, and who answers its chats.
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "identity", "mail", "api", "api::web"})
@NullMarked
package com.shopme.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
