package com.shopme.views.web;

import com.shopme.api.Given;
import com.shopme.api.IfMatch;
import com.shopme.api.InvalidBody;
import com.shopme.api.Version;
import com.shopme.identity.UserId;
import com.shopme.views.Preferences;
import com.shopme.workspace.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.security.Principal;
import java.util.function.UnaryOperator;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What I prefer.
@RestController
@RequestMapping("/api/me/preferences")
class PreferencesController {
    private static final int LONGEST = 64_000;

    private final Preferences preferences;
    private final JsonMapper json;

    PreferencesController(Preferences preferences, JsonMapper json) {
        this.preferences = preferences;
        this.json = json;
    }

    @Operation(
            summary = "What I prefer: theme, language, columns",
            description = "A JSON object that the dashboard fills; the same in every workspace.")
    @SignedIn
    @GetMapping
    ResponseEntity<JsonNode> get(Principal who) {
        return answer(preferences.of(UserId.of(who.getName())));
    }

    @Operation(summary = "Replace what I prefer", description = "64,000 characters at most.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = "object",
                                            example = "{\"theme\":\"dark\",\"language\":\"it\"}")))
    @SignedIn
    @PutMapping
    ResponseEntity<JsonNode> put(Principal who, IfMatch condition, @RequestBody JsonNode body) {
        return change(who, condition, _ -> kept(body));
    }

    @Operation(
            summary = "Change some of what I prefer",
            description = "Replaces the properties that are given; null takes one away.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(schema = @Schema(type = "object", example = "{\"theme\":\"light\"}")))
    @SignedIn
    @PatchMapping
    ResponseEntity<JsonNode> patch(Principal who, IfMatch condition, @RequestBody JsonNode body) {
        return change(
                who,
                condition,
                before -> {
                    var whole = (ObjectNode) json.readTree(before);
                    for (var property : object(body).properties())
                        if (property.getValue().isNull()) whole.remove(property.getKey());
                        else whole.set(property.getKey(), property.getValue());
                    return kept(whole);
                });
    }

    private ResponseEntity<JsonNode> change(
            Principal who, IfMatch condition, UnaryOperator<String> change) {
        return answer(preferences.change(UserId.of(who.getName()), condition, change));
    }

    private static String kept(JsonNode body) {
        var whole = JsonNodeFactory.instance.objectNode();
        whole.set("preferences", object(body));
        var given = Given.of(whole);
        var text = given.json("preferences", LONGEST, "{}");
        given.check();
        return text;
    }

    private static ObjectNode object(JsonNode body) {
        if (body instanceof ObjectNode object) return object;
        throw new InvalidBody("request", "type", "must be a JSON object");
    }

    private ResponseEntity<JsonNode> answer(Preferences.Kept kept) {
        return ResponseEntity.ok()
                .eTag(new Version(kept.updatedAt()).tag())
                .body(json.readTree(kept.json()));
    }
}
