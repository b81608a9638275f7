package com.shopme.emulator.web;

import com.shopme.emulator.BusinessNumber;
import com.shopme.emulator.Emulator;
import com.shopme.emulator.Json;
import com.shopme.emulator.WhenEmulating;
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

/// Business numbers and templates, from Meta's side of the counter.
@RestController
@RequestMapping("/emulator/api")
@WhenEmulating
class NumbersController {
    private final Emulator emulator;
    private final ApiViews views;

    NumbersController(Emulator emulator, ApiViews views) {
        this.emulator = emulator;
        this.views = views;
    }

    @GetMapping("/numbers")
    JsonNode all() {
        return Json.object().set("numbers", views.numbers());
    }

    /// Adds a number; everything but `display_phone_number` has a default.
    @PostMapping("/numbers")
    @ResponseStatus(HttpStatus.CREATED)
    JsonNode add(@RequestBody ObjectNode wish) {
        return Json.tree(emulator.numberDesk().add(wish));
    }

    @PatchMapping("/numbers/{id}")
    JsonNode change(@PathVariable("id") String id, @RequestBody ObjectNode patch) {
        return Json.tree(emulator.numberDesk().change(id, patch));
    }

    @DeleteMapping("/numbers/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable("id") String id) {
        emulator.businesses().delete(id);
    }

    @GetMapping("/templates")
    JsonNode templates(@RequestParam(name = "account", required = false) @Nullable String account) {
        var all = Json.array();
        for (var it : emulator.businesses().accounts()) {
            if (account != null && !it.id().equals(account)) continue;
            emulator.templates().of(it.id()).forEach(template -> all.add(Json.tree(template)));
        }
        return Json.object().set("templates", all);
    }

    /// Meta decides on a template: `{status, reason?}`; the webhook tells.
    @PostMapping("/templates/{id}/status")
    JsonNode decide(@PathVariable("id") String id, @RequestBody ObjectNode body) {
        var status = body.path("status").asString("APPROVED");
        return Json.tree(emulator.templates().decide(id, status, Json.textOrNull(body, "reason")));
    }

    /// The address the shop should know: what to fill in on its settings page.
    @GetMapping("/numbers/{id}")
    JsonNode number(@PathVariable("id") String id) {
        BusinessNumber number = emulator.businesses().get(id);
        return Json.tree(number);
    }
}
