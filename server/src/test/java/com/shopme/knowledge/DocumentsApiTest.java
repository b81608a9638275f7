package com.shopme.knowledge;

import static com.shopme.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.testing.Api;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ShopMeTest
class DocumentsApiTest {
    private static final String GIFTS =
            """
            # Gift baskets

            A basket for a company holds twelve jars and is engraved with its emblem.

            # Storage

            Truffle butter keeps for ninety days in the cellar.
            """;

    @Autowired Shops shops;
    @Autowired Staff staff;

    private Shop shop;
    private Api api;

    @BeforeEach
    void openShop() {
        shop = shops.open();
        api = staff.of(shop.workspace());
    }

    @Test
    void anUploadedFileIsReadInTheBackgroundAndFound() {
        var added = Uploads.file(api, "/api/documents", "Gift guide.md", utf8(GIFTS));

        assertThat(added.status()).as(added.raw().body()).isEqualTo(201);
        assertThat(added.body().path("name").asString()).isEqualTo("Gift guide");
        assertThat(added.body().path("kind").asString()).isEqualTo("text");
        assertThat(added.body().path("status").asString()).isEqualTo("processing");
        var ready = settled(id(added));
        assertThat(ready.path("status").asString()).isEqualTo("ready");
        assertThat(ready.path("language").asString()).isEqualTo("en");
        assertThat(ready.path("passages").asInt()).isEqualTo(2);
        var passages = api.get("/api/documents/" + id(added) + "/passages").body().path("data");
        assertThat(passages.path(0).path("title").asString())
                .isEqualTo("Gift guide › Gift baskets");
        assertThat(found("engraved emblem")).containsExactly("Gift guide › Gift baskets");
        assertThat(found("butter in the celar")).contains("Gift guide › Storage");
        var file = api.download("/api/documents/" + id(added) + "/file");
        assertThat(file.body()).isEqualTo(utf8(GIFTS));
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
    }

    @Test
    void aTextIsPastedChangedDeletedAndBroughtBack() {
        var pasted =
                api.post(
                        "/api/documents/text",
                        """
                        {"name":"Trade fair","text":"Meet us at the pavilion of Lodi in October.",
                        "source_url":"https://example.com/fair"}""");
        var path = "/api/documents/" + id(pasted);
        settled(id(pasted));
        var tag = api.get(path).header("ETag");

        var changed = change(path, tag, "{\"text\":\"Meet us in the castle of Pavia.\"}");
        var late = change(path, tag, "{\"name\":\"Too late\"}");

        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);
        assertThat(late.status()).isEqualTo(412);
        settled(id(pasted));
        assertThat(found("pavilion Lodi")).isEmpty();
        assertThat(found("castle Pavia")).containsExactly("Trade fair");
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(found("castle Pavia")).isEmpty();
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.get("/api/documents?deleted=true").body().path("data").size()).isEqualTo(1);
        assertThat(api.post(path + "/restore", "").status()).isEqualTo(200);
        assertThat(settled(id(pasted)).path("status").asString()).isEqualTo("ready");
        assertThat(found("castle Pavia")).containsExactly("Trade fair");
    }

    @Test
    void anotherFileTakesItsPlace() {
        var added =
                Uploads.file(
                        api, "/api/documents", "list.csv", utf8("name,origin\nPesto,Genova\n"));
        var path = "/api/documents/" + id(added);
        settled(id(added));
        assertThat(found("Genova")).hasSize(1);

        var form = Uploads.form("list.csv", utf8("name,origin\nPesto,Savona\n"), Map.of());
        var replaced =
                api.sendAs(
                        Uploads.TYPE,
                        "PUT",
                        path + "/file",
                        new String(form, StandardCharsets.UTF_8));

        assertThat(replaced.status()).as(replaced.raw().body()).isEqualTo(200);
        settled(id(added));
        assertThat(found("Genova")).isEmpty();
        assertThat(found("Savona")).hasSize(1);
        assertThat(api.patch(path, "{\"text\":\"no\"}").status()).isEqualTo(400);
    }

    @Test
    void whatCannotBeReadSaysWhy() throws Exception {
        var scanned = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(scanned);
        }

        var empty = Uploads.file(api, "/api/documents", "scan.pdf", scanned.toByteArray());
        var broken = Uploads.file(api, "/api/documents", "b.pdf", utf8("%PDF-1.7 oh"));

        assertThat(settled(id(empty)).path("status").asString()).isEqualTo("failed");
        assertThat(settled(id(empty)).path("reason").asString()).isEqualTo("no_text");
        assertThat(settled(id(broken)).path("reason").asString()).isEqualTo("broken");
        assertThat(api.post("/api/documents/" + id(broken) + "/process", "").status())
                .isEqualTo(200);
    }

    @Test
    void whatIsNoDocumentIsRefusedAtOnce() {
        var ole = new byte[600];
        System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, ole, 0, 4);

        assertThat(status("photo.pdf", new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1})).isEqualTo(422);
        assertThat(status("old.doc", ole)).isEqualTo(422);
        assertThat(status("none.txt", new byte[0])).isEqualTo(422);
        assertThat(status("huge.txt", new byte[11_000_000])).isEqualTo(413);
        assertThat(
                        Uploads.file(
                                        api,
                                        "/api/documents",
                                        "a.txt",
                                        utf8("Some words"),
                                        Map.of("language", "klingon"))
                                .status())
                .isEqualTo(400);
        assertThat(api.upload("/api/documents", "multipart/form-data", utf8("{}")).status())
                .isEqualTo(400);
        assertThat(api.upload("/api/documents", Uploads.TYPE, utf8("{}")).status()).isEqualTo(400);
        assertThat(api.post("/api/documents", "{}").status()).isEqualTo(415);
        assertThat(api.post("/api/documents/text", "{\"name\":\"x\"}").status()).isEqualTo(400);
    }

    @Test
    void theFormSaysWhichLanguageItIsIn() {
        var added =
                Uploads.file(
                        api,
                        "/api/documents",
                        "../../etc/passwd",
                        utf8("Ganz kurz und ohne Umlaut."),
                        Map.of("language", "de", "name", "Notiz"));

        assertThat(added.body().path("file_name").asString()).isEqualTo("passwd");
        assertThat(settled(id(added)).path("language").asString()).isEqualTo("de");
        assertThat(settled(id(added)).path("language_given").asBoolean()).isTrue();
        assertThat(found("kurze Notizen")).containsExactly("Notiz");
    }

    @Test
    void anotherShopFindsNothingOfIt() {
        var added = Uploads.file(api, "/api/documents", "Gift guide.md", utf8(GIFTS));
        settled(id(added));
        var stranger = staff.of(shops.open().workspace(), Role.OWNER);

        assertThat(found(stranger, "engraved emblem truffle")).isEmpty();
        assertThat(stranger.get("/api/documents/" + id(added)).status()).isEqualTo(404);
        assertThat(stranger.get("/api/documents/" + id(added) + "/file").status()).isEqualTo(404);
    }

    private int status(String name, byte[] bytes) {
        return Uploads.file(api, "/api/documents", name, bytes).status();
    }

    private Api.Reply change(String path, String tag, String body) {
        return api.send("PATCH", path, body, "If-Match", tag);
    }

    private JsonNode settled(String id) {
        eventually(
                () ->
                        assertThat(api.get("/api/documents/" + id).body().path("status").asString())
                                .isNotEqualTo("processing"));
        return api.get("/api/documents/" + id).body();
    }

    private List<String> found(String question) {
        return found(api, question);
    }

    private static List<String> found(Api api, String question) {
        var asked = question.replace(" ", "%20");
        return api.get("/api/knowledge?q=" + asked)
                .body()
                .path("data")
                .valueStream()
                .map(hit -> hit.at("/passage/title").asString())
                .toList();
    }

    private static String id(Api.Reply reply) {
        return reply.body().path("id").asString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
