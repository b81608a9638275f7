package com.shopme.whatsapp;

import com.shopme.conversation.MessageId;
import com.shopme.conversation.SessionId;
import java.time.Instant;

/// A message of ours, or a part of one, that Meta did not take, or perhaps not.
///
/// @param id also its place in the list
public record UnsettledMessage(
        long id,
        SessionId chat,
        MessageId message,
        int part,
        Instant attemptedAt,
        String problem) {}
