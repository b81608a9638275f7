package com.shopme.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Prompts as section 8 of the requirements writes them.
@ShopMeTest
class PromptsApiTest {
    @Autowired Shops shops;
    @Autowired Staff staff;

    private WorkspaceId workspace;
    private Api api;

    @BeforeEach
    void openShop() {
        workspace = shops.open().workspace();
        api = staff.of(workspace);
    }

    @Test
    void theWorkspaceMayStandInTheBody() {
        var body =
                "{\"prompt_text\":\"Be kind.\",\"reference_phone\":\"+39 02 5550 1000\",\"workspace_id\":\"%s\"}"
                        .formatted(workspace);

        var added = api.post("/api/prompt", body);

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("Location"))
                .isEqualTo("/api/prompts/" + added.body().path("id").asString());
        assertThat(added.body().path("reference_phone").asString()).isEqualTo("+390255501000");
        assertThat(added.body().path("active").asBoolean()).isTrue();
        assertThat(api.get("/api/prompts?workspace_id=" + workspace).body().path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void aNumberGetsItsOwnActivePromptElseTheWorkspaces() {
        add("For all", null);
        add("Old", "+390255501000");
        add("New", "+390255501000");

        var own = api.get("/api/prompt/390255501000").body();
        var others = api.get("/api/prompt/+390255502222").body();

        assertThat(own.path("prompt_text").asString()).isEqualTo("New");
        assertThat(own.path("default_language").asString()).isEqualTo("en");
        assertThat(own.path("languages").toString()).isEqualTo("[\"en\",\"es\",\"it\",\"pt\"]");
        assertThat(others.path("prompt_text").asString()).isEqualTo("For all");
        assertThat(api.get("/api/prompts?active=true").body().path("total").asInt()).isEqualTo(2);
    }

    @Test
    void isChangedOnlyAsItWasSeen() {
        var id = add("One", null).path("id").asString();
        var seen = api.get("/api/prompts/" + id).header("ETag");

        var changed = put(id, "{\"prompt_text\":\"Two\",\"active\":false}", seen);
        var late = put(id, "{\"prompt_text\":\"Three\"}", seen);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().path("prompt_text").asString()).isEqualTo("Two");
        assertThat(changed.body().path("title").asString()).isEqualTo("One");
        assertThat(late.status()).isEqualTo(412);
        assertThat(api.get("/api/prompt/390255501000").status()).isEqualTo(404);
    }

    @Test
    void eachTextIsKeptAndMayComeBack() {
        var id = add("One", null).path("id").asString();
        put(id, "{\"prompt_text\":\"Two\"}", "*");
        put(id, "{\"title\":\"Only the title\",\"active\":false}", "*");
        var seen = api.get("/api/prompts/" + id).header("ETag");
        var path = "/api/prompts/" + id + "/versions";

        assertThat(texts(path)).containsExactly("Two", "One");
        assertThat(api.get(path).body().at("/data/0/created_by").asString()).contains("@example");
        var back = api.send("POST", path + "/1/restore", "", "If-Match", seen);
        assertThat(back.body().path("prompt_text").asString()).isEqualTo("One");
        assertThat(back.body().path("active").asBoolean()).isFalse();
        assertThat(texts(path)).containsExactly("One", "Two", "One");
        assertThat(api.get(path).body().at("/data/0/restored_from").asInt()).isEqualTo(1);
        assertThat(api.send("POST", path + "/2/restore", "", "If-Match", seen).status())
                .isEqualTo(412);
        assertThat(api.post(path + "/9/restore", "").status()).isEqualTo(404);
        assertThat(staff.of(shops.open().workspace()).get(path).status()).isEqualTo(404);
    }

    @Test
    void aNumberCanBeTakenFromAPrompt() {
        var id = add("One", "+390255501000").path("id").asString();

        var freed = put(id, "{\"reference_phone\":null}", "*");

        assertThat(freed.body().path("reference_phone").isNull()).isTrue();
        assertThat(put(id, "{\"reference_phone\":\"0000000\"}", "*").status()).isEqualTo(400);
        assertThat(put(id, "{\"prompt_text\":\" \"}", "*").status()).isEqualTo(400);
    }

    @Test
    void tellsWhichVariablesThereAre() {
        assertThat(api.get("/api/prompts/rules").body().path("variables").toString())
                .contains("\"shop_name\"", "\"client_name\"");
    }

    @Test
    void aDeletedPromptComesBackInactive() {
        var id = add("One", null).path("id").asString();

        assertThat(api.delete("/api/prompt/" + id).status()).isEqualTo(204);
        assertThat(api.get("/api/prompts/" + id).status()).isEqualTo(404);
        assertThat(api.get("/api/prompts?deleted=true").body().path("total").asInt()).isEqualTo(1);
        var restored = api.post("/api/prompt/" + id + "/restore", "");

        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.body().path("active").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"prompt_text\":\" \"}",
                "{\"prompt_text\":\"a\\u0000b\"}",
                "{\"prompt_text\":\"x\",\"reference_phone\":\"call me\"}",
                "{\"prompt_text\":\"x\",\"reference_phone\":\"0000000\"}",
                "{\"prompt_text\":\"x\",\"settings\":[]}",
                "{\"prompt_text\":{}}",
                "[]"
            })
    void refusesWhatIsNoPrompt(String body) {
        assertThat(api.post("/api/prompt", body).status()).isEqualTo(400);
    }

    @Test
    void onlyWhoMaySeesAndChangesThem() {
        var id = add("One", null).path("id").asString();
        var viewer = staff.of(workspace, Role.VIEWER);
        var stranger = staff.of(shops.open().workspace());

        assertThat(viewer.get("/api/prompts/" + id).status()).isEqualTo(200);
        assertThat(viewer.delete("/api/prompt/" + id).status()).isEqualTo(403);
        assertThat(stranger.get("/api/prompts/" + id).status()).isEqualTo(404);
        assertThat(stranger.delete("/api/prompt/" + id).status()).isEqualTo(404);
    }

    private List<String> texts(String path) {
        return api.get(path)
                .body()
                .path("data")
                .valueStream()
                .map(version -> version.path("prompt_text").asString())
                .toList();
    }

    private JsonNode add(String text, String number) {
        var phone = number == null ? "null" : "\"" + number + "\"";
        var reply =
                api.post(
                        "/api/prompt",
                        "{\"prompt_text\":\"%s\",\"reference_phone\":%s}".formatted(text, phone));
        assertThat(reply.status()).isEqualTo(201);
        return reply.body();
    }

    private Api.Reply put(String id, String body, String etag) {
        return api.send("PUT", "/api/prompt/" + id, body, "If-Match", etag);
    }
}
