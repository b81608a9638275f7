package com.shopme.live.web;

import com.shopme.live.LiveEvent;
import com.shopme.live.LiveStream;
import com.shopme.live.LiveStream.Part;
import com.shopme.live.LiveStreams;
import com.shopme.workspace.EveryMember;
import com.shopme.workspace.Pass;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What changes, as server-sent events (WHATWG HTML, "Server-sent events", read 2026-11). The
/// request's own virtual thread waits; it holds no database connection.
@RestController
class EventsController {
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final LiveStreams streams;
    private final JsonMapper json;

    EventsController(LiveStreams streams, JsonMapper json) {
        this.streams = streams;
        this.json = json;
    }

    @Operation(
            summary = "Hear what changes, as it happens",
            description =
                    """
                    Server-sent events, asked for with the ordinary `Authorization` header (`fetch`, \
                    not `EventSource`). First comes `hello`; then a `change` for whatever changed \
                    that your permissions let you see; `reset` when events were missed: load again \
                    what you show. A comment every 20 seconds keeps the line. `end` says why no more \
                    comes (`expired`, `permissions_changed`, `stopping`): refresh the token and come \
                    again. Send the last `id` as `Last-Event-ID`, and what happened within an hour is \
                    made up for; an event may come twice, never not at all. At most ten streams a \
                    caller.""")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = LiveEvent.class),
                            examples =
                                    @ExampleObject(
                                            """
                                            event: change
                                            id: 1795600000-7120:7120:
                                            data: {"type":"order.placed","entity":"order",\
                                            "id":"019ac000-0000-7000-8000-000000000001",\
                                            "at":"2026-11-24T10:00:00Z"}
                                            """)))
    @EveryMember
    @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            Pass pass,
            JwtAuthenticationToken who,
            @RequestHeader(value = "Last-Event-ID", required = false) @Nullable String lastHeard,
            HttpServletResponse response) {
        var until = Optional.ofNullable(who.getToken().getExpiresAt()).orElse(Instant.MAX);
        var last = Optional.ofNullable(lastHeard).filter(id -> !id.isBlank());
        try (var stream = streams.open(pass, last, until)) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no"); // nginx would hold events back
            pass(stream, response);
        } catch (IOException e) {
            // The watcher has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(LiveStream stream, HttpServletResponse response)
            throws IOException, InterruptedException {
        while (true) {
            var part = stream.next(HEARTBEAT);
            response.getOutputStream().write(written(part).getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
            if (part instanceof Part.End) return;
        }
    }

    private String written(Part part) {
        return switch (part) {
            case Part.Events(var id, var events) when events.isEmpty() -> block("hello", id, "{}");
            case Part.Events(var id, var events) -> written(id, events);
            case Part.Reset(var id) -> block("reset", id, "{}");
            case Part.Quiet() -> ": still here\n\n";
            case Part.End(var reason) -> "event: end\ndata: {\"reason\":\"" + reason + "\"}\n\n";
        };
    }

    // Only the last one's id: who is cut off in between hears all of them again.
    private String written(String id, java.util.List<LiveEvent> events) {
        var text = new StringBuilder();
        for (var event : events.subList(0, events.size() - 1))
            text.append("event: change\ndata: ")
                    .append(json.writeValueAsString(event))
                    .append("\n\n");
        return text.append(block("change", id, json.writeValueAsString(events.getLast())))
                .toString();
    }

    private static String block(String name, String id, String data) {
        return "event: " + name + "\nid: " + id + "\ndata: " + data + "\n\n";
    }
}
