package com.shopme.emulator.web;

import com.shopme.emulator.Emulator;
import com.shopme.emulator.GraphError;
import com.shopme.emulator.Json;
import com.shopme.emulator.MediaRules;
import com.shopme.emulator.WhenEmulating;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Sending, and the media that go with it.
@RestController
@WhenEmulating
class GraphMessagesController {
    private static final String GRAPH = "/emulator/graph/";
    private static final String VERSION = GRAPH + "{version:v[0-9]+\\.[0-9]+}/";

    private final Emulator emulator;
    private final GraphDoor door;

    GraphMessagesController(Emulator emulator, GraphDoor door) {
        this.emulator = emulator;
        this.door = door;
    }

    @PostMapping({VERSION + "{id}/messages", GRAPH + "{id}/messages"})
    @Nullable ResponseEntity<byte[]> send(
            @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        return door.pass(id, request, response, it -> emulator.sending().send(id, it.body()));
    }

    /// The Marketing Messages API: marketing templates only (131055).
    @PostMapping({VERSION + "{id}/marketing_messages", GRAPH + "{id}/marketing_messages"})
    @Nullable ResponseEntity<byte[]> sendMarketing(
            @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        return door.pass(
                id, request, response, it -> emulator.sending().sendMarketing(id, it.body()));
    }

    @PostMapping({VERSION + "{id}/media", GRAPH + "{id}/media"})
    @Nullable ResponseEntity<byte[]> upload(
            @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        return door.pass(id, request, response, it -> upload(id, it));
    }

    private JsonNode upload(String id, GraphCall call) {
        emulator.businesses().forGraph("post", id);
        if (!call.text("messaging_product").equals("whatsapp")) {
            throw GraphError.parameter("The parameter messaging_product is required.");
        }
        var file = part(call.request());
        try {
            var bytes = file.getInputStream().readAllBytes();
            var sent = file.getContentType();
            var type = sent == null ? call.text("type") : sent;
            if (type.startsWith("application/octet-stream") && !call.text("type").isEmpty()) {
                type = call.text("type");
            }
            MediaRules.checkUpload(type, bytes.length);
            var media = emulator.media().keep(bytes, type, file.getSubmittedFileName(), false);
            return Json.object("id", media.id());
        } catch (IOException e) {
            throw GraphError.parameter("Param file could not be read");
        }
    }

    private static Part part(HttpServletRequest request) {
        var type = request.getContentType();
        try {
            if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
                var part = request.getPart("file");
                if (part != null) return part;
            }
        } catch (IOException | ServletException e) {
            throw GraphError.parameter("Param file could not be read");
        }
        throw GraphError.parameter("The parameter file is required.");
    }

    /// Where media URLs lead. Needs the token like any other call, and works for 5 minutes.
    @GetMapping({GRAPH + "whatsapp_business/attachments", GRAPH + "whatsapp_business/attachments/"})
    ResponseEntity<byte[]> download(HttpServletRequest request) {
        long start = System.nanoTime();
        int status = 200;
        byte[] answer = new byte[0];
        var entity = ResponseEntity.ok();
        try {
            var call = GraphCall.of(request);
            door.checkToken(call, emulator.moods().ofEverybody());
            var media = emulator.media().find(call.text("mid"));
            long ends = call.body().path("ext").asLong(0);
            if (media.isEmpty() || !emulator.media().admits(media.get(), ends, call.text("hash"))) {
                status = 404;
            } else {
                entity.header("Content-Type", media.get().mimeType());
                answer = emulator.media().bytes(media.get());
            }
        } catch (GraphError e) {
            status = e.http();
            answer = Json.bytes(e.body());
        }
        var log = status == 200 ? new byte[0] : answer;
        door.note(request, status, start, new byte[0], log, answer.length + " bytes");
        return status == 200 ? entity.body(answer) : ResponseEntity.status(status).body(answer);
    }
}
