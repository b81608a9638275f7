package com.shopme.automation.web;

import static com.shopme.workspace.Permission.WEBHOOKS_READ;
import static com.shopme.workspace.Permission.WEBHOOKS_WRITE;

import com.shopme.api.BearsSecret;
import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.Version;
import com.shopme.api.web.Download;
import com.shopme.automation.Deliveries;
import com.shopme.automation.EventType;
import com.shopme.automation.Subscriptions;
import com.shopme.automation.Webhook;
import com.shopme.automation.WebhookId;
import com.shopme.automation.WebhookSecretShown;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/webhooks")
class WebhooksController {
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;

    WebhooksController(Subscriptions subscriptions, Deliveries deliveries) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
    }

    record WebhookJson(
            UUID id,
            URI url,
            String description,
            List<String> events,
            boolean active,
            Optional<String> stoppedReason,
            Optional<Instant> failingSince,
            Instant createdAt,
            Instant updatedAt) {
        static WebhookJson of(Webhook webhook) {
            return new WebhookJson(
                    webhook.id().value(),
                    webhook.url(),
                    webhook.description(),
                    webhook.events().stream().map(EventType::code).sorted().toList(),
                    webhook.active(),
                    webhook.stoppedReason(),
                    webhook.failingSince(),
                    webhook.createdAt(),
                    webhook.updatedAt());
        }
    }

    /// @param secret verifies what we send; shown this once
    record WebhookWithSecret(WebhookJson webhook, String secret) {
        static WebhookWithSecret of(WebhookSecretShown shown) {
            return new WebhookWithSecret(WebhookJson.of(shown.webhook()), shown.secret().value());
        }
    }

    record EventTypeJson(String type, String meaning) {}

    @May(WEBHOOKS_READ)
    @Operation(summary = "List the events that a webhook may hear of")
    @GetMapping("/event-types")
    List<EventTypeJson> eventTypes(WorkspaceId workspace) {
        return Arrays.stream(EventType.values())
                .map(type -> new EventTypeJson(type.code(), type.meaning()))
                .toList();
    }

    @May(WEBHOOKS_READ)
    @Operation(summary = "List webhooks")
    @GetMapping
    Page<WebhookJson> list(WorkspaceId workspace, ListRequest request) {
        return subscriptions.list(workspace, request).map(WebhookJson::of);
    }

    @Operation(summary = "Export webhooks")
    @May(WEBHOOKS_READ)
    @GetMapping("/export")
    void export(WorkspaceId workspace, ListRequest request, Download download) throws IOException {
        download.send("webhooks", WebhookJson.class, request, asked -> list(workspace, asked));
    }

    @May(WEBHOOKS_READ)
    @Operation(summary = "Read a webhook")
    @GetMapping("/{webhook}")
    ResponseEntity<WebhookJson> get(WorkspaceId workspace, @PathVariable("webhook") UUID id) {
        return answer(subscriptions.get(workspace, new WebhookId(id)));
    }

    @May(WEBHOOKS_WRITE)
    @Operation(summary = "Add a webhook; its signing secret is shown in this answer only")
    @BearsSecret
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<WebhookWithSecret> add(
            WorkspaceId workspace, @RequestBody @Valid WebhookBody.Whole body) {
        var added = subscriptions.add(workspace, body.toCommand());
        return ResponseEntity.created(URI.create("/api/webhooks/" + added.webhook().id()))
                .eTag(new Version(added.webhook().updatedAt()).tag())
                .body(WebhookWithSecret.of(added));
    }

    @May(WEBHOOKS_WRITE)
    @Operation(summary = "Change a webhook; what the body leaves out stays")
    @PatchMapping("/{webhook}")
    ResponseEntity<WebhookJson> change(
            WorkspaceId workspace,
            @PathVariable("webhook") UUID id,
            IfMatch condition,
            @RequestBody @Valid WebhookBody.Part body) {
        return answer(subscriptions.change(workspace, new WebhookId(id), condition, body::onto));
    }

    @May(WEBHOOKS_WRITE)
    @Operation(summary = "Delete a webhook; what it has not been told yet is not told any more")
    @DeleteMapping("/{webhook}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(WorkspaceId workspace, @PathVariable("webhook") UUID id, IfMatch condition) {
        subscriptions.remove(workspace, new WebhookId(id), condition);
    }

    @May(WEBHOOKS_WRITE)
    @Operation(summary = "Make a new signing secret; for a day both sign")
    @BearsSecret
    @PostMapping("/{webhook}/renew-secret")
    WebhookWithSecret renewSecret(WorkspaceId workspace, @PathVariable("webhook") UUID id) {
        return WebhookWithSecret.of(subscriptions.renewSecret(workspace, new WebhookId(id)));
    }

    @May(WEBHOOKS_WRITE)
    @Operation(summary = "Send a webhook.test event")
    @PostMapping("/{webhook}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    WebhookDeliveryJson test(WorkspaceId workspace, @PathVariable("webhook") UUID id) {
        return WebhookDeliveryJson.of(deliveries.test(workspace, new WebhookId(id)));
    }

    private static ResponseEntity<WebhookJson> answer(Webhook webhook) {
        return ResponseEntity.ok()
                .eTag(new Version(webhook.updatedAt()).tag())
                .body(WebhookJson.of(webhook));
    }
}
