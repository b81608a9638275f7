package com.shopme.emulator.web;

import com.shopme.emulator.ChatMessage;
import com.shopme.emulator.Direction;
import com.shopme.emulator.Emulator;
import com.shopme.emulator.Json;
import com.shopme.emulator.MessageView;
import com.shopme.emulator.NotPossible;
import com.shopme.emulator.WhenEmulating;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Customers and what they write and receive. See `docs/emulator.md`.
@RestController
@RequestMapping("/emulator/api/customers")
@WhenEmulating
class CustomersController {
    private static final long LONGEST_WAIT_MS = 60_000;

    private final Emulator emulator;
    private final ApiViews views;

    CustomersController(Emulator emulator, ApiViews views) {
        this.emulator = emulator;
        this.views = views;
    }

    @GetMapping
    JsonNode all() {
        return Json.object().set("customers", views.customers());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    JsonNode add(@RequestBody ObjectNode wish) {
        return views.customer(emulator.customers().add(wish));
    }

    @GetMapping("/{id}")
    JsonNode one(@PathVariable("id") String id) {
        return views.customer(emulator.customers().get(id));
    }

    @PatchMapping("/{id}")
    JsonNode change(@PathVariable("id") String id, @RequestBody ObjectNode patch) {
        return views.customer(emulator.customers().change(id, patch));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable("id") String id) {
        emulator.removeCustomer(id);
    }

    /// The customer writes, taps, reacts, … : `type` says which.
    @PostMapping("/{id}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    JsonNode send(
            @PathVariable("id") String id,
            @RequestParam(name = "number_id", required = false) @Nullable String number,
            @RequestBody ObjectNode wish) {
        var named = number == null ? Json.textOrNull(wish, "number_id") : number;
        return emulator.customerMessages().send(id, numberOrFirst(named), wish);
    }

    /// What is on the phone after `since`; waits up to `wait_ms` until there is something.
    @GetMapping("/{id}/messages")
    JsonNode messages(
            @PathVariable("id") String id,
            @RequestParam(name = "since", defaultValue = "0") long since,
            @RequestParam(name = "wait_ms", defaultValue = "0") long waitMs,
            @RequestParam(name = "direction", required = false) @Nullable String direction,
            @RequestParam(name = "number_id", required = false) @Nullable String number,
            @RequestParam(name = "limit", defaultValue = "500") int limit)
            throws InterruptedException {
        emulator.customers().get(id);
        var side = direction == null ? null : side(direction);
        Predicate<ChatMessage> fit =
                it ->
                        it.seq() > since
                                && (side == null || it.direction() == side)
                                && (number == null || it.numberId().equals(number));
        var found = emulator.chats().await(id, fit, Math.min(waitMs, LONGEST_WAIT_MS));
        var latest = found.subList(Math.max(0, found.size() - limit), found.size());
        return listed(latest, since, id, number);
    }

    private JsonNode listed(
            List<ChatMessage> found, long since, String customer, @Nullable String number) {
        var answer = Json.object();
        var messages = answer.putArray("messages");
        found.forEach(it -> messages.add(MessageView.of(it)));
        answer.put("last", found.isEmpty() ? since : found.getLast().seq());
        answer.put("typing", emulator.isTyping(customer, numberOrFirst(number)));
        return answer;
    }

    private static Direction side(String direction) {
        try {
            return Direction.valueOf(direction.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new NotPossible("'direction' must be to_customer or from_customer.");
        }
    }

    /// The customer reads what has arrived.
    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(
            @PathVariable("id") String id,
            @RequestParam(name = "number_id", required = false) @Nullable String number) {
        emulator.customerMessages().read(id, numberOrFirst(number));
    }

    private String numberOrFirst(@Nullable String number) {
        if (number != null) return number;
        var all = emulator.businesses().all();
        if (all.isEmpty()) throw new NotPossible("There is no business number to write to.");
        return all.getFirst().id();
    }
}
