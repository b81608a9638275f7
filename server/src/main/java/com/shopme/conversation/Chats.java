package com.shopme.conversation;

import com.shopme.clients.ClientId;
import com.shopme.shared.WorkspaceId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The chats of a workspace: what comes in, what goes out, and who answers.
@Service
public class Chats {

    /// Keeps a client's message; the same one twice is kept once. Recognises the client, opens the
    /// chat, reopens Meta's window and, where ShopMe answers, has the answer made.
    @Transactional
    public Received receive(WorkspaceId workspace, Incoming message) {
        throw new UnsupportedOperationException();
    }

    /// Tells a client something they did not just ask for, in the open chat. Said once per `cause`,
    /// however often this is called.
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
        throw new UnsupportedOperationException();
    }

    /// A person of the shop writes.
    ///
    /// @throws WindowClosed for anything but a template when the window is closed
    @Transactional
    public MessageId write(WorkspaceId workspace, SessionId session, Outgoing what) {
        throw new UnsupportedOperationException();
    }

    /// A person takes the chat over: nothing is answered automatically from now on, not even what
    /// is being thought about right now.
    @Transactional
    public void takeOver(WorkspaceId workspace, SessionId session) {
        throw new UnsupportedOperationException();
    }

    /// The chat is answered automatically again.
    @Transactional
    public void release(WorkspaceId workspace, SessionId session) {
        throw new UnsupportedOperationException();
    }

    /// The channel reports how far a message has come. Statuses only move up; FAILED is kept with
    /// its reason.
    @Transactional
    public void delivered(
            WorkspaceId workspace,
            MessageId message,
            DeliveryStatus status,
            Optional<Failure> failure) {
        throw new UnsupportedOperationException();
    }

    /// The channel has given a message of ours its id.
    @Transactional
    public void named(WorkspaceId workspace, MessageId message, String channelMessageId) {
        throw new UnsupportedOperationException();
    }
}
