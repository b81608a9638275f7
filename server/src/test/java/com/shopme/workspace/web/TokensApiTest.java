package com.shopme.workspace.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.identity.Caller;
import com.shopme.identity.UserId;
import com.shopme.platform.Tenancy;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import com.shopme.workspace.Standing;
import com.shopme.workspace.WorkspaceStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the door makes of programs and of people it no longer knows.
@ShopMeTest
class TokensApiTest {
    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired JdbcClient db;

    private WorkspaceId shop;
    private Api owner;

    @BeforeEach
    void openShop() {
        shop = shops.open().workspace();
        owner = staff.of(shop, Role.OWNER);
    }

    @Test
    void aMachineDoesInItsWorkspaceWhatItsScopesSay() {
        var made = make("n8n", "orders:read", "settings:read");
        var machine = owner.with(made.body().path("token").asString());

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(machine.get("/api/orders").status()).isEqualTo(200);
        assertThat(machine.get("/api/orders?workspace_id=" + shop).status()).isEqualTo(200);
        assertThat(machine.get("/api/workspaces/" + shop).status()).isEqualTo(200);
        assertThat(machine.get("/api/members").status()).isEqualTo(403);
        assertThat(machine.put("/api/orders/" + Ids.next() + "/payment", "").status())
                .isEqualTo(403);
        assertThat(machine.get("/api/me").status()).isEqualTo(403);
        assertThat(machine.get("/api/workspaces").status()).isEqualTo(403);
    }

    @Test
    void namingAnotherWorkspaceFindsNothing() {
        var machine = machine("orders:read");
        var other = shops.open().workspace();

        assertThat(machine.get("/api/orders?workspace_id=" + other).status()).isEqualTo(404);
        assertThat(machine.get("/api/workspaces/" + other).status()).isEqualTo(404);
    }

    @Test
    void aTokenIsListedWithItsUseAndNeverShownAgain() {
        var made = make("n8n", "orders:read");
        owner.with(made.body().path("token").asString()).get("/api/orders");

        var listed = owner.get("/api/tokens").body().path("data").path(0);

        assertThat(listed.path("name").asString()).isEqualTo("n8n");
        assertThat(listed.path("scopes").toString()).isEqualTo("[\"orders:read\"]");
        assertThat(listed.path("created_by").asString())
                .isEqualTo(owner.get("/api/me").body().path("id").asString());
        assertThat(Instant.parse(listed.path("last_used_at").asString()))
                .isAfter(Instant.now().minusSeconds(60));
        assertThat(listed.has("token")).isFalse();
        assertThat(owner.get("/api/activity?entity_type=machine_token").raw().body())
                .contains("machine_token.created")
                .doesNotContain(made.body().path("token").asString());
    }

    @Test
    void aRevokedTokenOpensNothing() {
        var made = make("n8n", "orders:read");
        var machine = owner.with(made.body().path("token").asString());
        var path = made.header("Location");
        assertThat(machine.get("/api/orders").status()).isEqualTo(200);

        assertThat(owner.delete(path).status()).isEqualTo(204);

        var refused = machine.get("/api/orders");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(owner.delete(path).status()).isEqualTo(404);
        assertThat(owner.get("/api/tokens").body().path("total").asInt()).isZero();
        assertThat(owner.get("/api/tokens?deleted=true").body().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void whatAMachineDoesIsItsDeed() {
        var machine = machine("settings:write", "activity:read");

        machine.patch("/api/workspaces/" + shop, "{\"name\": \"Emporio\"}");

        var entry = machine.get("/api/activity").body().path("data").path(0);
        assertThat(entry.path("action").asString()).isEqualTo("workspace.updated");
        assertThat(entry.path("actor").path("kind").asString()).isEqualTo("machine");
    }

    @Test
    void scopesAreWhatTheMakerHasAndTheEndIsNear() {
        var admin = staff.of(shop, Role.ADMIN);
        var clerk = machine("members:write", "orders:read");

        assertThat(make(admin, "x", "P1D", "workspace:own").status()).isEqualTo(400);
        assertThat(make(clerk, "x", "P1D", "catalog:write").status()).isEqualTo(403);
        assertThat(make(clerk, "x", "P1D", "orders:read").status()).isEqualTo(201);
        assertThat(make(admin, "x", "P367D", "orders:read").status()).isEqualTo(400);
        assertThat(make(admin, "x", "P365D", "orders:read").status()).isEqualTo(201);
        assertThat(make(admin, "x", "PT-1S", "orders:read").status()).isEqualTo(400);
        assertThat(admin.post("/api/tokens", "{}").body().path("errors")).hasSize(3);
        assertThat(
                        admin.post(
                                        "/api/tokens",
                                        """
                                        {"name": "x", "scopes": ["orders:read"],
                                         "expires_at": "+999999999-12-31T23:59:59Z"}
                                        """)
                                .status())
                .isEqualTo(400);
    }

    @Test
    void aWorkspaceMayAskForTwoFactors() {
        var path = "/api/workspaces/" + shop;
        assertThat(owner.patch(path, "{\"require_second_factor\": true}").status()).isEqualTo(403);
        var machine = machine("orders:read");
        inShop("UPDATE workspaces SET require_second_factor = true");

        var refused = owner.get(path);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().path("type").asString())
                .isEqualTo("/problems/second-factor-required");
        assertThat(machine.get("/api/orders").status()).isEqualTo(200);
        assertThat(owner.get("/api/me").status()).isEqualTo(200);
        var strict = new Standing(Role.OWNER, WorkspaceStatus.ACTIVE, true);
        assertThat(strict.trusts(person(true))).isTrue();
        assertThat(strict.trusts(person(false))).isFalse();
    }

    @Test
    void whoseAccountIsSuspendedIsOutside() {
        var email = Ids.next() + "@example.com";
        var suspended = staff.newcomer(email);
        db.sql("UPDATE users SET status = 'suspended' WHERE email = ?").param(email).update();

        assertThat(suspended.get("/api/me").status()).isEqualTo(401);
        assertThat(suspended.post("/api/workspaces", "{\"name\": \"x\"}").status()).isEqualTo(401);
    }

    @Test
    void anotherShopsOwnerFindsNoToken() {
        var path = make("n8n", "orders:read").header("Location");
        var stranger = staff.of(shops.open().workspace(), Role.OWNER);

        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.delete(path).status()).isEqualTo(404);
    }

    private static Caller.Person person(boolean secondFactor) {
        return new Caller.Person(new UserId(Ids.next()), Ids.next(), secondFactor);
    }

    private void inShop(String sql) {
        Tenancy.in(shop, () -> db.sql(sql).update());
    }

    private Api machine(String... scopes) {
        return owner.with(make("machine", scopes).body().path("token").asString());
    }

    private Api.Reply make(String name, String... scopes) {
        return make(owner, name, "P30D", scopes);
    }

    private static Api.Reply make(Api by, String name, String lasts, String... scopes) {
        return by.post(
                "/api/tokens",
                "{\"name\": \"%s\", \"scopes\": [\"%s\"], \"expires_at\": \"%s\"}"
                        .formatted(
                                name,
                                String.join("\",\"", scopes),
                                Instant.now().plus(Duration.parse(lasts))));
    }
}
