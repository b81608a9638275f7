/// How people like to see things: named views of tables, their own or shared with the shop, and
/// what else a person prefers. What a view or a preference means is for the dashboard to know.
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "api", "api::web", "identity", "workspace"})
@NullMarked
package com.shopme.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
