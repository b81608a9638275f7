package com.shopme.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks a server's API as an outside program does.
///
/// @param token access token, empty for nobody's
public record Api(String base, String token) {
    private static final JsonMapper json = JsonMapper.builder().build();
    private static final HttpClient http = HttpClient.newHttpClient();

    /// What came back.
    public record Reply(int status, HttpResponse<String> raw) {
        public JsonNode body() {
            return json.readTree(raw.body());
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    public static Api at(int port) {
        return new Api("http://localhost:" + port, "");
    }

    public Api with(String token) {
        return new Api(base, token);
    }

    public Api signedIn(String email, String password) {
        var reply = signIn(email, password);
        if (reply.status() != 200) throw new AssertionError(reply.raw().body());
        return with(reply.body().path("access_token").asString());
    }

    public Reply signIn(String email, String password) {
        var body = json.createObjectNode().put("email", email).put("password", password);
        return send("POST", "/api/auth/login", body.toString());
    }

    public Reply get(String path) {
        return send("GET", path, "");
    }

    public Reply post(String path, String body) {
        return send("POST", path, body);
    }

    public Reply put(String path, String body) {
        return send("PUT", path, body);
    }

    public Reply patch(String path, String body) {
        return send("PATCH", path, body);
    }

    public Reply delete(String path) {
        return send("DELETE", path, "");
    }

    /// Sends what is no JSON: a picture, a table.
    public Reply upload(String path, String contentType, byte[] body) {
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", contentType)
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofByteArray(body));
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response);
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public HttpResponse<byte[]> download(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Bearer " + token);
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// What a stream that does not end answers at first; hangs up then.
    public int knock(String path) {
        var response = listen(path);
        try (var _ = response.body()) {
            return response.statusCode();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    /// @param headers names and values, in turn
    public HttpResponse<java.io.InputStream> listen(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (headers.length > 0) request.headers(headers);
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        try {
            return http.send(request.build(), BodyHandlers.ofInputStream());
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// @param headers names and values, in turn
    public Reply send(String method, String path, String body, String... headers) {
        return sendAs("application/json", method, path, body, headers);
    }

    /// @param type of the body
    /// @param headers names and values, in turn
    public Reply sendAs(String type, String method, String path, String body, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", type)
                        .method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response);
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
