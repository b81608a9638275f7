/// Chats and their messages, whatever the channel: who said what, who answers, what is still to be
/// answered. One reply is in flight per chat, and every message of a client is answered once. Tells
/// the rest of the house: [MessageQueued]. Asks whoever answers through [Answerer].
@ApplicationModule(
        allowedDependencies = {"shared", "platform", "api", "api::web", "workspace", "clients"})
@NullMarked
package com.shopme.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
