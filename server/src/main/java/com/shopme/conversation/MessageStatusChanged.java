package com.shopme.conversation;

import com.shopme.shared.Tenanted;
import com.shopme.shared.WorkspaceId;

/// A message of ours has come further, failed, or waits again. Heard within its transaction.
public record MessageStatusChanged(WorkspaceId workspace, SessionId session, MessageId message)
        implements Tenanted {}
