package com.shopme.emulator.web;

import com.shopme.emulator.Businesses;
import com.shopme.emulator.Emulator;
import com.shopme.emulator.GraphError;
import com.shopme.emulator.Json;
import com.shopme.emulator.WhenEmulating;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// An account: its numbers, its subscription to webhooks, its templates.
@RestController
@WhenEmulating
class GraphAccountsController {
    private static final String GRAPH = "/emulator/graph/";
    private static final String VERSION = GRAPH + "{version:v[0-9]+\\.[0-9]+}/";
    private static final String EDGE =
            "{id}/{edge:phone_numbers|subscribed_apps|message_templates}";

    private final Emulator emulator;
    private final GraphDoor door;

    GraphAccountsController(Emulator emulator, GraphDoor door) {
        this.emulator = emulator;
        this.door = door;
    }

    @RequestMapping({VERSION + EDGE, GRAPH + EDGE})
    @Nullable ResponseEntity<byte[]> edge(
            @PathVariable("id") String id,
            @PathVariable("edge") String edge,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        var deed = request.getMethod() + " " + edge;
        return door.pass(id, request, response, call -> answer(deed, account(id, request), call));
    }

    private Businesses.Account account(String id, HttpServletRequest request) {
        var method = request.getMethod().toLowerCase(java.util.Locale.ROOT);
        return emulator.businesses()
                .account(id)
                .orElseThrow(() -> GraphError.unknownObject(method, id));
    }

    private JsonNode answer(String deed, Businesses.Account account, GraphCall call) {
        return switch (deed) {
            case "GET phone_numbers" -> numbers(account, call);
            case "GET subscribed_apps" -> apps(account);
            case "POST subscribed_apps" -> subscribe(account, true);
            case "DELETE subscribed_apps" -> subscribe(account, false);
            case "GET message_templates" -> templates(account, call);
            case "POST message_templates" -> create(account, call);
            case "DELETE message_templates" -> delete(account, call);
            default ->
                    throw GraphError.unknownObject(deed.split(" ")[0].toLowerCase(), account.id());
        };
    }

    private JsonNode numbers(Businesses.Account account, GraphCall call) {
        var all =
                emulator.businesses().all().stream()
                        .filter(it -> it.account().equals(account.id()))
                        .map(it -> GraphViews.number(it, call.text("fields")))
                        .toList();
        return GraphViews.page(all, call);
    }

    private static JsonNode apps(Businesses.Account account) {
        var answer = Json.object();
        var data = answer.putArray("data");
        if (account.subscribed()) {
            data.addObject()
                    .putObject("whatsapp_business_api_data")
                    .put("link", "https://www.facebook.com/games/?app_id=300000000000001")
                    .put("name", "ShopMe")
                    .put("id", "300000000000001");
        }
        return answer;
    }

    private JsonNode subscribe(Businesses.Account account, boolean on) {
        emulator.businesses().save(new Businesses.Account(account.id(), account.name(), on));
        return GraphViews.success();
    }

    private JsonNode templates(Businesses.Account account, GraphCall call) {
        var all =
                emulator.templates().of(account.id()).stream()
                        .filter(it -> fits(call, "status", it.status()))
                        .filter(it -> fits(call, "name", it.name()))
                        .filter(it -> fits(call, "language", it.language()))
                        .filter(it -> fits(call, "category", it.category()))
                        .map(it -> GraphViews.template(it, call.text("fields")))
                        .toList();
        return GraphViews.page(all, call);
    }

    private static boolean fits(GraphCall call, String filter, String value) {
        return call.text(filter).isEmpty() || call.text(filter).equalsIgnoreCase(value);
    }

    private JsonNode create(Businesses.Account account, GraphCall call) {
        var template = emulator.templates().create(account.id(), call.body());
        return Json.object("id", template.id())
                .put("status", template.status())
                .put("category", template.category());
    }

    private JsonNode delete(Businesses.Account account, GraphCall call) {
        var name = call.text("name");
        if (name.isEmpty()) throw GraphError.parameter("The parameter name is required.");
        var id = Json.textOrNull(call.body(), "hsm_id");
        if (!emulator.templates().delete(account.id(), name, id)) {
            throw GraphError.parameter("Message template not found");
        }
        return GraphViews.success();
    }
}
