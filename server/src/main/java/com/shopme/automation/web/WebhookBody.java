package com.shopme.automation.web;

import com.shopme.automation.EventType;
import com.shopme.automation.NewWebhook;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A webhook as callers write it.
final class WebhookBody {
    private static final String EVENT =
            "order\\.placed|order\\.status_changed|message\\.received|message\\.queued"
                    + "|chat\\.automatic_replies_stopped|client\\.opted_out";
    private static final String URL = "https?://[^\\s/@\\\\?#]+(?:[/?][^\\s\\\\#\\p{Cntrl}]*)?";
    private static final String NOT_URL = "must be an http or https address without user or #";
    private static final String NOT_EVENT = "must be one of GET /api/webhooks/event-types";

    private WebhookBody() {}

    record Whole(
            @NotBlank @Size(max = 2000) @Pattern(regexp = URL, message = NOT_URL) String url,
            @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*") @Nullable String description,
            @NotEmpty List<@NotNull @Pattern(regexp = EVENT, message = NOT_EVENT) String> events,
            @Nullable Boolean active) {
        NewWebhook toCommand() {
            return new NewWebhook(
                    uri(url),
                    Objects.requireNonNullElse(description, ""),
                    types(events),
                    active == null || active);
        }
    }

    record Part(
            @Size(max = 2000) @Pattern(regexp = URL, message = NOT_URL) @Nullable String url,
            @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*") @Nullable String description,
            @Size(min = 1)
                    @Nullable List<@NotNull @Pattern(regexp = EVENT, message = NOT_EVENT) String>
                            events,
            @Nullable Boolean active) {
        NewWebhook onto(NewWebhook present) {
            return new NewWebhook(
                    url == null ? present.url() : uri(url),
                    description == null ? present.description() : description,
                    events == null ? present.events() : types(events),
                    active == null ? present.active() : active);
        }
    }

    private static URI uri(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new com.shopme.api.InvalidRequest("url", "pattern", NOT_URL);
        }
    }

    private static Set<EventType> types(List<String> codes) {
        return codes.stream()
                .map(code -> EventType.of(code).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }
}
