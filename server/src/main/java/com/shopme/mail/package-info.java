/// Letters to the people who work with ShopMe, in their language. A letter is kept in the
/// transaction of its occasion and sent after it; without a mail server it stays and, outside
/// production, is shown at `/mailbox`.
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package com.shopme.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
