package com.shopme.emulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The emulator alone, as a Spring application of its own without a database, on a free port. For
/// any test or drill that needs a Meta:
///
/// ```java
/// try (var meta = EmulatorServer.start()) {
///     meta.sendWebhooksTo("http://127.0.0.1:" + port + "/webhooks/whatsapp");
///     var giulia = meta.customer("giulia");
///     giulia.says("ciao");
///     var reply = giulia.awaitReply();
/// }
/// ```
///
/// It dies with the test's JVM, not with the shop's server, so a drill may kill the server and see
/// the webhooks repeated.
public final class EmulatorServer implements AutoCloseable {
    public static final String TOKEN = "emulator-token";
    public static final String APP_SECRET = "emulator-secret";
    public static final String NUMBER = "200000000000001";
    public static final String ACCOUNT = "100000000000001";

    /// Only what this room needs of Spring Boot. No `@Configuration`, so that no component scan of
    /// the whole application finds it.
    @ComponentScan("com.shopme.emulator")
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        MultipartAutoConfiguration.class,
        HttpEncodingAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class Alone {}

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final AutoCloseable owned;
    private final int port;

    private EmulatorServer(AutoCloseable owned, int port) {
        this.owned = owned;
        this.port = port;
    }

    /// The emulator inside a server that runs already on this port; closing it here stops nothing.
    public static EmulatorServer at(int port) {
        return new EmulatorServer(() -> {}, port);
    }

    /// On a free port, its state in a new temporary folder.
    public static EmulatorServer start() {
        try {
            return start(Files.createTempDirectory("emulator"), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// With a folder of its own, so that it can be stopped and started again. Settings are pairs
    /// such as `shopme.emulator.retry-first=50ms`.
    public static EmulatorServer start(Path dataDir, int port, String... settings) {
        var all = new ArrayList<>(List.of(settings));
        all.addFirst("spring.config.name=emulator-alone");
        all.add("server.port=" + port);
        all.add("shopme.data-dir=" + dataDir);
        all.add("spring.threads.virtual.enabled=true");
        all.add("spring.main.banner-mode=off");
        all.add("logging.level.root=WARN");
        var arguments = all.stream().map(it -> "--" + it).toArray(String[]::new);
        var context = new SpringApplicationBuilder(Alone.class).run(arguments);
        var web = ((ServletWebServerApplicationContext) context).getWebServer();
        return new EmulatorServer(context, web.getPort());
    }

    public int port() {
        return port;
    }

    /// `http://127.0.0.1:{port}`
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /// The base of the Graph API, without a version: `…/emulator/graph`.
    public String graphUrl() {
        return url() + "/emulator/graph";
    }

    /// Where webhooks go from now on.
    public void sendWebhooksTo(String callbackUrl) {
        api("PUT", "/webhooks", Json.object("callback_url", callbackUrl));
    }

    /// One of the presets, or one added before.
    public EmulatedCustomer customer(String id) {
        return new EmulatedCustomer(this, id, NUMBER);
    }

    /// Somebody new.
    public EmulatedCustomer newCustomer(String name, String language) {
        var customer =
                api("POST", "/customers", Json.object("name", name).put("language", language));
        return customer(Json.text(customer, "id"));
    }

    /// Changes the mood of everybody: `mood("""{"duplicates": 3}""")`.
    public void mood(String patch) {
        api("PATCH", "/moods", (ObjectNode) Json.parse(patch));
    }

    public void reset() {
        api("POST", "/reset", Json.object());
    }

    /// How many webhook updates were not taken yet.
    public int waiting() {
        return api("GET", "/webhooks", null).path("waiting").asInt(0);
    }

    /// Calls `/emulator/api` and expects success.
    public JsonNode api(String method, String path, ObjectNode body) {
        var answer = call(method, "/emulator/api" + path, body, Map.of());
        if (answer.statusCode() >= 300) {
            throw new AssertionError(
                    method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? Json.object() : Json.parse(answer.body());
    }

    /// Calls the Graph API (`v26.0`) with the right token, whatever comes of it.
    public HttpResponse<String> graph(String method, String path, ObjectNode body) {
        return call(
                method,
                "/emulator/graph/v26.0" + path,
                body,
                Map.of("Authorization", "Bearer " + TOKEN));
    }

    /// Sends a message from the preset number; answers Meta's answer or error.
    public JsonNode send(String message) {
        return Json.parse(
                graph("POST", "/" + NUMBER + "/messages", (ObjectNode) Json.parse(message)).body());
    }

    HttpResponse<String> call(
            String method, String path, ObjectNode body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(url() + path));
        headers.forEach(request::header);
        if (body == null) request.method(method, HttpRequest.BodyPublishers.noBody());
        else {
            request.header("Content-Type", "application/json");
            request.method(method, HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)));
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            owned.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
