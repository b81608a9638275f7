/// Who signs in: people of the shops, their passwords and their access tokens. What they may do in
/// which workspace is not known here.
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package com.shopme.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
