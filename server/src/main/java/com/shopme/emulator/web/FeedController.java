package com.shopme.emulator.web;

import com.shopme.emulator.ChatMessage;
import com.shopme.emulator.Customer;
import com.shopme.emulator.Emulator;
import com.shopme.emulator.Feed;
import com.shopme.emulator.Json;
import com.shopme.emulator.MessageView;
import com.shopme.emulator.WhenEmulating;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// What changes, as server-sent events.
@RestController
@WhenEmulating
class FeedController {
    private static final long HEARTBEAT_MS = 15_000;

    private final Emulator emulator;
    private final ApiViews views;

    FeedController(Emulator emulator, ApiViews views) {
        this.emulator = emulator;
        this.views = views;
    }

    @GetMapping(path = "/emulator/api/feed", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter feed() {
        var emitter = new SseEmitter(0L);
        var listener = emulator.feed().listen();
        Thread.ofVirtual().name("emulator-feed").start(() -> tell(emitter, listener));
        return emitter;
    }

    private void tell(SseEmitter emitter, Feed.Listener listener) {
        try (listener) {
            emitter.send(SseEmitter.event().name("hello").data("{}"));
            while (true) {
                var event = listener.next(HEARTBEAT_MS);
                if (event == null) {
                    emitter.send(SseEmitter.event().comment("still here"));
                } else if (event.name().equals("bye")) {
                    break;
                } else {
                    emitter.send(SseEmitter.event().name(event.name()).data(data(event)));
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException | InterruptedException e) {
            emitter.complete(); // the page was closed
        }
    }

    private String data(Feed.Event event) {
        return switch (event.data()) {
            case ChatMessage message -> MessageView.of(message).toString();
            case Customer customer -> views.customer(customer).toString();
            default -> Json.tree(event.data()).toString();
        };
    }
}
