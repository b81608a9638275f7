/// Who did what: hears every [com.shopme.platform.Auditable] and keeps it in a chain that nobody
/// can change unseen.
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "identity", "workspace", "api", "api::web"})
@NullMarked
package com.shopme.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
