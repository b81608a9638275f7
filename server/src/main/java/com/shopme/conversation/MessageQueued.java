package com.shopme.conversation;

import com.shopme.shared.Tenanted;
import com.shopme.shared.WorkspaceId;

/// A message of ours is written down and wants to be sent. Heard within its transaction.
///
/// @param recipient where it goes
/// @param automatic not to be sent any more after [AutomaticRepliesStopped]
public record MessageQueued(
        WorkspaceId workspace,
        MessageId message,
        SessionId session,
        NumberId number,
        Recipient recipient,
        Outgoing content,
        boolean automatic)
        implements Tenanted {}
