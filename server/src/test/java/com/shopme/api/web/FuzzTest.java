package com.shopme.api.web;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.testing.Api;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.testing.Visitors;
import com.shopme.workspace.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls every operation of the OpenAPI document with made-up requests, sound and hostile. Nothing
/// may answer 500, and whatever is answered is what the document says.
@ShopMeTest
class FuzzTest {
    private static final long SEED = 20261124;
    private static final int REQUESTS = 5;
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final JsonMapper json = JsonMapper.builder().build();

    @LocalServerPort int port;
    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired Visitors visitors;

    private record Deed(String method, String path, JsonNode says) {
        // The end of the shop comes last.
        int rank() {
            if (!path.startsWith("/api/workspaces/{workspace}")) return 0;
            return method.equals("DELETE") || path.endsWith("activate") ? 2 : 1;
        }
    }

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, String> known = new TreeMap<>();
    private JsonNode document;
    private Shop shop;
    private Hostile hostile;

    @BeforeEach
    void openShop() {
        document = Api.at(port).get("/docs/openapi").body();
        shop = shops.open();
        var api = staff.ownerOf(shop.workspace());
        var product = shop.add(aProduct());
        var giulia = visitors.giulia(shop.workspace());
        var line = "{\"product_id\":\"" + product + "\",\"quantity\":1";
        api.post("/api/cart", line + ",\"user_id\":\"" + giulia + "\"}");
        api.post("/api/orders", "{\"user_id\":\"" + giulia + "\",\"lines\":[" + line + "}]}");
        api.post("/api/prompt", "{\"prompt_text\":\"Be kind.\"}");
        api.post("/api/roles", "{\"name\":\"Reader\",\"permissions\":[\"catalog:read\"]}");
        known(api);
        hostile = new Hostile(SEED, document, List.copyOf(known.values()));
    }

    @Test
    void noRequestIsTooStrangeToBeAnsweredAsTheDocumentSays() {
        var deeds = deeds();
        var answered = 0;
        for (var deed : deeds) {
            var api =
                    staff.of(shop.workspace(), Role.OWNER); // a new one: some deeds sign people out
            for (var i = 0; i < REQUESTS; i++) answered += call(api, deed) < 300 ? 1 : 0;
        }

        assertThat(deeds).hasSizeGreaterThan(100);
        assertThat(wrong).isEmpty();
        assertThat(answered).as("requests that did something").isGreaterThan(100);
    }

    private int call(Api api, Deed deed) {
        var path = filled(deed.path());
        var query = hostile.query(deed.says().path("parameters"));
        var content = deed.says().at("/requestBody/content");
        var type = content.propertyNames().stream().findFirst().orElse("application/json");
        var body = content.isMissingNode() ? "" : hostile.body(content.path(type).path("schema"));
        var sentAs = hostile.contentType(type);
        var reply =
                api.sendAs(
                        sentAs, deed.method(), path + (query.isEmpty() ? "" : "?" + query), body);
        look(deed, reply, path + "?" + query + " " + sentAs + " " + body);
        return reply.status();
    }

    private String filled(String path) {
        return PLACE.matcher(path)
                .replaceAll(
                        place -> {
                            var name = place.group(1);
                            if (name.equals("workspace")) return shop.workspace().toString();
                            var list = path.substring(0, place.start() - 1);
                            var fitting = Optional.ofNullable(known.get(list));
                            return Matcher.quoteReplacement(hostile.segment(name, fitting));
                        });
    }

    private void look(Deed deed, Api.Reply reply, String sent) {
        var what = deed.method() + " " + deed.path() + " " + reply.status();
        var how = " for " + sent.substring(0, Math.min(sent.length(), 300));
        if (reply.status() >= 500) wrong.add(what + how + " said " + reply.raw().body());
        if (reply.raw().body().isEmpty() || !reply.header("Content-Type").contains("json")) return;
        var problem = reply.header("Content-Type").startsWith("application/problem+json");
        if (reply.status() >= 400 && !problem) wrong.add(what + " is no problem" + how);
        var says = deed.says().path("responses").path(String.valueOf(reply.status()));
        var schema =
                problem
                        ? document.at("/components/schemas/Problem")
                        : says.path("content")
                                .valueStream()
                                .findFirst()
                                .orElse(json.nullNode())
                                .path("schema");
        var mistakes = Shape.mistakes(document, schema, reply.body());
        if (problem)
            mistakes =
                    mistakes.stream().filter(one -> !one.contains("not in the document")).toList();
        new LinkedHashSet<>(mistakes).forEach(one -> note(what + ": " + one));
    }

    private void note(String mistake) {
        if (!wrong.contains(mistake)) wrong.add(mistake);
    }

    /// The first id that each list shows.
    private void known(Api api) {
        for (var deed : deeds()) {
            if (!deed.method().equals("GET") || deed.path().contains("{")) continue;
            var reply = api.get(deed.path());
            if (reply.status() != 200 || !reply.header("Content-Type").contains("json")) continue;
            var id = reply.body().path("data").path(0).path("id").asStringOpt();
            id.filter(text -> text.length() == 36).ifPresent(one -> known.put(deed.path(), one));
        }
        var prompt = known.get("/api/prompts");
        if (prompt != null) known.put("/api/prompt", prompt);
    }

    private List<Deed> deeds() {
        return document.path("paths").properties().stream()
                .flatMap(
                        path ->
                                path.getValue().properties().stream()
                                        .filter(one -> METHODS.contains(one.getKey()))
                                        .map(
                                                one ->
                                                        new Deed(
                                                                one.getKey().toUpperCase(),
                                                                path.getKey(),
                                                                one.getValue())))
                .filter(deed -> !deed.says().toString().contains("text/event-stream"))
                .sorted(
                        Comparator.comparing(Deed::rank)
                                .thenComparing(Deed::path)
                                .thenComparing(Deed::method))
                .toList();
    }
}
