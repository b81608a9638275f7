/// WhatsApp: Meta's webhook in, Meta's Graph API out. A channel adapter: it translates, keeps
/// order, paces and repeats, and decides nothing about what is said. Sources: Meta, Cloud API
/// webhooks, messages, error codes and media, read 2026-11.
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "api", "workspace", "clients", "conversation"})
@NullMarked
package com.shopme.whatsapp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
