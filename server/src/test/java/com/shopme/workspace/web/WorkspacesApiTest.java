package com.shopme.workspace.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.AnsweredBy;
import com.shopme.workspace.Role;
import com.shopme.workspace.Workspaces;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ShopMeTest
class WorkspacesApiTest {
    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired Workspaces workspaces;

    private Api owner;

    @BeforeEach
    void comeIn() {
        owner = staff.newcomer(Ids.next() + "@example.com");
    }

    @Test
    void whoOpensAWorkspaceOwnsIt() {
        var id = Ids.next();

        var opened =
                owner.post(
                        "/api/workspaces",
                        """
                        {"id": "%s", "name": " Bottega ", "currency": "CHF", "languages": ["it"],
                         "tax_rate": 8.1}
                        """
                                .formatted(id));

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Location")).isEqualTo("/api/workspaces/" + id);
        assertThat(opened.header("ETag")).isNotEmpty();
        assertThat(opened.body().path("name").asString()).isEqualTo("Bottega");
        assertThat(opened.body().path("languages").toString()).isEqualTo("[\"en\",\"it\"]");
        assertThat(opened.body().path("answered_by").asString()).isEqualTo("assistant");
        var mine = owner.get("/api/me").body().path("workspaces");
        assertThat(mine.path(0).path("role").asString()).isEqualTo("owner");
        assertThat(owner.get("/api/workspaces/" + id).body()).isEqualTo(opened.body());
    }

    @Test
    void anIdIsTakenOnceAndAKeyOpensOneWorkspace() {
        var chosen = "{\"id\": \"%s\", \"name\": \"A\"}".formatted(Ids.next());
        var stranger = staff.newcomer(Ids.next() + "@example.com");

        assertThat(owner.post("/api/workspaces", chosen).status()).isEqualTo(201);
        assertThat(owner.post("/api/workspaces", chosen).status()).isEqualTo(409);
        assertThat(stranger.post("/api/workspaces", chosen).status()).isEqualTo(409);

        var first = keyed("{\"name\": \"B\"}");
        var again = keyed("{\"name\": \"B\"}");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(keyed("{\"name\": \"C\"}").status()).isEqualTo(409);
        assertThat(owner.get("/api/workspaces").body().path("total").asInt()).isEqualTo(2);
    }

    @Test
    void listsMineByNameInPages() {
        for (var name : List.of("Gamma", "Alpha", "Beta")) open(name);
        staff.of(shops.open().workspace());

        var page = owner.get("/api/workspaces?limit=2");
        var next =
                owner.get("/api/workspaces?limit=2&cursor=" + page.body().path("next").asString());

        assertThat(names(page.body())).containsExactly("Alpha", "Beta");
        assertThat(names(next.body())).containsExactly("Gamma");
        assertThat(names(owner.get("/api/workspaces?name=Beta").body())).containsExactly("Beta");
        assertThat(owner.get("/api/workspaces?status=active").body().path("total").asInt())
                .isEqualTo(3);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        var refused =
                owner.post(
                        "/api/workspaces",
                        """
                        {"name": "a\\u0000", "currency": "XYZ1", "time_zone": "Mars",
                         "languages": ["it", "?"], "tax_rate": 1e400, "payment_link": "javascript:x",
                         "answered_by": "cat", "debug_phone": "12", "retention_days": 0}
                        """);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors").findValuesAsString("field"))
                .contains(
                        "name",
                        "currency",
                        "time_zone",
                        "languages[1]",
                        "tax_rate",
                        "payment_link",
                        "answered_by",
                        "debug_phone",
                        "retention_days");
        for (var odd :
                List.of(
                        "{}",
                        "[]",
                        "null",
                        "",
                        "{\"name\": null}",
                        "{\"name\": {\"a\": 1}}",
                        "{\"name\": \"\\ud800\"}",
                        "{\"id\": 7, \"name\": \"a\"}",
                        "{\"name\": \"a\", \"retention_days\": 99999999999999}"))
            assertThat(owner.post("/api/workspaces", odd).status()).as(odd).isEqualTo(400);
    }

    @Test
    void changesWhatTheBodyNamesAndTakesAwayWhatIsNull() {
        var path = open("Bottega");
        owner.patch(path, "{\"payment_link\": \"https://pay.example/\", \"retention_days\": 90}");

        var changed = owner.patch(path, "{\"name\": \"Emporio\", \"payment_link\": null}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().path("name").asString()).isEqualTo("Emporio");
        assertThat(changed.body().path("payment_link").isNull()).isTrue();
        assertThat(changed.body().path("retention_days").asInt()).isEqualTo(90);
        assertThat(owner.patch(path, "{\"name\": null}").status()).isEqualTo(400);
        assertThat(owner.patch(path, "{\"languages\": [\"it\"]}").status()).isEqualTo(400);
        assertThat(owner.patch(path, "{\"default_language\": \"it\"}").status()).isEqualTo(400);
        var last = owner.get("/api/activity").body().path("data").path(0);
        assertThat(last.path("action").asString()).isEqualTo("workspace.updated");
        assertThat(last.path("actor").path("kind").asString()).isEqualTo("user");
        assertThat(last.path("actor").path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(last.path("before").propertyNames())
                .containsExactlyInAnyOrder("name", "payment_link");
    }

    @Test
    void debugModeNeedsANumber() {
        var path = open("Bottega");

        assertThat(owner.patch(path, "{\"debug_mode\": true}").status()).isEqualTo(400);
        assertThat(
                        owner.patch(
                                        path,
                                        "{\"debug_mode\": true, \"debug_phone\": \"+39 333 1234567\"}")
                                .body()
                                .path("debug_phone")
                                .asString())
                .isEqualTo("+393331234567");
        assertThat(owner.patch(path, "{\"debug_phone\": null}").status()).isEqualTo(400);
    }

    @Test
    void aChangeOfWhatSomebodyElseChangedMeanwhileIsRefused() {
        var path = open("Bottega");
        var seen = owner.get(path).header("ETag");
        owner.patch(path, "{\"name\": \"Emporio\"}");

        var late = owner.send("PATCH", path, "{\"name\": \"X\"}", "If-Match", seen);

        assertThat(late.status()).isEqualTo(412);
        assertThat(owner.send("DELETE", path, "", "If-Match", seen).status()).isEqualTo(412);
    }

    @Test
    void anInactiveWorkspaceAnswersNoChatAndIsReadOnly() {
        var path = open("Bottega");
        var id = WorkspaceId.of(path.substring(path.lastIndexOf('/') + 1));

        assertThat(owner.post(path + "/deactivate", "").body().path("status").asString())
                .isEqualTo("inactive");

        assertThat(workspaces.get(id).answeredBy()).isEqualTo(AnsweredBy.PEOPLE);
        assertThat(owner.get(path).status()).isEqualTo(200);
        assertThat(owner.patch(path, "{\"name\": \"X\"}").status()).isEqualTo(409);
        assertThat(staff.of(id, Role.ADMIN).post(path + "/activate", "").status()).isEqualTo(403);
        assertThat(owner.post(path + "/activate", "").body().path("status").asString())
                .isEqualTo("active");
        assertThat(workspaces.get(id).answeredBy()).isEqualTo(AnsweredBy.ASSISTANT);
        assertThat(owner.patch(path, "{\"name\": \"X\"}").status()).isEqualTo(200);
    }

    @Test
    void aDeletedWorkspaceIsGoneUntilAnOwnerRestoresIt() {
        var path = open("Bottega");
        var id = WorkspaceId.of(path.substring(path.lastIndexOf('/') + 1));
        var admin = staff.of(id, Role.ADMIN);

        assertThat(admin.delete(path).status()).isEqualTo(403);
        assertThat(admin.post(path + "/restore", "").status()).isEqualTo(404);
        assertThat(owner.delete(path).status()).isEqualTo(204);

        assertThat(owner.get(path).status()).isEqualTo(404);
        assertThat(names(owner.get("/api/workspaces").body())).isEmpty();
        assertThat(names(owner.get("/api/workspaces?deleted=true").body()))
                .containsExactly("Bottega");
        assertThat(names(admin.get("/api/workspaces?deleted=true").body())).isEmpty();
        assertThat(admin.post(path + "/restore", "").status()).isEqualTo(404);
        assertThat(owner.post(path + "/restore", "").status()).isEqualTo(200);
        assertThat(owner.get(path).status()).isEqualTo(200);
    }

    @Test
    void aStrangerFindsNothing() {
        var path = open("Bottega");
        var stranger = staff.of(shops.open().workspace(), Role.OWNER);

        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.patch(path, "{\"name\": \"X\"}").status()).isEqualTo(404);
        assertThat(stranger.delete(path).status()).isEqualTo(404);
        assertThat(stranger.post(path + "/deactivate", "").status()).isEqualTo(404);
        assertThat(stranger.post(path + "/restore", "").status()).isEqualTo(404);
        assertThat(stranger.get("/api/workspaces/x").status()).isEqualTo(404);
    }

    private Api.Reply keyed(String body) {
        return owner.send("POST", "/api/workspaces", body, "Idempotency-Key", "k");
    }

    private String open(String name) {
        return owner.post("/api/workspaces", "{\"name\": \"%s\"}".formatted(name))
                .header("Location");
    }

    private static List<String> names(JsonNode page) {
        return page.path("data").findValuesAsString("name");
    }
}
