package com.shopme.conversation;

import com.shopme.clients.Client;
import com.shopme.clients.ClientId;
import com.shopme.clients.Clients;
import com.shopme.platform.Lanes;
import com.shopme.platform.NotFound;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.AnsweredBy;
import com.shopme.workspace.Workspace;
import com.shopme.workspace.Workspaces;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The chats of a workspace: what comes in, what goes out, and who answers.
@Service
public class Chats {
    static final String REPLIES = "replies";
    static final Duration WINDOW = Duration.ofHours(24);

    private final Workspaces workspaces;
    private final Clients clients;
    private final SessionStore sessions;
    private final MessageStore messages;
    private final Lanes lanes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Chats(
            Workspaces workspaces,
            Clients clients,
            SessionStore sessions,
            MessageStore messages,
            Lanes lanes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.workspaces = workspaces;
        this.clients = clients;
        this.sessions = sessions;
        this.messages = messages;
        this.lanes = lanes;
        this.events = events;
        this.clock = clock;
    }

    /// Keeps a client's message; the same one twice is kept once. Recognises the client, opens the
    /// chat, reopens Meta's window and, where ShopMe answers, has the answer made.
    @Transactional
    public Received receive(WorkspaceId workspace, Incoming message) {
        var known = messages.received(workspace, message.channelMessageId());
        if (known.isPresent()) return known.get();
        var client = clients.recognise(workspace, message.from());
        var session = sessions.open(workspace, client.id(), message);
        var due = answersItself(workspace, session, client, message);
        var id = new MessageId(Ids.next());
        var corrects = withdrawsUnanswered(workspace, session.id(), message.content());
        messages.insertInbound(workspace, session.id(), id, message, due, corrects);
        if (due) gather(workspace, session.id(), message.content());
        events.publishEvent(
                new MessageReceived(
                        workspace,
                        session.id(),
                        client.id(),
                        id,
                        MessageTypes.of(message.content()),
                        message.content().summary(),
                        due));
        return new Received(session.id(), id, due);
    }

    /// Tells a client something they did not just ask for, in the chat they used last. Said once
    /// per `cause`, however often this is called. Somebody who never chatted is told nothing.
    ///
    /// @param outsideWindow what to say instead when Meta's window is closed; empty: nothing, the
    ///   message is kept as failed
    @Transactional
    public void tell(
            WorkspaceId workspace,
            ClientId client,
            String cause,
            Outgoing what,
            Optional<Outgoing.Template> outsideWindow) {
        var session = sessions.latest(workspace, client);
        if (session.isEmpty()) return;
        if (session.get().windowOpen(clock.instant())) {
            queue(session.get(), Draft.unasked(what, cause));
        } else if (outsideWindow.isPresent()) {
            queue(session.get(), Draft.unasked(outsideWindow.get(), cause));
        } else {
            keepUnsaid(session.get(), Draft.unasked(what, cause));
        }
    }

    /// A person of the shop writes, and with it takes the chat over.
    ///
    /// @throws WindowClosed for anything but a template when the window is closed
    @Transactional
    public MessageId write(WorkspaceId workspace, SessionId session, Outgoing what) {
        var chat = locked(workspace, session);
        if (!(what instanceof Outgoing.Template) && !chat.windowOpen(clock.instant()))
            throw new WindowClosed();
        passToStaff(chat);
        return queue(chat, Draft.byStaff(what)).orElseThrow();
    }

    /// A message that the channel did not take, or may not have taken, is about to be sent again.
    ///
    /// @throws NotFound if there is no such message of ours
    /// @throws WindowClosed for anything but a template when the window is closed
    @Transactional
    public void sendAgain(WorkspaceId workspace, MessageId message) {
        var chat =
                messages.sessionOf(workspace, message).orElseThrow(() -> new NotFound("message"));
        var windowOpen = locked(workspace, chat).windowOpen(clock.instant());
        if (!windowOpen && !messages.isTemplate(workspace, message)) throw new WindowClosed();
        messages.requeue(workspace, message);
        events.publishEvent(new MessageStatusChanged(workspace, chat, message));
    }

    /// A person takes the chat over: nothing is answered automatically from now on, not even what
    /// is thought about or waits to be sent right now.
    @Transactional
    public void takeOver(WorkspaceId workspace, SessionId session) {
        passToStaff(locked(workspace, session));
    }

    /// The chat is answered automatically again, from the client's next message on.
    @Transactional
    public void release(WorkspaceId workspace, SessionId session) {
        pass(locked(workspace, session), ChatStatus.ACTIVE, Optional.empty());
    }

    /// Nothing is answered automatically until a person releases the chat.
    void handOver(Session chat, String reason) {
        pass(chat, ChatStatus.WAITING, Optional.of(reason));
    }

    /// The channel reports how far a message has come. Statuses only move up; FAILED is kept with
    /// its reason.
    @Transactional
    public void delivered(
            WorkspaceId workspace,
            MessageId message,
            DeliveryStatus status,
            Optional<Failure> failure) {
        messages.moveUp(workspace, message, status, failure)
                .map(chat -> new MessageStatusChanged(workspace, chat, message))
                .ifPresent(events::publishEvent);
    }

    /// The channel has given a message of ours its id.
    @Transactional
    public void named(WorkspaceId workspace, MessageId message, String channelMessageId) {
        messages.named(workspace, message, channelMessageId);
    }

    /// Writes a message down and has it sent.
    ///
    /// @return empty if it was told before
    Optional<MessageId> queue(Session session, Draft draft) {
        var id = new MessageId(Ids.next());
        if (!messages.insertOutbound(session, id, draft)) return Optional.empty();
        sessions.spoke(session);
        events.publishEvent(
                new MessageQueued(
                        session.workspace(),
                        id,
                        session.id(),
                        session.number(),
                        session.recipient(),
                        draft.content(),
                        draft.automatic()));
        return Optional.of(id);
    }

    private void keepUnsaid(Session session, Draft draft) {
        var id = new MessageId(Ids.next());
        if (!messages.insertFailed(session, id, draft, Failure.windowClosed())) return;
        sessions.spoke(session);
        events.publishEvent(new MessageStatusChanged(session.workspace(), session.id(), id));
    }

    private Session locked(WorkspaceId workspace, SessionId session) {
        return sessions.lock(workspace, session).orElseThrow(() -> new NotFound("chat"));
    }

    private void passToStaff(Session chat) {
        pass(chat, ChatStatus.WITH_STAFF, Optional.of("taken_over"));
        messages.answeredByHand(chat);
        events.publishEvent(new AutomaticRepliesStopped(chat.workspace(), chat.id()));
    }

    private void pass(Session chat, ChatStatus status, Optional<String> reason) {
        sessions.status(chat, status, reason);
        events.publishEvent(new ChatChanged(chat.workspace(), chat.id()));
    }

    private boolean answersItself(
            WorkspaceId workspace, Session session, Client client, Incoming message) {
        if (!message.content().asks() || session.status() != ChatStatus.ACTIVE) return false;
        var shop = workspaces.get(workspace);
        return shop.answeredBy() == AnsweredBy.ASSISTANT && mayAnswer(shop, client);
    }

    private static boolean mayAnswer(Workspace shop, Client client) {
        return shop.debugPhone().isEmpty() || shop.debugPhone().equals(client.phone());
    }

    // What the client takes back or corrects before we answered it is not answered as it stood.
    private boolean withdrawsUnanswered(WorkspaceId workspace, SessionId session, Content content) {
        return switch (content) {
            case Content.Revoke(var original) -> messages.withdraw(workspace, session, original);
            case Content.Edit(var original, _) -> messages.withdraw(workspace, session, original);
            default -> false;
        };
    }

    private void gather(WorkspaceId workspace, SessionId session, Content content) {
        var lane = session.value().toString();
        if (content instanceof Content.Choice) lanes.wake(workspace, REPLIES, lane);
        else lanes.gather(workspace, REPLIES, lane, Burst.PAUSE, Burst.MOST);
    }
}
