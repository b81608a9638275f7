package com.shopme.conversation;

import com.shopme.clients.ClientId;
import com.shopme.shared.Tenanted;
import com.shopme.shared.WorkspaceId;

/// What a client wrote was answered automatically. Heard within its transaction, once per turn.
///
/// @param last the client's last message of the turn
public record TurnAnswered(
        WorkspaceId workspace, SessionId session, ClientId client, MessageId last)
        implements Tenanted {}
