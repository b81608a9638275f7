package com.shopme.api.web;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.identity.Users;
import com.shopme.mail.Mails;
import com.shopme.shared.Ids;
import com.shopme.testing.Api;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.testing.Visitors;
import com.shopme.workspace.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The examples of the OpenAPI document are real: sent as they stand there, with what this shop has
/// in the places of the samples, each is answered as the document promises.
@ShopMeTest
class ExamplesTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    // What only a device can sign is looked at, and refused for that alone.
    private static final Map<String, String> REFUSED =
            Map.of(
                    "passkey_add", "/problems/passkey-refused",
                    "passkey_signIn", "/problems/passkey-refused");
    private static final byte[] PNG =
            HexFormat.of()
                    .parseHex(
                            "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
                                    + "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082");

    @LocalServerPort int port;
    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired Visitors visitors;
    @Autowired Users users;
    @Autowired Mails mails;
    @Autowired JdbcClient db;

    private JsonNode document;
    private Shop shop;
    private Api owner;
    private ExampleAccounts accounts;
    private String italian;
    private final Map<String, String> real = new TreeMap<>();

    private record Deed(String method, String path, JsonNode says) {
        String name() {
            return says.path("operationId").asString();
        }

        JsonNode example() {
            return says.at("/requestBody/content/application~1json/example");
        }

        boolean ofAnAccount() {
            return path.startsWith("/api/auth/");
        }
    }

    @BeforeEach
    void openShop() {
        document = Api.at(port).get("/docs/openapi").body();
        shop = shops.open();
        owner = staff.ownerOf(shop.workspace());
        accounts = new ExampleAccounts(port, users, mails, db);
        real.put("workspace", shop.workspace().toString());
        real.put("purpose", "marketing");
        real.put("topic", "hours");
        italian = italian(owner.get("/api/languages").body());
        real.put("product", shop.add(aProduct()).toString());
        var product = owner.get("/api/products/" + real.get("product")).body();
        real.put("category", product.path("category_id").asString());
        real.put("service", product.path("service_id").asString());
        real.put("client", visitors.giulia(shop.workspace()).toString());
        real.put(
                "image",
                id(owner.upload(path("/api/products/{product}/images"), "image/png", PNG)));
        real.put(
                "member",
                staff.of(shop.workspace(), Role.AGENT).get("/api/me").body().path("id").asString());
        real.put(
                "note", id(owner.post(path("/api/clients/{client}/notes"), "{\"text\":\"Kind\"}")));
        real.put("prompt", id(owner.post("/api/prompt", "{\"prompt_text\":\"Be brief.\"}")));
        real.put(
                "view",
                id(
                        owner.post(
                                "/api/table-views",
                                "{\"table\":\"orders\",\"name\":\"Mine\",\"definition\":{}}")));
        real.put(
                "role",
                id(
                        owner.post(
                                "/api/roles",
                                "{\"name\":\"Reader\",\"permissions\":[\"orders:read\"]}")));
        real.put(
                "webhook",
                id(
                        owner.post(
                                "/api/webhooks",
                                "{\"url\":\"https://example.com/hook\",\"events\":[\"order.placed\"]}")));
        var number =
                "{\"phone\":\"%s\",\"phone_number_id\":\"%s\",\"waba_id\":\"1\",\"access_token\":\"x\"}";
        real.put(
                "number",
                id(
                        owner.post(
                                "/api/numbers",
                                number.formatted(freePhone(), freePhone().substring(1)))));
        real.put(
                "chat",
                new ExampleChats(db)
                        .open(shop.workspace(), real.get("client"), real.get("number")));
        real.put("channel", owner.get("/api/channels").body().at("/data/0/id").asString());
        real.put("in a month", Instant.now().plus(Duration.ofDays(30)).toString());
        real.put("app secret", "5f8c0e2b7a914d36a1c2e3f4b5d6a7c8");
    }

    @Test
    void everyBodyHasAnExample() {
        assertThat(deeds())
                .hasSizeGreaterThan(70)
                .allSatisfy(deed -> assertThat(deed.example().isObject()).as(deed.name()).isTrue());
    }

    @Test
    void eachIsAnsweredAsTheDocumentPromises() {
        var wrong = new ArrayList<String>();
        for (var deed : deeds()) {
            var reply = deed.ofAnAccount() ? sentByAPerson(deed) : sentByTheShop(deed);
            var refused = REFUSED.get(deed.name());
            if (refused != null && reply.body().path("type").asString().equals(refused)) continue;
            wrong.addAll(look(deed, reply));
        }

        assertThat(wrong).isEmpty();
    }

    private List<String> look(Deed deed, Api.Reply reply) {
        var what = deed.name() + " " + reply.status();
        var promised = deed.says().path("responses").path(String.valueOf(reply.status()));
        if (reply.status() >= 300 || promised.isMissingNode())
            return List.of(what + " is not promised: " + reply.raw().body());
        if (reply.raw().body().isEmpty()) return List.of();
        var schema =
                promised.path("content").valueStream().findFirst().orElseThrow().path("schema");
        return Shape.mistakes(document, schema, reply.body()).stream()
                .map(mistake -> what + ": " + mistake)
                .toList();
    }

    private Api.Reply sentByTheShop(Deed deed) {
        real.put("free phone", freePhone());
        real.put("free phone number", freePhone().substring(1));
        real.put("new email", Ids.next() + "@example.com");
        var line = "\"product_id\":\"" + real.get("product") + "\",\"quantity\":1";
        var whose = "\"user_id\":\"" + real.get("client") + "\"";
        if (deed.path().equals("/api/cart"))
            real.put("cart", id(owner.post("/api/cart", "{" + whose + "," + line + "}")));
        if (deed.path().startsWith("/api/orders/"))
            real.put(
                    "order",
                    id(owner.post("/api/orders", "{" + whose + ",\"lines\":[{" + line + "}]}")));
        real.put("language", deed.path().startsWith("/api/texts/") ? "it" : italian);
        var asker = owner;
        if (deed.name().equals("invitations_accept")) {
            var invited = accounts.invited(owner, shop.workspace());
            real.put("secret of the letter", invited.secret());
            asker = invited.api();
        }
        var path = path(deed.path());
        if (!deed.path().contains("{workspace}")) path += "?workspace_id=" + shop.workspace();
        return send(asker, deed, path, real);
    }

    private Api.Reply sentByAPerson(Deed deed) {
        var person = accounts.readyFor(deed.name());
        return send(person.api(), deed, deed.path(), person.real());
    }

    private static Api.Reply send(Api api, Deed deed, String path, Map<String, String> real) {
        var body = deed.example().toString();
        for (var one : real.entrySet())
            body =
                    body.replace(
                            "\"" + Examples.sample(one.getKey()) + "\"",
                            "\"" + one.getValue() + "\"");
        return api.send(deed.method(), path, body);
    }

    private String path(String path) {
        return PLACE.matcher(path)
                .replaceAll(
                        place -> {
                            var value = real.get(place.group(1));
                            assertThat(value).as(place.group()).isNotNull();
                            return Matcher.quoteReplacement(value);
                        });
    }

    private static String italian(JsonNode languages) {
        return languages
                .path("data")
                .valueStream()
                .filter(one -> one.path("code").asString().equals("it"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static String id(Api.Reply reply) {
        assertThat(reply.status()).as(reply.raw().body()).isBetween(200, 201);
        var body = reply.body();
        return body.path("id").asString(body.at("/webhook/id").asString());
    }

    private static String freePhone() {
        return "+39" + (3_000_000_000L + System.nanoTime() % 999_999_999L);
    }

    private List<Deed> deeds() {
        return document.path("paths").properties().stream()
                .flatMap(path -> deeds(path.getKey(), path.getValue()))
                .filter(deed -> deed.says().at("/requestBody/content").has("application/json"))
                .toList();
    }

    private static Stream<Deed> deeds(String path, JsonNode operations) {
        return operations.properties().stream()
                .filter(one -> METHODS.contains(one.getKey()))
                .map(one -> new Deed(one.getKey().toUpperCase(), path, one.getValue()));
    }
}
