package com.shopme.conversation;

import com.shopme.clients.Clients;
import com.shopme.platform.Lanes;
import com.shopme.platform.Lease;
import com.shopme.workspace.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers clients, one turn of a leased chat at a time. A turn is one transaction: what the answer
/// did (a cart filled), what it says, and that the client was answered are kept together or not at
/// all, so a crash anywhere answers nobody twice and leaves nobody out. No network is waited for.
@Service
class Replies {
    private final Workspaces workspaces;
    private final Clients clients;
    private final SessionStore sessions;
    private final MessageStore messages;
    private final Chats chats;
    private final Lanes lanes;
    private final ObjectProvider<Answerer> answerer;
    private final Apologies apologies;

    Replies(
            Workspaces workspaces,
            Clients clients,
            SessionStore sessions,
            MessageStore messages,
            Chats chats,
            Lanes lanes,
            ObjectProvider<Answerer> answerer,
            Apologies apologies) {
        this.workspaces = workspaces;
        this.clients = clients;
        this.sessions = sessions;
        this.messages = messages;
        this.chats = chats;
        this.lanes = lanes;
        this.answerer = answerer;
        this.apologies = apologies;
    }

    @Transactional
    void answer(Lease lease) {
        turn(lease, turn -> answerer.getObject().answer(turn));
    }

    /// Says sorry and asks a person to go on: the last rung, when answering failed again and again.
    @Transactional
    void apologise(Lease lease) {
        turn(lease, apologies::answer);
    }

    private void turn(Lease lease, Answerer thinking) {
        var id = new SessionId(UUID.fromString(lease.lane()));
        sessions.lockForClient(lease.workspace(), id).ifPresent(session -> turn(session, thinking));
        lanes.finish(lease);
    }

    private void turn(Session session, Answerer thinking) {
        var said = messages.awaiting(session);
        if (said.isEmpty() || session.status() != ChatStatus.ACTIVE) return;
        var turn =
                new Turn(
                        workspaces.get(session.workspace()),
                        clients.get(session.workspace(), session.client()),
                        session.id(),
                        said,
                        session.memory());
        var answer = thinking.answer(turn);
        say(session, said, answer);
    }

    private void say(Session session, List<Turn.Said> said, Answer answer) {
        var replyTo = Optional.of(said.getLast().message());
        for (var content : answer.messages()) {
            chats.queue(session, Draft.reply(content, replyTo, answer.origin()));
            replyTo = Optional.empty();
        }
        messages.answered(session, said);
        sessions.remember(session, answer.memory());
        answer.handOver().ifPresent(reason -> chats.handOver(session, reason));
    }
}
