package com.shopme.whatsapp;

import com.shopme.clients.Clients;
import com.shopme.conversation.Chats;
import com.shopme.conversation.Content;
import com.shopme.conversation.Incoming;
import com.shopme.platform.Lanes;
import com.shopme.platform.Lease;
import com.shopme.platform.LeaseLost;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Takes what Meta brought from the inbox into the house, a lane's rows in one transaction: they
/// are done and gone from the inbox, or nothing has happened.
@Service
class Taking {
    static final int MOST = 20;
    private static final int TRIES = 5;

    private final InboxLane inbox;
    private final NumberStore numbers;
    private final Numbers number;
    private final Clients clients;
    private final Chats chats;
    private final MediaStore media;
    private final OptOuts optOuts;
    private final AccountNews news;
    private final Lanes lanes;
    private final Translation translation;
    private final Clock clock;

    Taking(
            InboxLane inbox,
            NumberStore numbers,
            Numbers number,
            Clients clients,
            Chats chats,
            MediaStore media,
            OptOuts optOuts,
            AccountNews news,
            Lanes lanes,
            JsonMapper json,
            Clock clock) {
        this.inbox = inbox;
        this.numbers = numbers;
        this.number = number;
        this.clients = clients;
        this.chats = chats;
        this.media = media;
        this.optOuts = optOuts;
        this.news = news;
        this.lanes = lanes;
        this.translation = new Translation(json);
        this.clock = clock;
    }

    /// A message that an answer is on its way to.
    record Read(String lane, Sender sender, String messageId) {}

    /// Takes up to `most` rows.
    ///
    /// @return what a client may be shown as read
    /// @throws RowFailed if one could not be taken; then none was
    @Transactional
    List<Read> take(Lease lease, int most) {
        var rows = inbox.waiting(lease, most);
        var read = new ArrayList<Read>();
        for (var i = 0; i < rows.size(); i++) takeOne(lease, rows.get(i), i).ifPresent(read::add);
        rows.forEach(row -> inbox.done(lease.workspace(), row));
        if (rows.size() < most) lanes.finish(lease);
        else lanes.finishUntil(lease, clock.instant());
        return read;
    }

    /// Notes that a row failed. After five times it is parked: it stays visible and can be
    /// replayed, and the lane goes on without it.
    @Transactional
    void failed(Lease lease, InboxRow row, String problem) {
        var attempts = row.attempts() + 1;
        inbox.failed(lease.workspace(), row, problem, attempts >= TRIES);
        var pause = attempts >= TRIES ? Duration.ZERO : Duration.ofMillis(100L << (2 * attempts));
        lanes.finishUntil(lease, clock.instant().plus(pause));
    }

    private Optional<Read> takeOne(Lease lease, InboxRow row, int index) {
        try {
            if (row.payload().path("change").isObject()) {
                news.take(
                        lease.workspace(),
                        lease.lane().replaceFirst("account:", ""),
                        Json.text(row.payload(), "field").orElse(""),
                        row.payload().path("change").path("value"));
                return Optional.empty();
            }
            var sender = numbers.sender(lease.workspace(), row.phoneNumberId());
            if (sender.isEmpty())
                inbox.ignore(lease.workspace(), row, "its number was disconnected before");
            else if (row.kind() == Kind.MESSAGE) return message(lease, row, sender.get());
            else change(lease, row, sender.get());
            return Optional.empty();
        } catch (LeaseLost e) {
            throw e;
        } catch (RuntimeException e) {
            throw new RowFailed(row, index, e);
        }
    }

    private Optional<Read> message(Lease lease, InboxRow row, Sender sender) {
        var workspace = lease.workspace();
        var envelope = Envelope.of(row.payload());
        if (envelope.sender().isEmpty()) {
            inbox.ignore(workspace, row, "a notice about nobody");
            return Optional.empty();
        }
        var from = envelope.sender().get();
        envelope.before()
                .ifPresent(
                        before -> {
                            var client = clients.recognise(workspace, before);
                            clients.moved(workspace, client.id(), from);
                        });
        var message = row.payload().path("message");
        var content = translation.of(message);
        var id = Json.id(message, "id").orElseThrow();
        var received =
                chats.receive(
                        workspace,
                        new Incoming(
                                sender.number().id(), from, id, content, row.raw(), row.sentAt()));
        if (content instanceof Content.Media file) media.expect(workspace, received, sender, file);
        return received.answerDue()
                ? Optional.of(new Read(received.session().toString(), sender, id))
                : Optional.empty();
    }

    private void change(Lease lease, InboxRow row, Sender sender) {
        var preference = row.payload().path("preference");
        if (preference.isObject()) {
            var wants = !Json.text(preference, "value").orElse("").equals("stop");
            optOuts.by(
                    lease.workspace(),
                    Json.id(preference, "wa_id"),
                    Json.id(preference, "user_id"),
                    wants);
        }
        var error = row.payload().path("error");
        if (error.isObject()) {
            var known = GraphError.of(error);
            if (MetaErrors.rule(known).remedy() == Remedy.STOP_NUMBER)
                number.stop(
                        lease.workspace(), sender.number().id(), MetaErrors.failure(known).what());
        }
    }
}
