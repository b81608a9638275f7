/// Meta's WhatsApp Cloud API and a phone, spoken locally: learn, demo and test without an account.
/// The rest of the house reaches it by HTTP only, as it reaches Meta. On while
/// `shopme.emulator.enabled` is true. Its own API for tests is described in `docs/emulator.md`.
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package com.shopme.emulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
