/// What a workspace uses: each question answered and each push booked once, and beside it what the
/// models really cost. Tells whether a month's budget is used up.
@ApplicationModule(allowedDependencies = {"shared", "platform", "api", "conversation", "workspace"})
@NullMarked
package com.shopme.usage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
