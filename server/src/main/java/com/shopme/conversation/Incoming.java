package com.shopme.conversation;

import com.shopme.clients.Contact;
import java.time.Instant;

/// A message of a client, as the channel brings it.
///
/// @param channelMessageId the channel's own id, taken once for ever
/// @param raw the payload as it came, JSON
/// @param sentAt the moment the channel gives
public record Incoming(
        NumberId number,
        Contact from,
        String channelMessageId,
        Content content,
        String raw,
        Instant sentAt) {}
