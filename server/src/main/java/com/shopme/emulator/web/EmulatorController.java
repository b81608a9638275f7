package com.shopme.emulator.web;

import com.shopme.emulator.Emulator;
import com.shopme.emulator.Json;
import com.shopme.emulator.NotPossible;
import com.shopme.emulator.WhenEmulating;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The emulator as a whole: its state, moods, webhooks and log. See `docs/emulator.md`.
@RestController
@RequestMapping("/emulator/api")
@WhenEmulating
class EmulatorController {
    private final Emulator emulator;
    private final ApiViews views;

    EmulatorController(Emulator emulator, ApiViews views) {
        this.emulator = emulator;
        this.views = views;
    }

    /// All the phone page needs to begin.
    @GetMapping("/state")
    JsonNode state() {
        var state = Json.object();
        state.set("numbers", views.numbers());
        state.set("customers", views.customers());
        state.set("moods", moods());
        state.set("webhooks", webhooks());
        return state;
    }

    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset() {
        emulator.reset();
    }

    /// The mood of everybody, and what single numbers change of it.
    @GetMapping("/moods")
    JsonNode moods() {
        var moods = Json.object();
        moods.set("mood", Json.tree(emulator.moods().ofEverybody()));
        moods.set("changes", Json.tree(emulator.moods().changes()));
        return moods;
    }

    @PatchMapping("/moods")
    JsonNode changeMood(
            @RequestParam(name = "number_id", required = false) @Nullable String number,
            @RequestBody ObjectNode patch) {
        if (number != null) emulator.businesses().get(number);
        return Json.tree(emulator.moods().change(number, patch));
    }

    @DeleteMapping("/moods")
    JsonNode calm(@RequestParam(name = "number_id", required = false) @Nullable String number) {
        return Json.tree(emulator.moods().calm(number));
    }

    @GetMapping("/webhooks")
    JsonNode webhooks() {
        return Json.object()
                .put("callback_url", emulator.webhooks().callbackUrl())
                .put("verify_token", emulator.settings().verifyToken())
                .put("waiting", emulator.webhooks().waiting());
    }

    @PutMapping("/webhooks")
    JsonNode setCallback(@RequestBody ObjectNode body) {
        var url = Json.text(body, "callback_url");
        try {
            if (!URI.create(url).isAbsolute()) throw new IllegalArgumentException(url);
        } catch (IllegalArgumentException e) {
            throw new NotPossible("'callback_url' must be an absolute URL.");
        }
        emulator.webhooks().deliverTo(url);
        return webhooks();
    }

    @PostMapping("/webhooks/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry() {
        emulator.webhooks().retryNow();
    }

    /// Asks the endpoint the verification question, as Meta does when the URL is entered.
    @PostMapping("/webhooks/verify")
    JsonNode verify() throws InterruptedException {
        return Json.object().put("verified", emulator.webhooks().verify());
    }

    @GetMapping("/wire")
    JsonNode wire(@RequestParam(name = "since", defaultValue = "0") long since) {
        var lines = Json.array();
        emulator.wireLog().since(since).forEach(it -> lines.add(Json.tree(it)));
        return Json.object().set("lines", lines);
    }
}
