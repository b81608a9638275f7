package com.shopme.conversation;

import com.shopme.clients.ClientId;
import com.shopme.shared.Tenanted;
import com.shopme.shared.WorkspaceId;

/// A client has written.
///
/// @param type the kind of message: `text`, `image`, …
/// @param text what a person reads in a list
/// @param answerDue whether an automatic answer is on its way
public record MessageReceived(
        WorkspaceId workspace,
        SessionId session,
        ClientId client,
        MessageId message,
        String type,
        String text,
        boolean answerDue)
        implements Tenanted {}
