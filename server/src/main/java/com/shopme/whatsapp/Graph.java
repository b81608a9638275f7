package com.shopme.whatsapp;

import com.shopme.platform.Settings;
import com.shopme.whatsapp.GraphReply.Accepted;
import com.shopme.whatsapp.GraphReply.NotSent;
import com.shopme.whatsapp.GraphReply.Refused;
import com.shopme.whatsapp.GraphReply.Unknown;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Meta's Graph API, or our own emulator of it while no other address is set. What is told apart is
/// what matters to a sender: taken, refused, surely not sent, or unknown.
@Component
class Graph {
    // An id from outside must not become another address.
    private static final Pattern MEDIA_ID = Pattern.compile("\\w[\\w.-]*");
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final Settings settings;
    private final Environment environment;
    private final JsonMapper json;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();

    Graph(Settings settings, Environment environment, JsonMapper json) {
        this.settings = settings;
        this.environment = environment;
        this.json = json;
    }

    /// Asks Meta to send a message. Waits as long as the settings allow.
    GraphReply send(Sender sender, String message) {
        var request =
                to(sender, sender.number().phoneNumberId() + "/messages")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(message))
                        .build();
        try {
            return reply(client.send(request, BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
            return new NotSent("WhatsApp cannot be reached.");
        } catch (IOException e) {
            return new Unknown("WhatsApp did not answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unknown("The server was stopped while sending.");
        }
    }

    /// Whether Meta answers questions about this number: a sign that it works, and that what it has
    /// to report would have reached us.
    boolean answersAbout(Sender sender) {
        var request = to(sender, sender.number().phoneNumberId() + "?fields=id").GET().build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The templates of the number's account; empty if Meta does not tell.
    Optional<JsonNode> templates(Sender sender) {
        var path =
                sender.number().wabaId()
                        + "/message_templates?fields=name,language,status,category,components,rejected_reason"
                        + "&limit=250";
        try {
            var response = client.send(to(sender, path).GET().build(), BodyHandlers.ofString());
            return response.statusCode() == 200 ? parsed(response.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /// What Meta says to a question that is no message.
    ///
    /// @param error why it does not answer; [GraphError#NO_CODE] if it cannot be reached
    record Answer(JsonNode body, Optional<GraphError> error) {
        String text(String field) {
            return body.path(field).asString("");
        }

        JsonNode data() {
            return body.path("data");
        }
    }

    Answer get(String token, String path) {
        return answer(() -> to(token, path).GET().build());
    }

    Answer post(String token, String path) {
        return answer(() -> to(token, path).POST(BodyPublishers.noBody()).build());
    }

    // A token that no header can carry is none that Meta gave.
    private Answer answer(Supplier<HttpRequest> request) {
        try {
            var response = client.send(request.get(), BodyHandlers.ofString());
            var body = parsed(response.body()).orElseGet(json::createObjectNode);
            var error = body.path("error");
            if (error.isObject()) return new Answer(body, Optional.of(GraphError.of(error)));
            if (response.statusCode() == 200) return new Answer(body, Optional.empty());
            return unanswered("WhatsApp answered HTTP " + response.statusCode() + ".");
        } catch (IllegalArgumentException e) {
            return new Answer(
                    json.createObjectNode(),
                    Optional.of(new GraphError(190, "This is no access token.", false)));
        } catch (IOException e) {
            return unanswered("WhatsApp cannot be reached.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unanswered("The server is being stopped.");
        }
    }

    private Answer unanswered(String why) {
        return new Answer(
                json.createObjectNode(),
                Optional.of(new GraphError(GraphError.NO_CODE, why, true)));
    }

    /// Where a picture or file of a client can be fetched for the next five minutes; empty if Meta
    /// does not have it.
    Optional<JsonNode> media(Sender sender, String id) throws IOException, InterruptedException {
        if (!MEDIA_ID.matcher(id).matches()) return Optional.empty();
        var response = client.send(to(sender, id).GET().build(), BodyHandlers.ofString());
        if (response.statusCode() >= 500) throw new IOException("Meta: " + response.statusCode());
        return response.statusCode() == 200 ? parsed(response.body()) : Optional.empty();
    }

    /// The bytes of a picture or file.
    HttpResponse<InputStream> fetch(Sender sender, URI url)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(url)
                        .timeout(Duration.ofMinutes(2))
                        .header("Authorization", "Bearer " + sender.token())
                        .header("User-Agent", "ShopMe")
                        .GET()
                        .build();
        return client.send(request, BodyHandlers.ofInputStream());
    }

    private HttpRequest.Builder to(Sender sender, String path) {
        return to(sender.token(), path);
    }

    private HttpRequest.Builder to(String token, String path) {
        return HttpRequest.newBuilder(
                        URI.create(base() + "/" + settings.metaGraphVersion() + "/" + path))
                .timeout(settings.metaTimeout())
                .header("Authorization", "Bearer " + token);
    }

    private String base() {
        return settings.metaGraphUrl().map(URI::toString).orElseGet(this::emulator);
    }

    private String emulator() {
        var port = environment.getRequiredProperty("local.server.port");
        return "http://127.0.0.1:" + port + "/emulator/graph";
    }

    private GraphReply reply(HttpResponse<String> response) {
        var body = parsed(response.body());
        var error = body.map(json -> json.path("error")).filter(JsonNode::isObject);
        if (error.isPresent()) return new Refused(GraphError.of(error.get()));
        if (response.statusCode() == 200) {
            var id = body.map(json -> json.at("/messages/0/id").asString("")).orElse("");
            return id.isBlank() ? new Unknown("Meta gave no id.") : new Accepted(id);
        }
        return withoutReason(response.statusCode());
    }

    // Whoever stands between Meta and us may answer for it: below 500 nothing was passed on.
    private static GraphReply withoutReason(int status) {
        var text = "HTTP " + status;
        if (status == 429 || status == 408)
            return new Refused(new GraphError(GraphError.NO_CODE, text, true));
        if (status >= 300 && status < 500)
            return new Refused(new GraphError(GraphError.NO_CODE, text, false));
        return new Unknown("WhatsApp answered " + text + ".");
    }

    private Optional<JsonNode> parsed(String body) {
        try {
            return Optional.of(json.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
