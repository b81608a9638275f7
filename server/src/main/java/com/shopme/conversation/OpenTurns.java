package com.shopme.conversation;

import com.shopme.clients.Clients;
import com.shopme.platform.NotFound;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What clients wrote last, whoever is to answer it.
@Service
public class OpenTurns {
    private final SessionStore sessions;
    private final OpenTurnStore store;
    private final Workspaces workspaces;
    private final Clients clients;

    OpenTurns(SessionStore sessions, OpenTurnStore store, Workspaces workspaces, Clients clients) {
        this.sessions = sessions;
        this.store = store;
        this.workspaces = workspaces;
        this.clients = clients;
    }

    /// A turn that is looked at, not answered.
    public record Open(Turn turn, Thinker.Outlook outlook) {}

    /// What the client wrote since the shop said something, or else their last message. Empty if
    /// they wrote nothing that asks for an answer.
    ///
    /// @throws NotFound if there is no such chat
    @Transactional(readOnly = true)
    public Optional<Open> of(WorkspaceId workspace, SessionId chat) {
        var session = sessions.find(workspace, chat).orElseThrow(() -> new NotFound("chat"));
        var said = store.said(session);
        if (said.isEmpty()) return Optional.empty();
        var turn =
                new Turn(
                        workspaces.get(workspace),
                        clients.get(workspace, session.client()),
                        chat,
                        said,
                        session.memory());
        return Optional.of(
                new Open(
                        turn,
                        new Thinker.Outlook(
                                session.number(),
                                session.lastInboundAt().plus(Chats.WINDOW),
                                () -> true)));
    }
}
