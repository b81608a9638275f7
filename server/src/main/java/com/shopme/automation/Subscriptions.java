package com.shopme.automation;

import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.platform.Auditable;
import com.shopme.platform.Lanes;
import com.shopme.platform.NotFound;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Who wants to hear what of a workspace.
@Service
public class Subscriptions {
    static final Duration BOTH_SIGN = Duration.ofDays(1);

    private final WebhookStore webhooks;
    private final Deliveries deliveries;
    private final Lanes lanes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Subscriptions(
            WebhookStore webhooks,
            Deliveries deliveries,
            Lanes lanes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.lanes = lanes;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<Webhook> list(WorkspaceId workspace, ListRequest request) {
        return webhooks.list(workspace, request);
    }

    /// @throws NotFound if there is none
    @Transactional(readOnly = true)
    public Webhook get(WorkspaceId workspace, WebhookId id) {
        return webhooks.find(workspace, id).orElseThrow(() -> new NotFound("webhook"));
    }

    @Transactional
    public WebhookSecretShown add(WorkspaceId workspace, NewWebhook webhook) {
        var id = new WebhookId(Ids.next());
        var secret = SigningSecret.random();
        webhooks.insert(workspace, id, webhook, secret);
        var added = get(workspace, id);
        tell(workspace, "webhook.created", id, Map.of(), facts(added));
        return new WebhookSecretShown(added, secret);
    }

    /// @param change makes what it becomes from what it is
    /// @throws NotFound if there is none
    @Transactional
    public Webhook change(
            WorkspaceId workspace,
            WebhookId id,
            IfMatch condition,
            UnaryOperator<NewWebhook> change) {
        var before = locked(workspace, id);
        condition.check(before.updatedAt());
        var present =
                new NewWebhook(
                        before.url(), before.description(), before.events(), before.active());
        webhooks.update(workspace, id, change.apply(present));
        var now = get(workspace, id);
        if (now.active()) lanes.wake(workspace, Deliveries.QUEUE, id.toString());
        tell(workspace, "webhook.updated", id, facts(before), facts(now));
        return now;
    }

    /// Makes a new secret. The old one signs too for a day, so that nobody misses a delivery.
    ///
    /// @throws NotFound if there is none
    @Transactional
    public WebhookSecretShown renewSecret(WorkspaceId workspace, WebhookId id) {
        locked(workspace, id);
        var secret = SigningSecret.random();
        webhooks.replaceSecret(workspace, id, secret, clock.instant().plus(BOTH_SIGN));
        tell(workspace, "webhook.secret_renewed", id, Map.of(), Map.of());
        return new WebhookSecretShown(get(workspace, id), secret);
    }

    /// @throws NotFound if there is none
    @Transactional
    public void remove(WorkspaceId workspace, WebhookId id, IfMatch condition) {
        var before = locked(workspace, id);
        condition.check(before.updatedAt());
        webhooks.delete(workspace, id);
        tell(workspace, "webhook.deleted", id, facts(before), Map.of());
    }

    private Webhook locked(WorkspaceId workspace, WebhookId id) {
        return webhooks.lock(workspace, id).orElseThrow(() -> new NotFound("webhook"));
    }

    private void tell(
            WorkspaceId workspace,
            String action,
            WebhookId id,
            Map<String, Object> before,
            Map<String, Object> after) {
        afterCommit(() -> deliveries.listenersChanged(workspace));
        events.publishEvent(
                new Auditable(
                        workspace, action, "webhook", Optional.of(id.value()), before, after));
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        work.run();
                    }
                });
    }

    private static Map<String, Object> facts(Webhook webhook) {
        return Map.of(
                "url", webhook.url().toString(),
                "description", webhook.description(),
                "events", webhook.events().stream().map(EventType::code).sorted().toList(),
                "active", webhook.active());
    }
}
