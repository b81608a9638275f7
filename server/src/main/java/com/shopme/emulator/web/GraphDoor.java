package com.shopme.emulator.web;

import com.shopme.emulator.Emulator;
import com.shopme.emulator.GraphError;
import com.shopme.emulator.Json;
import com.shopme.emulator.Mood;
import com.shopme.emulator.WhenEmulating;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// The door every call to the Graph API passes: moods first, then the token, then the deed; at the
/// end the answer in Meta's form and a line in the log.
@Component
@WhenEmulating
class GraphDoor {
    /// What a call does.
    interface Deed {
        JsonNode of(GraphCall call);
    }

    private static final byte[] NOTHING = new byte[0];

    private final Emulator emulator;

    GraphDoor(Emulator emulator) {
        this.emulator = emulator;
    }

    /// Does the deed on the object `id` (a phone number id meets its own mood).
    @Nullable ResponseEntity<byte[]> pass(
            String id, HttpServletRequest request, HttpServletResponse response, Deed deed)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        var mood = emulator.moods().of(id);
        byte[] asked = NOTHING;
        int status = 200;
        byte[] answer;
        try {
            if (mood.outage() == Mood.Outage.RESET) return reset(request, response, start);
            if (mood.outage() == Mood.Outage.UNAVAILABLE) throw GraphError.unavailable();
            var call = GraphCall.of(request);
            asked = Json.bytes(call.body());
            checkToken(call, mood);
            answer = Json.bytes(deed.of(call));
        } catch (GraphError e) {
            status = e.http();
            answer = Json.bytes(e.body());
        }
        if (mood.outage() == Mood.Outage.HANG) emulator.dawdle(mood.hangMs());
        note(request, status, start, asked, answer, null);
        var entity = ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
        entity.header("facebook-api-version", version(request));
        if (status == 401) {
            entity.header("WWW-Authenticate", "OAuth \"Facebook Platform\" \"invalid_token\"");
        }
        return entity.body(answer);
    }

    void note(
            HttpServletRequest request,
            int status,
            long start,
            byte[] asked,
            byte[] answer,
            @Nullable String note) {
        emulator.wireLog()
                .note(
                        "call",
                        request.getMethod(),
                        request.getRequestURI(),
                        status,
                        (System.nanoTime() - start) / 1_000_000,
                        asked,
                        answer,
                        note);
    }

    /// Whether the call may have what the token opens.
    void checkToken(GraphCall call, Mood mood) {
        var token = call.token();
        if (token == null) throw GraphError.noToken();
        if (mood.tokenExpired()) throw GraphError.expiredToken();
        var expected = emulator.settings().accessToken().getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), expected)) {
            throw GraphError.badToken();
        }
    }

    /// Promises more than it sends, then breaks off: the client sees the connection end early.
    private @Nullable ResponseEntity<byte[]> reset(
            HttpServletRequest request, HttpServletResponse response, long start)
            throws IOException {
        note(request, 0, start, NOTHING, NOTHING, "mood: connection broken off");
        response.setContentType("application/json");
        response.setContentLength(1000);
        response.getOutputStream().write('{');
        response.flushBuffer();
        throw new CloseNowException("broken off on purpose");
    }

    private static String version(HttpServletRequest request) {
        var path = request.getRequestURI().substring("/emulator/graph/".length());
        return path.startsWith("v") ? path.split("/", 2)[0] : "v26.0";
    }
}
