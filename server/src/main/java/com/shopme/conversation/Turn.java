package com.shopme.conversation;

import com.shopme.clients.Client;
import com.shopme.shared.Tenanted;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspace;
import java.util.List;

/// A client has said something and waits for an answer.
///
/// @param said what the client wrote since our last answer, oldest first, at least one
/// @param memory what the answerer wrote down at the last turn, `{}` at first
public record Turn(Workspace shop, Client client, SessionId session, List<Said> said, String memory)
        implements Tenanted {

    public record Said(MessageId message, Content content) {}

    @Override
    public WorkspaceId workspace() {
        return shop.id();
    }
}
