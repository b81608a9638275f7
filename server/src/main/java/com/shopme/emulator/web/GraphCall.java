package com.shopme.emulator.web;

import com.shopme.emulator.GraphError;
import com.shopme.emulator.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/// A call to the Graph API, whichever way its parameters came: JSON, form or query. In a form,
/// nested objects arrive as JSON strings (as restfb sends them).
///
/// @param body all parameters but the token
/// @param base the address the caller used, up to and with `/emulator/graph`
record GraphCall(HttpServletRequest request, ObjectNode body, @Nullable String token, String base) {

    static GraphCall of(HttpServletRequest request) {
        var body = json(request);
        @Nullable String token = bearer(request.getHeader("Authorization"));
        for (var parameter : request.getParameterMap().entrySet()) {
            var name = parameter.getKey();
            var value = parameter.getValue()[0];
            if (name.equals("access_token")) {
                if (token == null) token = value;
            } else if (!body.has(name)) {
                put(body, name, value);
            }
        }
        var inBody = Json.textOrNull(body, "access_token");
        body.remove("access_token");
        if (token == null) token = inBody;
        return new GraphCall(request, body, token, base(request));
    }

    String text(String name) {
        return Json.text(body, name);
    }

    private static ObjectNode json(HttpServletRequest request) {
        var type = request.getContentType();
        if (type != null) {
            var plain = type.toLowerCase(Locale.ROOT);
            if (plain.startsWith("multipart/") || plain.startsWith("application/x-www-form")) {
                return Json.object();
            }
        }
        try {
            var bytes = request.getInputStream().readAllBytes();
            if (bytes.length == 0) return Json.object();
            if (Json.parse(bytes) instanceof ObjectNode object) return object;
            throw GraphError.unreadable();
        } catch (IOException | JacksonException e) {
            throw GraphError.unreadable();
        }
    }

    private static void put(ObjectNode body, String name, String value) {
        if (value.startsWith("{") || value.startsWith("[")) {
            try {
                body.set(name, Json.parse(value));
                return;
            } catch (JacksonException e) {
                // not JSON after all: a text that begins with a bracket
            }
        }
        body.put(name, value);
    }

    private static @Nullable String bearer(@Nullable String header) {
        if (header == null) return null;
        var parts = header.trim().split("\\s+", 2);
        boolean known = parts[0].equalsIgnoreCase("Bearer") || parts[0].equalsIgnoreCase("OAuth");
        return known && parts.length == 2 ? parts[1] : null;
    }

    private static String base(HttpServletRequest request) {
        var url = request.getRequestURL().toString();
        int end = url.indexOf("/emulator/graph");
        return url.substring(0, end) + "/emulator/graph";
    }
}
