package com.shopme.conversation;

import com.shopme.clients.Clients;
import com.shopme.platform.Lanes;
import com.shopme.platform.Lease;
import com.shopme.platform.Spans;
import com.shopme.workspace.Workspaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers clients, one turn of a leased chat at a time. A turn is one transaction: what the answer
/// did (a cart filled), what it says, and that the client was answered are kept together or not at
/// all, so a crash anywhere answers nobody twice and leaves nobody out. No network is waited for in
/// it; what had to be thought about was thought before.
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
    private final ApplicationEventPublisher events;

    Replies(
            Workspaces workspaces,
            Clients clients,
            SessionStore sessions,
            MessageStore messages,
            Chats chats,
            Lanes lanes,
            ObjectProvider<Answerer> answerer,
            Apologies apologies,
            ApplicationEventPublisher events) {
        this.workspaces = workspaces;
        this.clients = clients;
        this.sessions = sessions;
        this.messages = messages;
        this.chats = chats;
        this.lanes = lanes;
        this.answerer = answerer;
        this.apologies = apologies;
        this.events = events;
    }

    /// A thought and the turn that it is about.
    record Ready(Turn turn, Thought thought) {}

    /// What waits to be answered, to be thought about.
    record Upcoming(Turn turn, Thinker.Outlook outlook) {}

    /// Empty if nothing waits, or a person goes on.
    @Transactional
    Optional<Upcoming> upcoming(Lease lease) {
        return session(lease)
                .filter(session -> session.status() == ChatStatus.ACTIVE)
                .map(session -> new Upcoming(turn(session), outlook(session)))
                .filter(upcoming -> !upcoming.turn().said().isEmpty());
    }

    private Thinker.Outlook outlook(Session session) {
        var waiting = ids(messages.awaiting(session));
        return new Thinker.Outlook(
                session.number(),
                session.lastInboundAt().plus(Chats.WINDOW),
                () -> ids(messages.awaiting(session)).equals(waiting));
    }

    /// @param ready what was thought out; said if nothing was written or taken back meanwhile, else
    ///   it is thought about anew
    @Transactional
    void answer(Lease lease, Optional<Ready> ready) {
        var session = session(lease);
        var overtaken =
                session.isPresent()
                        && ready.isPresent()
                        && session.get().status() == ChatStatus.ACTIVE
                        && !ids(messages.awaiting(session.get()))
                                .equals(ids(ready.get().turn().said()));
        if (overtaken) {
            lanes.finishUntil(lease, Instant.EPOCH);
            return;
        }
        session.ifPresent(one -> answer(one, ready));
        finish(lease, session);
    }

    private void answer(Session session, Optional<Ready> ready) {
        Answerer thinking =
                turn ->
                        ready.map(one -> one.thought().answer(turn, answerer()))
                                .orElseGet(() -> answerer().answer(turn));
        turn(session, thinking, ready.map(Ready::thought)).ifPresent(last -> tell(session, last));
    }

    /// Says sorry and asks a person to go on: the last rung, when answering failed again and again.
    @Transactional
    void apologise(Lease lease) {
        var session = session(lease);
        session.ifPresent(one -> turn(one, apologies::answer, Optional.empty()));
        finish(lease, session);
    }

    // More may wait than one turn takes in: after an outage Meta brings hours at once.
    private void finish(Lease lease, Optional<Session> session) {
        var more =
                session.filter(one -> one.status() == ChatStatus.ACTIVE)
                        .filter(one -> !messages.awaiting(one).isEmpty());
        if (more.isPresent()) lanes.finishUntil(lease, Instant.EPOCH);
        else lanes.finish(lease);
    }

    private Answerer answerer() {
        return answerer.getObject();
    }

    private Optional<Session> session(Lease lease) {
        var id = new SessionId(UUID.fromString(lease.lane()));
        return sessions.lockForClient(lease.workspace(), id);
    }

    private static List<MessageId> ids(List<Turn.Said> said) {
        return said.stream().map(Turn.Said::message).toList();
    }

    private Turn turn(Session session) {
        return new Turn(
                workspaces.get(session.workspace()),
                clients.get(session.workspace(), session.client()),
                session.id(),
                messages.awaiting(session),
                session.memory());
    }

    /// @return the client's last message, if it was answered with something
    private Optional<MessageId> turn(
            Session session, Answerer thinking, Optional<Thought> thought) {
        var turn = turn(session);
        if (turn.said().isEmpty() || session.status() != ChatStatus.ACTIVE) return Optional.empty();
        var answer = thinking.answer(turn);
        Spans.note("shopme.answer.by", answer.origin().map(Origin::by).orElse("rules"));
        Spans.note("shopme.answer.messages", answer.messages().size());
        var said = say(session, turn.said(), answer);
        thought.ifPresent(one -> one.kept(turn, said));
        return said.isEmpty() ? Optional.empty() : Optional.of(turn.said().getLast().message());
    }

    private void tell(Session session, MessageId last) {
        events.publishEvent(
                new TurnAnswered(session.workspace(), session.id(), session.client(), last));
    }

    private List<MessageId> say(Session session, List<Turn.Said> said, Answer answer) {
        var replyTo = Optional.of(said.getLast().message());
        var basis = answer.basis();
        var kept = new ArrayList<MessageId>();
        for (var content : answer.messages()) {
            chats.queue(session, Draft.reply(content, replyTo, answer.origin(), basis))
                    .ifPresent(kept::add);
            replyTo = Optional.empty();
            basis = Optional.empty();
        }
        messages.answered(session, said);
        sessions.remember(session, answer.memory(), !answer.messages().isEmpty());
        answer.handOver().ifPresent(reason -> chats.handOver(session, reason));
        return kept;
    }
}
