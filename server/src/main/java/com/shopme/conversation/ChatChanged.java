package com.shopme.conversation;

import com.shopme.shared.Tenanted;
import com.shopme.shared.WorkspaceId;

/// Somebody else answers a chat from now on: the assistant, a person, or whoever comes. Heard
/// within its transaction.
public record ChatChanged(WorkspaceId workspace, SessionId session) implements Tenanted {}
