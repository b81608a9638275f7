package com.shopme.conversation;

import com.shopme.clients.ClientId;
import com.shopme.shared.WorkspaceId;
import java.time.Instant;

/// A chat of a client with one of the shop's numbers.
///
/// @param memory what the answerer wrote down, JSON
/// @param lastInboundAt when the client wrote last
record Session(
        WorkspaceId workspace,
        SessionId id,
        ClientId client,
        NumberId number,
        Recipient recipient,
        ChatStatus status,
        String memory,
        Instant lastInboundAt) {

    /// Free-form messages are taken for 24 hours after the client's last one (Meta, customer
    /// service windows, read 2026-11).
    boolean windowOpen(Instant now) {
        return now.isBefore(lastInboundAt.plus(Chats.WINDOW));
    }
}
