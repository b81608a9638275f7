package com.shopme.workspace.web;

import static com.shopme.shared.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import com.shopme.workspace.Topic;
import com.shopme.workspace.Workspaces;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The languages and texts of a shop.
@ShopMeTest
class WordsApiTest {
    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired Workspaces workspaces;

    private WorkspaceId shop;
    private Api api;

    @BeforeEach
    void openShop() {
        shop = shops.open().workspace();
        api = staff.of(shop);
    }

    @Test
    void addsALanguageOnce() {
        var added = api.post("/api/languages", "{\"code\": \"de\"}");

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().path("name").asString()).isEqualTo("German");
        assertThat(api.get(added.header("Location")).body()).isEqualTo(added.body());
        assertThat(api.post("/api/languages", "{\"code\": \"de\"}").status()).isEqualTo(409);
        for (var odd :
                List.of("{}", "{\"code\": \"German\"}", "{\"code\": \"fr\", \"name\": \" \"}"))
            assertThat(api.post("/api/languages", odd).status()).as(odd).isEqualTo(400);
        assertThat(api.get("/api/languages?active=true").body().path("total").asInt()).isEqualTo(5);
    }

    @Test
    void chatsAreHeldInActiveLanguagesOnly() {
        var italian = language("it");

        var changed = api.patch(italian, "{\"name\": \"Italiano\", \"active\": false}");

        assertThat(changed.body().path("name").asString()).isEqualTo("Italiano");
        assertThat(workspaces.get(shop).languages().toString()).doesNotContain("it");
        assertThat(api.patch("/api/workspaces/" + shop, "{\"default_language\": \"it\"}").status())
                .isEqualTo(400);
        assertThat(api.patch(italian, "{\"active\": true}").status()).isEqualTo(200);
        assertThat(api.patch("/api/workspaces/" + shop, "{\"default_language\": \"it\"}").status())
                .isEqualTo(200);
    }

    @Test
    void languagesStandInTheOrderTheyArePutIn() {
        var it = language("it").replaceFirst(".*/", "");
        var order = "{\"languages\": [\"" + it + "\"]}";

        assertThat(api.put("/api/languages/order", order).status()).isEqualTo(204);

        assertThat(codes()).containsExactly("it", "en", "es", "pt");
        assertThat(api.get("/api/workspaces/" + shop).body().path("languages").toString())
                .isEqualTo("[\"it\",\"en\",\"es\",\"pt\"]");
        api.post("/api/languages", "{\"code\": \"de\"}");
        assertThat(codes()).endsWith("pt", "de");
        var stranger = "{\"languages\": [\"" + shop + "\"]}";
        assertThat(api.put("/api/languages/order", stranger).status()).isEqualTo(400);
        var twice = "{\"languages\": [\"%s\", \"%s\"]}".formatted(it, it);
        assertThat(api.put("/api/languages/order", twice).status()).isEqualTo(400);
    }

    private List<String> codes() {
        return api.get("/api/languages")
                .body()
                .path("data")
                .valueStream()
                .map(one -> one.path("code").asString())
                .toList();
    }

    @Test
    void theDefaultLanguageStays() {
        var english = language("en");

        assertThat(api.get(english).body().path("is_default").asBoolean()).isTrue();
        assertThat(api.patch(english, "{\"active\": false}").status()).isEqualTo(409);
        assertThat(api.delete(english).status()).isEqualTo(409);
        assertThat(api.patch(english, "{\"name\": \"English (UK)\"}").status()).isEqualTo(200);
    }

    @Test
    void aDeletedLanguageComesBackUnlessItWasAddedAgain() {
        var spanish = language("es");
        var seen = api.get(spanish).header("ETag");
        api.patch(spanish, "{\"name\": \"Español\"}");

        assertThat(api.send("DELETE", spanish, "", "If-Match", seen).status()).isEqualTo(412);
        assertThat(api.delete(spanish).status()).isEqualTo(204);
        assertThat(api.get(spanish).status()).isEqualTo(404);
        assertThat(api.post(spanish + "/restore", "").status()).isEqualTo(200);
        api.delete(spanish);
        api.post("/api/languages", "{\"code\": \"es\"}");
        assertThat(api.post(spanish + "/restore", "").status()).isEqualTo(409);
    }

    @Test
    void saysItsHoursInItsOwnWords() {
        var said = api.put("/api/texts/hours/en", "{\"body\": \"Mon–Sat\\n9 to 7\"}");

        assertThat(said.status()).isEqualTo(200);
        assertThat(workspaces.text(shop, Topic.HOURS, ENGLISH)).contains("Mon–Sat\n9 to 7");
        assertThat(api.get("/api/texts/hours/en").body()).isEqualTo(said.body());
        assertThat(api.get("/api/texts?topic=hours").body().path("total").asInt()).isEqualTo(1);
        var late = api.put("/api/texts/hours/en", "{\"body\": \"9 to 8\"}").header("ETag");
        assertThat(
                        api.send(
                                        "PUT",
                                        "/api/texts/hours/en",
                                        "{\"body\": \"x\"}",
                                        "If-Match",
                                        said.header("ETag"))
                                .status())
                .isEqualTo(412);
        assertThat(api.send("DELETE", "/api/texts/hours/en", "", "If-Match", late).status())
                .isEqualTo(204);
        assertThat(api.get("/api/texts/hours/en").status()).isEqualTo(404);
        assertThat(api.get("/api/activity?entity_type=text").body().path("data")).hasSize(3);
    }

    @Test
    void refusesWhatIsNoTopicLanguageOrText() {
        assertThat(api.put("/api/texts/mood/en", "{\"body\": \"x\"}").status()).isEqualTo(404);
        assertThat(api.put("/api/texts/hours/EN!", "{\"body\": \"x\"}").status()).isEqualTo(404);
        assertThat(api.put("/api/texts/hours/de", "{\"body\": \"x\"}").status()).isEqualTo(400);
        assertThat(api.put("/api/texts/hours/en", "{\"body\": \" \"}").status()).isEqualTo(400);
        assertThat(api.put("/api/texts/hours/en", "{\"body\": \"\\u0000\"}").status())
                .isEqualTo(400);
    }

    @Test
    void viewersReadAndStrangersFindNothing() {
        var italian = language("it");
        api.put("/api/texts/hours/en", "{\"body\": \"9 to 5\"}");
        var viewer = staff.of(shop, Role.VIEWER);
        var stranger = staff.of(shops.open().workspace(), Role.OWNER);

        assertThat(viewer.get(italian).status()).isEqualTo(200);
        assertThat(viewer.delete(italian).status()).isEqualTo(403);
        assertThat(viewer.put("/api/texts/hours/en", "{\"body\": \"x\"}").status()).isEqualTo(403);
        assertThat(stranger.get(italian).status()).isEqualTo(404);
        assertThat(stranger.patch(italian, "{}").status()).isEqualTo(404);
        assertThat(stranger.delete(italian).status()).isEqualTo(404);
        assertThat(stranger.get("/api/texts/hours/en").status()).isEqualTo(404);
        assertThat(stranger.get("/api/texts/hours/en?workspace_id=" + shop).status())
                .isEqualTo(404);
    }

    private String language(String code) {
        return "/api/languages/"
                + api.get("/api/languages?code=" + code)
                        .body()
                        .path("data")
                        .path(0)
                        .path("id")
                        .asString();
    }
}
