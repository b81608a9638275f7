package com.shopme.automation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.platform.AcrossWorkspaces;
import com.shopme.platform.Lanes;
import com.shopme.platform.Lease;
import com.shopme.platform.NotFound;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// What is told to webhooks, and what became of it. An event is stored in the transaction of what
/// happened; the same event may arrive twice after a crash, with the same `webhook-id`.
@Service
public class Deliveries {
    static final String QUEUE = "webhooks";
    static final Duration KEPT = Duration.ofDays(30);
    private static final Duration HEARD_OF = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofDays(5);

    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final Lanes lanes;
    private final JsonMapper json;
    private final Clock clock;

    // Every message of every chat passes here, and most workspaces listen to none.
    private final Cache<WorkspaceId, Set<EventType>> listened =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(HEARD_OF).build();

    Deliveries(
            WebhookStore webhooks,
            DeliveryStore deliveries,
            Lanes lanes,
            JsonMapper json,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.lanes = lanes;
        this.json = json;
        this.clock = clock;
    }

    /// A delivery with the event's body and its tries so far.
    public record Whole(
            WebhookDelivery delivery, String body, List<WebhookDelivery.Attempt> attempts) {}

    /// What to do next for a webhook.
    record Job(UUID delivery, UUID event, URI url, List<SigningSecret> secrets, String body) {}

    @Transactional(readOnly = true)
    public Page<WebhookDelivery> list(WorkspaceId workspace, ListRequest request) {
        return deliveries.list(workspace, request);
    }

    /// @throws NotFound if there is none, or not any more: they are kept for 30 days
    @Transactional(readOnly = true)
    public Whole get(WorkspaceId workspace, UUID delivery) {
        var found = find(workspace, delivery);
        return new Whole(
                found,
                deliveries.body(workspace, found.event()),
                deliveries.attempts(workspace, delivery));
    }

    /// Sends the same event to the same webhook again, as a delivery of its own.
    ///
    /// @throws NotFound if there is none, or its webhook is gone
    @Transactional
    public WebhookDelivery replay(WorkspaceId workspace, UUID delivery) {
        var old = find(workspace, delivery);
        mustExist(workspace, old.webhook());
        return find(workspace, send(workspace, old.webhook(), old.event()));
    }

    /// Somebody listens to something else now.
    void listenersChanged(WorkspaceId workspace) {
        listened.invalidate(workspace);
    }

    /// Tells all who want to hear; a new webhook is heard of within five seconds. Part of the
    /// transaction of what happened.
    @Transactional
    public void tell(WorkspaceId workspace, EventType type, Optional<UUID> client, Object data) {
        if (!listened.get(workspace, webhooks::listened).contains(type)) return;
        var listeners = webhooks.listeners(workspace, type);
        if (listeners.isEmpty()) return;
        var event = event(workspace, type, client.orElse(null), data);
        listeners.forEach(webhook -> send(workspace, webhook, event));
    }

    /// Sends a `webhook.test`, whatever the webhook listens to.
    @Transactional
    public WebhookDelivery test(WorkspaceId workspace, WebhookId webhook) {
        mustExist(workspace, webhook);
        var event = event(workspace, EventType.WEBHOOK_TEST, null, java.util.Map.of("ok", true));
        return find(workspace, send(workspace, webhook, event));
    }

    @Transactional(readOnly = true)
    Optional<Job> next(WorkspaceId workspace, WebhookId webhook) {
        return deliveries
                .due(workspace, webhook)
                .flatMap(
                        due ->
                                webhooks.find(workspace, webhook)
                                        .map(
                                                found ->
                                                        new Job(
                                                                due.id(),
                                                                due.event(),
                                                                found.url(),
                                                                webhooks.secrets(
                                                                        workspace, webhook),
                                                                due.body())));
    }

    /// Keeps what became of a try.
    @Transactional
    void settle(
            WorkspaceId workspace, WebhookId webhook, UUID delivery, WebhookDelivery.Attempt try1) {
        deliveries.keep(workspace, delivery, try1);
        var taken = try1.status().filter(status -> status >= 200 && status < 300).isPresent();
        if (taken) {
            deliveries.settle(workspace, delivery, true);
            webhooks.worked(workspace, webhook);
            return;
        }
        webhooks.failed(workspace, webhook, PATIENCE);
        var tries = find(workspace, delivery).attempts() + 1;
        var pause = Backoff.after(tries);
        // 410 Gone: they want no more of it (Standard Webhooks, "Failures").
        var gone = try1.status().filter(status -> status == 410).isPresent();
        if (gone || pause.isEmpty()) deliveries.settle(workspace, delivery, false);
        else deliveries.again(workspace, delivery, pause.get());
    }

    /// Ends the lease until the next is due.
    @Transactional
    void rest(Lease lease, WebhookId webhook) {
        var next = deliveries.nextDue(lease.workspace(), webhook);
        if (next.isPresent()) lanes.finishUntil(lease, next.get());
        else lanes.finish(lease);
    }

    @AcrossWorkspaces
    @Transactional
    public void forgetOld() {
        deliveries.forgetBefore(KEPT);
    }

    private void mustExist(WorkspaceId workspace, WebhookId webhook) {
        if (webhooks.find(workspace, webhook).isEmpty()) throw new NotFound("webhook");
    }

    private UUID send(WorkspaceId workspace, WebhookId webhook, UUID event) {
        var delivery = deliveries.insert(workspace, webhook, event);
        lanes.wake(workspace, QUEUE, webhook.toString());
        return delivery;
    }

    private UUID event(WorkspaceId workspace, EventType type, @Nullable UUID client, Object data) {
        var id = Ids.next();
        var body = new LinkedHashMap<String, Object>();
        body.put("type", type.code());
        body.put("timestamp", clock.instant().atOffset(ZoneOffset.UTC).toString());
        body.put("workspace_id", workspace.value());
        body.put("data", data);
        deliveries.insertEvent(workspace, id, type, client, json.writeValueAsString(body));
        return id;
    }

    private WebhookDelivery find(WorkspaceId workspace, UUID delivery) {
        return deliveries
                .find(workspace, delivery)
                .orElseThrow(() -> new NotFound("webhook delivery"));
    }
}
