package com.shopme.emulator.web;

import com.shopme.emulator.Emulator;
import com.shopme.emulator.GraphError;
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

/// What a business sets on its number: profile, commerce, who is blocked, whether it is registered.
@RestController
@WhenEmulating
class GraphNumbersController {
    private static final String GRAPH = "/emulator/graph/";
    private static final String VERSION = GRAPH + "{version:v[0-9]+\\.[0-9]+}/";
    private static final String EDGE =
            "{id}/{edge:whatsapp_business_profile|whatsapp_commerce_settings|block_users|register|deregister}";

    private final Emulator emulator;
    private final GraphDoor door;

    GraphNumbersController(Emulator emulator, GraphDoor door) {
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
        return door.pass(id, request, response, it -> answer(deed, id, it));
    }

    private JsonNode answer(String deed, String id, GraphCall call) {
        var settings = emulator.numberSettings();
        var number = emulator.businesses().forGraph(deed.split(" ")[0].toLowerCase(), id);
        return switch (deed) {
            case "GET whatsapp_business_profile" -> settings.profile(number, call.text("fields"));
            case "POST whatsapp_business_profile" -> settings.setProfile(number, call.body());
            case "GET whatsapp_commerce_settings" -> settings.commerce(number);
            case "POST whatsapp_commerce_settings" -> settings.setCommerce(number, call.body());
            case "GET block_users" -> settings.blocked(number);
            case "POST block_users" -> settings.block(number, call.body(), true);
            case "DELETE block_users" -> settings.block(number, call.body(), false);
            case "POST register", "POST deregister" -> GraphViews.success();
            default -> throw GraphError.unknownObject(deed.split(" ")[0].toLowerCase(), id);
        };
    }
}
