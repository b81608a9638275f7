package com.shopme.conversation;

import com.shopme.shared.Tenanted;
import com.shopme.shared.WorkspaceId;

/// A person has taken a chat over: automatic messages that still wait to be sent must not be. Heard
/// within its transaction.
public record AutomaticRepliesStopped(WorkspaceId workspace, SessionId session)
        implements Tenanted {}
