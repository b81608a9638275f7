package com.shopme.automation.web;

import static com.shopme.workspace.Permission.WEBHOOKS_READ;
import static com.shopme.workspace.Permission.WEBHOOKS_WRITE;

import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.api.web.Download;
import com.shopme.automation.Deliveries;
import com.shopme.automation.WebhookDelivery;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/webhook-deliveries")
class WebhookDeliveriesController {
    private final Deliveries deliveries;
    private final JsonMapper json;

    WebhookDeliveriesController(Deliveries deliveries, JsonMapper json) {
        this.deliveries = deliveries;
        this.json = json;
    }

    /// @param event the body that is sent
    record WebhookDeliveryWhole(
            WebhookDeliveryJson delivery, JsonNode event, List<WebhookAttemptJson> attempts) {}

    /// @param answer the beginning of what the other side answered
    record WebhookAttemptJson(
            Instant at,
            Optional<Integer> status,
            Optional<String> problem,
            Optional<String> answer,
            int tookMs) {
        static WebhookAttemptJson of(WebhookDelivery.Attempt attempt) {
            return new WebhookAttemptJson(
                    attempt.at(),
                    attempt.status(),
                    attempt.problem(),
                    attempt.answer(),
                    attempt.tookMs());
        }
    }

    @May(WEBHOOKS_READ)
    @Operation(summary = "List deliveries of the last 30 days")
    @GetMapping
    Page<WebhookDeliveryJson> list(WorkspaceId workspace, ListRequest request) {
        return deliveries.list(workspace, request).map(WebhookDeliveryJson::of);
    }

    @Operation(summary = "Export webhook deliveries")
    @May(WEBHOOKS_READ)
    @GetMapping("/export")
    void export(WorkspaceId workspace, ListRequest request, Download download) throws IOException {
        download.send(
                "webhook-deliveries",
                WebhookDeliveryJson.class,
                request,
                asked -> list(workspace, asked));
    }

    @May(WEBHOOKS_READ)
    @Operation(summary = "Read a delivery with its event and its tries")
    @GetMapping("/{delivery}")
    WebhookDeliveryWhole get(WorkspaceId workspace, @PathVariable("delivery") UUID delivery) {
        var found = deliveries.get(workspace, delivery);
        return new WebhookDeliveryWhole(
                WebhookDeliveryJson.of(found.delivery()),
                json.readTree(found.body()),
                found.attempts().stream().map(WebhookAttemptJson::of).toList());
    }

    @May(WEBHOOKS_WRITE)
    @Operation(summary = "Send the same event again, as a new delivery")
    @PostMapping("/{delivery}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    WebhookDeliveryJson replay(WorkspaceId workspace, @PathVariable("delivery") UUID delivery) {
        return WebhookDeliveryJson.of(deliveries.replay(workspace, delivery));
    }
}
