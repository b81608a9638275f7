package com.shopme.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MediaTest extends WithEmulator {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private JsonNode upload(String type, byte[] bytes) throws Exception {
        var boundary = "----emulator";
        var head =
                """
                --%s\r
                Content-Disposition: form-data; name="messaging_product"\r
                \r
                whatsapp\r
                --%s\r
                Content-Disposition: form-data; name="file"; filename="a.bin"\r
                Content-Type: %s\r
                \r
                """
                        .formatted(boundary, boundary, type);
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        meta.graphUrl()
                                                + "/v26.0/"
                                                + EmulatorServer.NUMBER
                                                + "/media"))
                        .header("Authorization", "Bearer " + EmulatorServer.TOKEN)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build();
        return Json.parse(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private HttpResponse<byte[]> get(String url, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url));
        if (token != null) request.header("Authorization", "Bearer " + token);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void whatIsUploadedCanBeFetchedSentAndDeleted() throws Exception {
        giuliaWrote();
        byte[] picture = new byte[3_000_000];
        picture[7] = 7;

        var id = Json.text(upload("image/png", picture), "id");
        var about = Json.parse(meta.graph("GET", "/" + id, null).body());
        var file = get(Json.text(about, "url"), EmulatorServer.TOKEN);
        var withoutToken = get(Json.text(about, "url"), null);
        meta.send(
                "{\"messaging_product\":\"whatsapp\",\"to\":\"%s\",\"type\":\"image\",\"image\":{\"id\":\"%s\"}}"
                        .formatted(GIULIA, id));
        shop.await(it -> statusesOf(it).contains("delivered"));
        var deleted = meta.graph("DELETE", "/" + id, null);
        var gone = meta.graph("GET", "/" + id, null);

        assertThat(about.path("file_size").isIntegralNumber()).isTrue();
        assertThat(Json.text(about, "sha256")).hasSize(64);
        assertThat(file.body()).isEqualTo(picture);
        assertThat(file.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(withoutToken.statusCode()).isEqualTo(401);
        assertThat(Json.parse(deleted.body()).path("success").asBoolean()).isTrue();
        assertThat(gone.statusCode()).isEqualTo(400);
    }

    @Test
    void whatACustomerSendsCanBeFetchedAndHashesAgree() throws Exception {
        meta.customer("giulia").sends("{\"type\":\"voice\"}");
        shop.await(it -> it.messages().size() == 1);
        var audio = shop.messages().getFirst().path("audio");

        var about = Json.parse(meta.graph("GET", "/" + Json.text(audio, "id"), null).body());
        var file = get(Json.text(about, "url"), EmulatorServer.TOKEN);

        assertThat(audio.path("voice").asBoolean()).isTrue();
        assertThat(Json.text(audio, "mime_type")).isEqualTo("audio/ogg; codecs=opus");
        assertThat(Base64.getDecoder().decode(Json.text(audio, "sha256")))
                .isEqualTo(HexFormat.of().parseHex(Json.text(about, "sha256")));
        assertThat(new String(file.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("OggS");
    }

    @Test
    void refusesWhatMetaWouldNotTake() throws Exception {
        assertThat(upload("text/html", new byte[10]).at("/error/code").asInt()).isEqualTo(100);
        assertThat(upload("image/png", new byte[6 << 20]).at("/error/code").asInt())
                .isEqualTo(131053);
    }

    @Test
    void aLinkIsFetchedAndABadOneFailsLater() throws Exception {
        giuliaWrote();
        var sample = meta.api("POST", "/customers/james/messages", Json.object("type", "image"));
        var id = sample.at("/content/id").stringValue();
        var message =
                "{\"messaging_product\":\"whatsapp\",\"to\":\"%s\",\"type\":\"image\",\"image\":{\"link\":\"%s\"}}";

        meta.send(message.formatted(GIULIA, meta.url() + "/emulator/api/media/" + id));
        shop.await(it -> statusesOf(it).contains("delivered"));
        var shown = meta.customer("giulia").received().getFirst().json().at("/content/fetched");
        shop.clear();
        meta.send(message.formatted(GIULIA, meta.url() + "/emulator/api/media/nothing"));
        shop.await(it -> !it.statuses().isEmpty());

        assertThat(shown.size()).isEqualTo(1);
        assertThat(shop.statuses().getFirst().at("/errors/0/code").asInt()).isEqualTo(131053);
    }

    @Test
    void aForeignFileCannotRunAsOurPage() throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create(meta.url() + "/emulator/api/media?filename=x.html"))
                        .header("Content-Type", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofString("<script>alert(1)</script>"))
                        .build();
        var kept = Json.parse(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());

        var shown = get(meta.url() + "/emulator/api/media/" + Json.text(kept, "id"), null);

        assertThat(shown.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(String.join(";", shown.headers().allValues("Content-Security-Policy")))
                .contains("sandbox");
    }
}
