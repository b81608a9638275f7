/// Who signs in: people of the shops, how they prove who they are, their sessions and tokens. What
/// they may do in which workspace is not known here. Tells the rest of the house: [AccountEvent].
@ApplicationModule(allowedDependencies = {"shared", "platform", "mail"})
@NullMarked
package com.shopme.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
