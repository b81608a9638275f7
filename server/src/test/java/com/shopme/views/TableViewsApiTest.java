package com.shopme.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ShopMeTest
class TableViewsApiTest {
    private static final String VIEWS = "/api/table-views";
    private static final String UNPAID =
            """
            {"table":"orders","name":"Unpaid","definition":{"filter":"paid eq false"}}
            """;
    private static final String SHARED =
            """
            {"table":"orders","name":"To ship","shared":true,"definition":{"columns":["number"]}}
            """;

    @Autowired Shops shops;
    @Autowired Staff staff;

    private WorkspaceId shop;
    private Api admin;
    private Api agent;

    @BeforeEach
    void openShop() {
        shop = shops.open().workspace();
        admin = staff.of(shop);
        agent = staff.of(shop, Role.AGENT);
    }

    @Test
    void keepsWhatWasGiven() {
        var made = agent.post(VIEWS, UNPAID);

        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        var read = agent.get(made.header("Location"));
        assertThat(read.body()).isEqualTo(made.body());
        assertThat(read.header("ETag")).isEqualTo(made.header("ETag"));
        assertThat(read.body().at("/definition/filter").asString()).isEqualTo("paid eq false");
        assertThat(read.body().path("mine").asBoolean()).isTrue();
    }

    @Test
    void onesOwnAreNobodyElsesAndSharedOnesAreSeenByAll() {
        var own = agent.post(VIEWS, UNPAID).body().path("id").asString();
        admin.post(VIEWS, SHARED);

        assertThat(names(agent.get(VIEWS).body())).isEqualTo("To ship, Unpaid");
        assertThat(names(admin.get(VIEWS).body())).isEqualTo("To ship");
        assertThat(admin.get(VIEWS + "/" + own).status()).isEqualTo(404);
        assertThat(admin.patch(VIEWS + "/" + own, "{\"name\":\"Mine\"}").status()).isEqualTo(404);
        assertThat(admin.delete(VIEWS + "/" + own).status()).isEqualTo(404);
        assertThat(names(agent.get(VIEWS + "?table=clients").body())).isEmpty();
    }

    @Test
    void sharingTakesThePermission() {
        var shared = VIEWS + "/" + admin.post(VIEWS, SHARED).body().path("id").asString();
        var own = VIEWS + "/" + agent.post(VIEWS, UNPAID).body().path("id").asString();

        assertThat(agent.post(VIEWS, SHARED).status()).isEqualTo(403);
        assertThat(agent.patch(own, "{\"shared\":true}").status()).isEqualTo(403);
        assertThat(agent.patch(shared, "{\"shared\":false}").status()).isEqualTo(403);
        assertThat(agent.delete(shared).status()).isEqualTo(403);
        assertThat(agent.get(shared).body().path("mine").asBoolean()).isFalse();
    }

    @Test
    void isChangedOnlyAsItWasSeen() {
        var made = agent.post(VIEWS, UNPAID);
        var path = made.header("Location");

        var changed =
                agent.send("PATCH", path, "{\"name\":\"Open\"}", "If-Match", made.header("ETag"));
        var late =
                agent.send("PATCH", path, "{\"name\":\"Late\"}", "If-Match", made.header("ETag"));

        assertThat(changed.body().path("name").asString()).isEqualTo("Open");
        assertThat(changed.body().path("definition")).isEqualTo(made.body().path("definition"));
        assertThat(late.status()).isEqualTo(412);
    }

    @Test
    void comesBackAfterItWasDeleted() {
        var path = agent.post(VIEWS, UNPAID).header("Location");

        assertThat(agent.delete(path).status()).isEqualTo(204);
        assertThat(agent.get(path).status()).isEqualTo(404);
        assertThat(agent.post(path + "/restore", "").status()).isEqualTo(200);
        assertThat(agent.post(path + "/restore", "").status()).isEqualTo(404);
        assertThat(agent.get(path).status()).isEqualTo(200);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        var huge = "\"" + "x".repeat(16_000) + "\"";
        var reply =
                agent.post(
                        VIEWS,
                        "{\"table\":\"O R\",\"shared\":1,\"definition\":{\"a\":"
                                + huge
                                + "},\"b\":1}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("b", "name", "shared", "definition", "table");
    }

    @Test
    void aPersonPrefersTheSameEverywhere() {
        var path = "/api/me/preferences";
        assertThat(agent.get(path).body()).isEmpty();

        var put = agent.put(path, "{\"theme\":\"dark\",\"columns\":{\"orders\":[\"number\"]}}");
        var stale = agent.send("PUT", path, "{}", "If-Match", "\"0\"");
        var patched = agent.patch(path, "{\"theme\":null,\"language\":\"it\"}");

        assertThat(put.status()).as(put.raw().body()).isEqualTo(200);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(patched.body().propertyNames()).containsExactlyInAnyOrder("columns", "language");
        assertThat(agent.get(path).header("ETag")).isEqualTo(patched.header("ETag"));
        assertThat(admin.get(path).body()).isEmpty();
        assertThat(agent.put(path, "[]").status()).isEqualTo(400);
        assertThat(agent.put(path, "{\"x\":\"" + "x".repeat(64_000) + "\"}").status())
                .isEqualTo(400);
        assertThat(agent.with("").get(path).status()).isEqualTo(401);
    }

    private static String names(JsonNode page) {
        return String.join(", ", page.path("data").findValuesAsString("name"));
    }
}
