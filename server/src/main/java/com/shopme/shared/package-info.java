/// Values everyone speaks: money, phone numbers, languages, ids. No Spring.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package com.shopme.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
