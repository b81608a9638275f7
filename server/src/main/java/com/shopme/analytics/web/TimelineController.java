package com.shopme.analytics.web;

import static com.shopme.workspace.Permission.CLIENTS_READ;

import com.shopme.analytics.Timeline;
import com.shopme.analytics.Timelines;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import com.shopme.workspace.Pass;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What happened with a client.
@RestController
class TimelineController {
    private final Timelines timelines;

    TimelineController(Timelines timelines) {
        this.timelines = timelines;
    }

    @Operation(
            summary = "List what happened with a client",
            description =
                    "Messages, orders, consents and notes, the latest first. `kind` is `message`,"
                            + " `order`, `consent` or `note`; messages take `chats:read`, orders"
                            + " `orders:read`: what the caller may not see is named in `left_out`.")
    @May(CLIENTS_READ)
    @GetMapping("/api/clients/{client}/timeline")
    Timeline list(
            WorkspaceId workspace,
            Pass by,
            @PathVariable("client") UUID client,
            @RequestParam("kind") Optional<String> kind,
            @RequestParam("cursor") Optional<String> cursor,
            @RequestParam(value = "limit", defaultValue = "50") int limit) {
        return timelines.of(by, client, kind, cursor, limit);
    }
}
