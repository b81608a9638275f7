package com.shopme.whatsapp;

import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.conversation.NumberId;
import com.shopme.platform.Auditable;
import com.shopme.platform.Lanes;
import com.shopme.platform.NotFound;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The WhatsApp numbers of a workspace. A number belongs to one workspace; its token and secret are
/// kept encrypted.
@Service
public class Numbers {
    private static final String PAUSED = "Stopped by somebody of the shop.";
    private static final Logger log = LoggerFactory.getLogger(Numbers.class);

    private final NumberStore numbers;
    private final OutboxStore outbox;
    private final MediaStore media;
    private final Lanes lanes;
    private final Routes routes;
    private final ApplicationEventPublisher events;

    Numbers(
            NumberStore numbers,
            OutboxStore outbox,
            MediaStore media,
            Lanes lanes,
            Routes routes,
            ApplicationEventPublisher events) {
        this.numbers = numbers;
        this.outbox = outbox;
        this.media = media;
        this.lanes = lanes;
        this.routes = routes;
        this.events = events;
    }

    /// Connects a number, or replaces what is known of one that is connected already; a stopped one
    /// sends again, and a disconnected one finds its chats again. What Meta brought for it before
    /// is taken in now.
    ///
    /// @throws NumberTaken if another workspace has it
    @Transactional
    public NumberId connect(WorkspaceId workspace, ConnectNumber number) {
        var known = numbers.everKnown(workspace, number.phoneNumberId());
        var id = known.orElseGet(() -> new NumberId(Ids.next()));
        var ours =
                known.isPresent()
                        ? numbers.update(workspace, id, number)
                        : numbers.insert(workspace, id, number);
        if (!ours) throw new NumberTaken();
        tell(workspace, "number.connected", id, Map.of(), facts(get(workspace, id)));
        release(workspace, id);
        tellRoutes();
        return id;
    }

    /// Lets a number go: another workspace may connect it. Its chats stay, its secrets are
    /// forgotten, and what it was still to send fails.
    ///
    /// @throws NotFound if the workspace has no such number
    @Transactional
    public void disconnect(WorkspaceId workspace, NumberId number) {
        var before = get(workspace, number);
        if (!numbers.disconnect(workspace, number)) throw new NotFound("number");
        tell(workspace, "number.disconnected", number, facts(before), Map.of());
        media.giveUp(workspace, number, "The number was disconnected before the file came.");
        release(workspace, number);
        tellRoutes();
    }

    /// Changes what is written of a number; chats and what waits to be sent stay.
    ///
    /// @param change makes what is to hold from what holds
    /// @throws NotFound if the workspace has no such number
    /// @throws com.shopme.api.ChangedMeanwhile if `condition` is not met
    @Transactional
    public WhatsAppNumber change(
            WorkspaceId workspace,
            NumberId number,
            IfMatch condition,
            Function<WhatsAppNumber, NumberChange> change) {
        var before = numbers.lock(workspace, number).orElseThrow(() -> new NotFound("number"));
        condition.check(before.updatedAt());
        var told = change.apply(before);
        numbers.change(workspace, number, told);
        var now = get(workspace, number);
        tell(workspace, "number.updated", number, facts(before), facts(now, told));
        tellRoutes();
        return now;
    }

    @Transactional(readOnly = true)
    public Page<WhatsAppNumber> list(WorkspaceId workspace, ListRequest request) {
        return numbers.list(workspace, request);
    }

    @Transactional(readOnly = true)
    public List<WhatsAppNumber> list(WorkspaceId workspace) {
        return numbers.list(workspace);
    }

    /// @throws NotFound if the workspace has no such number
    @Transactional(readOnly = true)
    public WhatsAppNumber get(WorkspaceId workspace, NumberId number) {
        return numbers.find(workspace, number).orElseThrow(() -> new NotFound("number"));
    }

    /// Sends nothing more through a number until [#resume]. What is to be sent waits.
    ///
    /// @param reason for people to read; of several, the first counts
    @Transactional
    public void stop(WorkspaceId workspace, NumberId number, String reason) {
        if (numbers.stop(workspace, number, reason))
            log.warn("Number {} sends no more: {}", number, reason);
    }

    /// Somebody of the shop stops a number; what is to be sent waits for [#resume].
    ///
    /// @throws NotFound if the workspace has no such number
    @Transactional
    public void pause(WorkspaceId workspace, NumberId number) {
        var before = get(workspace, number);
        if (!numbers.stop(workspace, number, PAUSED)) return;
        tell(workspace, "number.stopped", number, facts(before), facts(get(workspace, number)));
    }

    /// What made a number stop is repaired: what waited is sent, in order.
    @Transactional
    public void resume(WorkspaceId workspace, NumberId number) {
        var before = get(workspace, number);
        numbers.resume(workspace, number);
        tell(workspace, "number.resumed", number, facts(before), facts(get(workspace, number)));
        release(workspace, number);
    }

    private void tell(
            WorkspaceId workspace,
            String action,
            NumberId number,
            Map<String, Object> before,
            Map<String, Object> after) {
        events.publishEvent(
                new Auditable(
                        workspace, action, "number", Optional.of(number.value()), before, after));
    }

    private static Map<String, Object> facts(WhatsAppNumber number, NumberChange change) {
        var facts = facts(number);
        change.token().ifPresent(_ -> facts.put("access_token", "…"));
        change.appSecret().ifPresent(_ -> facts.put("app_secret", "…"));
        return facts;
    }

    private static Map<String, Object> facts(WhatsAppNumber number) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("phone", number.phone().value());
        facts.put("phone_number_id", number.phoneNumberId());
        facts.put("waba_id", number.wabaId());
        facts.put("messages_per_second", number.settings().messagesPerSecond());
        number.stoppedReason().ifPresent(reason -> facts.put("stopped_reason", reason));
        return facts;
    }

    private void release(WorkspaceId workspace, NumberId number) {
        for (var lane : outbox.lanesOf(workspace, number)) lanes.wake(workspace, Queues.OUT, lane);
    }

    private void tellRoutes() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        routes.forget();
                    }
                });
    }
}
