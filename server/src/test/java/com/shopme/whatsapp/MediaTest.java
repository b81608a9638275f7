package com.shopme.whatsapp;

import static com.shopme.whatsapp.Deliveries.contact;
import static com.shopme.whatsapp.Deliveries.envelope;
import static com.shopme.whatsapp.Deliveries.messages;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.platform.Settings;
import com.shopme.testing.Api;
import com.shopme.testing.Staff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class MediaTest extends WhatsAppTest {
    private static final String JPEG = "\u00FF\u00D8\u00FF\u00E0 a picture ";
    private static final String OGG = "OggS a voice ";
    private static final String PDF = "%PDF-1.7 a bill ";
    private static final String WEBP = "RIFF....WEBP a sticker ";
    private static final String EXE = "MZ\u0090 an evil thing ";

    @Autowired Settings settings;
    @Autowired Staff staff;
    private Shop shop;

    @BeforeEach
    void open() {
        shop = aShop();
    }

    @Test
    void aPictureIsFetchedCheckedAndKeptUnderAnIdOfOurs() throws IOException {
        var bytes = big(JPEG, 300_000);

        send("image", "../../evil", "image/jpeg", bytes);

        var kept = settled();
        assertThat(kept.get("state")).isEqualTo("stored");
        assertThat(kept.get("size")).isEqualTo(300_000L);
        assertThat(kept.get("mime_type")).isEqualTo("image/jpeg");
        var path = kept.get("path").toString();
        assertThat(path).isEqualTo("media/" + shop.workspace() + "/" + kept.get("id"));
        assertThat(Files.readAllBytes(settings.dataDir().resolve(path))).isEqualTo(bytes);
        assertThat(leftovers(path)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "audio, 'audio/ogg; codecs=opus', OGG, stored",
        "document, application/pdf, PDF, stored",
        "document, text/plain, TEXT, stored",
        "sticker, image/webp, WEBP, stored",
        "image, image/jpeg, EXE, refused",
        "image, image/jpeg, PDF, refused",
        "image, image/jpeg, TEXT, refused",
        "audio, audio/ogg, JPEG, refused",
        "document, application/pdf, EXE, refused",
        "document, application/pdf, TEXT, refused",
        "document, application/pdf, JPEG, refused",
        "video, video/mp4, OGG, refused",
        "sticker, image/webp, JPEG, refused"
    })
    void aFileMustBeWhatItWasSentAs(String type, String declared, String what, String state) {
        send(type, "x", declared, big(sample(what), 1000));

        var kept = settled();
        assertThat(kept.get("state")).isEqualTo(state);
        if (state.equals("refused")) assertThat(kept.get("reason").toString()).contains("sent as");
    }

    @Test
    void whatMetaCallsLargerThan100MegabytesIsNotEvenAskedFor() {
        meta.claim(mediaId(), 100L * 1024 * 1024 + 1);
        send("document", "x", "application/pdf", big(PDF, 100));

        assertThat(settled().get("state")).isEqualTo("refused");
    }

    @Test
    void whatTurnsOutLargerIsCutOff() {
        meta.claim(mediaId(), 5);
        send("document", "x", "application/pdf", big(PDF, 100 * 1024 * 1024 + 1));

        assertThat(settled().get("reason").toString()).contains("100 MB");
    }

    @Test
    void whatMetaDoesNotHaveYetIsAskedForAgain() {
        announce("image", "x", "image/jpeg");
        eventually(() -> assertThat(media().get("attempts")).isNotEqualTo(0));

        meta.keep(mediaId(), "image/jpeg", big(JPEG, 10_000));

        assertThat(settled().get("state")).isEqualTo("stored");
    }

    @Test
    void peopleOfTheShopSeeAPictureWhereItsMessageStands() {
        send("image", "../../evil\\\"; x=\\\"", "image/jpeg", big(JPEG, 5_000));
        settled();
        var api = staff.of(shop.workspace());

        var link = mediaLink(api);
        var file = api.get(link);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(file.header("Content-Length")).isEqualTo("5000");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo(
                        "inline; filename=\".._.._evil_; x=_\"; filename*=UTF-8''.._.._evil_%3B%20x%3D_");
        var elsewhere = aWorkspace();
        var stranger = staff.of(elsewhere);
        assertThat(stranger.get(link).status()).isEqualTo(404);
        assertThat(stranger.get(link.replace(shop.workspace().toString(), "" + elsewhere)).status())
                .isEqualTo(404);
        assertThat(api.with("").get(link).status()).isEqualTo(401);
    }

    @Test
    void whatABrowserCouldRunIsOnlySaved() {
        send("document", "page.html", "text/html", big("<script>", 100));
        settled();
        var api = staff.of(shop.workspace());

        var file = api.get(mediaLink(api));

        assertThat(file.header("Content-Disposition")).startsWith("attachment;");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void aFileThatWasRefusedIsNotThere() {
        send("image", "x", "image/jpeg", big(EXE, 1000));
        settled();
        var api = staff.of(shop.workspace());

        assertThat(api.get(mediaLink(api)).status()).isEqualTo(404);
    }

    private String mediaLink(Api api) {
        var here = "?workspace_id=" + shop.workspace();
        var chat = api.get("/api/chats" + here).body().at("/data/0/id").asString();
        var messages = api.get("/api/chats/" + chat + "/messages" + here).body();
        return messages.at("/data/0/media").asString();
    }

    private void send(String type, String fileName, String declared, byte[] bytes) {
        meta.keep(mediaId(), declared, bytes);
        announce(type, fileName, declared);
    }

    private void announce(String type, String fileName, String declared) {
        var message =
                "{\"from\":\"39333\",\"id\":\"wamid.%s\",\"timestamp\":\"%d\",\"type\":\"%s\",\"%s\":{\"id\":\"%s\",\"mime_type\":\"%s\",\"filename\":\"%s\"}}"
                        .formatted(
                                shop.phoneNumberId(),
                                Instant.now().getEpochSecond(),
                                type,
                                type,
                                mediaId(),
                                declared,
                                fileName);
        var body = envelope("1", messages(shop.phoneNumberId(), contact("39333", "Ada"), message));
        assertThat(deliver(body)).isEqualTo(200);
    }

    // The stand-in finds the token by the beginning of the id.
    private String mediaId() {
        return shop.phoneNumberId() + "-media";
    }

    private Map<String, Object> settled() {
        eventually(
                () -> {
                    assertThat(all()).isNotEmpty();
                    assertThat(media().get("state")).isNotEqualTo("waiting");
                });
        return media();
    }

    private Map<String, Object> media() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    private List<Map<String, Object>> all() {
        return in(shop.workspace(), () -> db.sql("SELECT * FROM media").query().listOfRows());
    }

    private long leftovers(String path) throws IOException {
        try (var files = Files.list(settings.dataDir().resolve(Path.of(path)).getParent())) {
            return files.filter(file -> file.toString().endsWith(".part")).count();
        }
    }

    private static String sample(String name) {
        return switch (name) {
            case "JPEG" -> JPEG;
            case "OGG" -> OGG;
            case "PDF" -> PDF;
            case "WEBP" -> WEBP;
            case "EXE" -> EXE;
            default -> "Just words";
        };
    }

    private static byte[] big(String start, int size) {
        return Arrays.copyOf(start.getBytes(ISO_8859_1), size);
    }
}
