package com.shopme.emulator.web;

import com.shopme.emulator.BusinessNumber;
import com.shopme.emulator.Emulator;
import com.shopme.emulator.GraphError;
import com.shopme.emulator.Json;
import com.shopme.emulator.Media;
import com.shopme.emulator.WhenEmulating;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One object by its id: a number, an account, a file, a template. And whatever is nothing.
@RestController
@WhenEmulating
class GraphObjectsController {
    private static final String GRAPH = "/emulator/graph/";
    private static final String VERSION = GRAPH + "{version:v[0-9]+\\.[0-9]+}/";

    private final Emulator emulator;
    private final GraphDoor door;

    GraphObjectsController(Emulator emulator, GraphDoor door) {
        this.emulator = emulator;
        this.door = door;
    }

    @GetMapping({VERSION + "{id}", GRAPH + "{id:[0-9]+}"})
    @Nullable ResponseEntity<byte[]> get(
            @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        return door.pass(id, request, response, it -> get(id, it));
    }

    private JsonNode get(String id, GraphCall call) {
        if (id.equals("debug_token")) return debugToken(call);
        var media = emulator.media().find(id);
        if (media.isPresent()) return describe(media.get(), call);
        var template = emulator.templates().byId(id);
        if (template.isPresent()) return GraphViews.template(template.get(), call.text("fields"));
        var account = emulator.businesses().account(id);
        if (account.isPresent()) {
            return Json.object("id", id)
                    .put("name", account.get().name())
                    .put("timezone_id", "71")
                    .put("message_template_namespace", "emulator_" + id);
        }
        return GraphViews.number(number("get", id), call.text("fields"));
    }

    private BusinessNumber number(String method, String id) {
        return emulator.businesses().forGraph(method, id);
    }

    /// Sizes as numbers, the hash in hex: unlike webhooks, which tell it in Base64.
    private ObjectNode describe(Media media, GraphCall call) {
        var url = call.base() + "/whatsapp_business/attachments/?" + emulator.media().ticket(media);
        return Json.object("messaging_product", "whatsapp")
                .put("url", url)
                .put("mime_type", media.mimeType())
                .put("sha256", media.sha256())
                .put("file_size", media.size())
                .put("id", media.id());
    }

    private ObjectNode debugToken(GraphCall call) {
        var valid = call.text("input_token").equals(emulator.settings().accessToken());
        var answer = Json.object();
        var data = answer.putObject("data");
        data.put("app_id", "300000000000001").put("type", "SYSTEM_USER");
        data.put("application", "ShopMe").put("expires_at", 0).put("is_valid", valid);
        data.putArray("scopes")
                .add("whatsapp_business_management")
                .add("whatsapp_business_messaging");
        return answer;
    }

    @PostMapping({VERSION + "{id}", GRAPH + "{id:[0-9]+}"})
    @Nullable ResponseEntity<byte[]> edit(
            @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        return door.pass(id, request, response, it -> edit(id, it));
    }

    private JsonNode edit(String id, GraphCall call) {
        var template = emulator.templates().byId(id);
        if (template.isPresent()) emulator.templates().edit(template.get(), call.body());
        else number("post", id);
        return GraphViews.success();
    }

    @DeleteMapping({VERSION + "{id}", GRAPH + "{id:[0-9]+}"})
    @Nullable ResponseEntity<byte[]> delete(
            @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        return door.pass(id, request, response, _ -> delete(id));
    }

    private JsonNode delete(String id) {
        if (emulator.media().find(id).isEmpty()) throw GraphError.unknownObject("delete", id);
        emulator.media().delete(id);
        return GraphViews.success();
    }

    @RequestMapping(GRAPH + "**")
    @Nullable ResponseEntity<byte[]> nothing(
            HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        return door.pass(
                "",
                request,
                response,
                it -> {
                    var path = it.request().getRequestURI().substring(GRAPH.length() - 1);
                    throw GraphError.unknownPath(path.replaceFirst("^/v[0-9.]+", ""));
                });
    }
}
