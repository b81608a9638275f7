package com.shopme.workspace.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.AtOnce;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Permission;
import com.shopme.workspace.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopMeTest
class MembersApiTest {
    @Autowired Shops shops;
    @Autowired Staff staff;

    private WorkspaceId shop;
    private Api owner;

    @BeforeEach
    void openShop() {
        shop = shops.open().workspace();
        owner = staff.of(shop, Role.OWNER);
    }

    @Test
    void listsThePeopleOfTheShop() {
        var agent = staff.of(shop, Role.AGENT);

        var page = owner.get("/api/members");

        assertThat(page.body().path("data").findValuesAsString("role"))
                .containsExactly("owner", "agent");
        var second = page.body().path("data").path(1);
        assertThat(second.path("id").asString()).isEqualTo(id(agent));
        assertThat(second.path("email").asString()).endsWith("@example.com");
        assertThat(second.path("last_login_at").asString()).isNotEmpty();
        assertThat(owner.get("/api/members?role=agent").body().path("total").asInt()).isEqualTo(1);
        assertThat(owner.get(member(agent)).body()).isEqualTo(second);
    }

    @Test
    void aNewRoleHoldsAtOnce() {
        var agent = staff.of(shop, Role.AGENT);

        var changed = give(owner, agent, "viewer");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().path("role").asString()).isEqualTo("viewer");
        assertThat(agent.put("/api/orders/" + Ids.next() + "/payment", "").status()).isEqualTo(403);
        assertThat(give(owner, agent, "none").status()).isEqualTo(400);
        assertThat(owner.patch(member(agent), "{}").status()).isEqualTo(400);
    }

    @Test
    void onlyOwnersMakeOwnersAndNobodyTouchesThoseAbove() {
        var admin = staff.of(shop, Role.ADMIN);
        var agent = staff.of(shop, Role.AGENT);

        var refused = give(admin, agent, "owner");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().path("permission").asString()).isEqualTo("workspace:own");
        assertThat(give(admin, owner, "viewer").status()).isEqualTo(403);
        assertThat(admin.delete(member(owner)).status()).isEqualTo(403);
        assertThat(give(agent, agent, "admin").status()).isEqualTo(403);
        assertThat(give(admin, agent, "admin").status()).isEqualTo(200);
        assertThat(give(owner, agent, "owner").status()).isEqualTo(200);
    }

    @Test
    void theLastOwnerStays() {
        assertThat(owner.post("/api/workspaces/" + shop + "/leave", "").status()).isEqualTo(409);
        assertThat(owner.delete(member(owner)).status()).isEqualTo(409);
        assertThat(give(owner, owner, "admin").status()).isEqualTo(409);
        assertThat(give(owner, owner, "owner").status()).isEqualTo(200);
    }

    @Test
    void ofManyOwnersWhoLeaveAtOnceOneStays() {
        var owners = new java.util.ArrayList<>(List.of(owner));
        for (int i = 0; i < 5; i++) owners.add(staff.of(shop, Role.OWNER));
        var statuses = new java.util.concurrent.ConcurrentLinkedQueue<Integer>();

        AtOnce.times(
                6,
                i ->
                        statuses.add(
                                owners.get(i)
                                        .post("/api/workspaces/" + shop + "/leave", "")
                                        .status()));

        assertThat(statuses).containsOnly(204, 409).hasSize(6);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(1);
    }

    @Test
    void whoLeftOrWasRemovedIsOutside() {
        var agent = staff.of(shop, Role.AGENT);
        var viewer = staff.of(shop, Role.VIEWER);
        var agentsPath = member(agent);
        var viewersPath = member(viewer);

        assertThat(owner.delete(agentsPath).status()).isEqualTo(204);
        assertThat(viewer.post("/api/workspaces/" + shop + "/leave", "").status()).isEqualTo(204);

        for (var gone : List.of(agent, viewer)) {
            assertThat(gone.get("/api/orders?workspace_id=" + shop).status()).isEqualTo(404);
            assertThat(gone.post("/api/workspaces/" + shop + "/leave", "").status()).isEqualTo(404);
        }
        assertThat(owner.get(agentsPath).status()).isEqualTo(404);
        assertThat(owner.delete(viewersPath).status()).isEqualTo(404);
        assertThat(owner.get("/api/activity?entity_type=member").body().path("data").toString())
                .contains("member.removed", "member.left", "member.joined");
    }

    @Test
    void rolesAreMadeOfPermissionsOneHas() {
        var admin = staff.of(shop, Role.ADMIN);
        var agent = staff.of(shop, Role.AGENT);

        var made = admin.post("/api/roles", role("Till", "orders:read", "orders:write"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location"))
                .isEqualTo("/api/roles/" + made.body().path("id").asString());
        assertThat(give(admin, agent, "Till").status()).isEqualTo(200);
        assertThat(agent.get("/api/orders").status()).isEqualTo(200);
        assertThat(agent.get("/api/members").status()).isEqualTo(403);
        assertThat(admin.post("/api/roles", role("Till", "orders:read")).status()).isEqualTo(409);
        assertThat(admin.post("/api/roles", role("owner", "orders:read")).status()).isEqualTo(409);
        assertThat(owner.post("/api/roles", role("X", "workspace:own")).status()).isEqualTo(400);
        assertThat(admin.post("/api/roles", role("X", "cats:pet")).status()).isEqualTo(400);
        assertThat(admin.post("/api/roles", "{\"name\": \"X\", \"permissions\": []}").status())
                .isEqualTo(400);
    }

    @Test
    void nobodyGivesWhatTheyDoNotHave() {
        var clerk =
                staff.of(
                        shop,
                        new Role(
                                made("Clerk", "members:read", "members:write", "orders:read"),
                                java.util.Set.of(Permission.MEMBERS_WRITE)));
        var viewer = staff.of(shop, Role.VIEWER);

        assertThat(clerk.post("/api/roles", role("X", "catalog:write")).status()).isEqualTo(403);
        assertThat(clerk.post("/api/roles", role("X", "orders:read")).status()).isEqualTo(201);
        assertThat(give(clerk, viewer, "Clerk").status()).isEqualTo(403);
    }

    @Test
    void aRoleChangesForAllWhoHaveItAndIsDeletedByNobodyInUse() {
        var path = "/api/roles/" + idOfRole("Till", "orders:read");
        var agent = staff.of(shop, Role.AGENT);
        give(owner, agent, "Till");

        var changed =
                owner.patch(path, "{\"name\": \"Desk\", \"permissions\": [\"members:read\"]}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(agent.get("/api/orders").status()).isEqualTo(403);
        assertThat(agent.get("/api/members?role=Desk").body().path("total").asInt()).isEqualTo(1);
        assertThat(owner.delete(path).status()).isEqualTo(409);
        give(owner, agent, "viewer");
        assertThat(owner.send("DELETE", path, "", "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(owner.delete(path).status()).isEqualTo(204);
        assertThat(owner.get(path).status()).isEqualTo(404);
        assertThat(owner.get("/api/roles?deleted=true").body().path("total").asInt()).isEqualTo(1);
        assertThat(owner.post(path + "/restore", "").status()).isEqualTo(200);
        assertThat(owner.get(path).status()).isEqualTo(200);
    }

    @Test
    void theBuiltInRolesStandBesideAndCannotBeChanged() {
        idOfRole("Till", "orders:read");

        var page = owner.get("/api/roles");
        var admin = page.body().path("data").path(0);

        assertThat(page.body().path("data").findValuesAsString("name"))
                .containsExactlyInAnyOrder("owner", "admin", "agent", "viewer", "Till");
        assertThat(admin.path("built_in").asBoolean()).isTrue();
        var path = "/api/roles/" + admin.path("id").asString();
        assertThat(owner.get(path).status()).isEqualTo(200);
        assertThat(owner.delete(path).status()).isEqualTo(409);
        assertThat(owner.patch(path, "{\"name\": \"x\"}").status()).isEqualTo(409);
        assertThat(owner.get("/api/permissions").body().path("data"))
                .hasSize(Permission.values().length);
    }

    @Test
    void anotherShopsOwnerFindsNothing() {
        var role = "/api/roles/" + idOfRole("Till", "orders:read");
        var stranger = staff.of(shops.open().workspace(), Role.OWNER);
        var member = member(staff.of(shop, Role.AGENT));

        assertThat(stranger.get(member).status()).isEqualTo(404);
        assertThat(stranger.patch(member, "{\"role\": \"viewer\"}").status()).isEqualTo(404);
        assertThat(stranger.delete(member).status()).isEqualTo(404);
        assertThat(stranger.get(role).status()).isEqualTo(404);
        assertThat(stranger.patch(role, "{}").status()).isEqualTo(404);
        assertThat(stranger.delete(role).status()).isEqualTo(404);
        assertThat(stranger.post(role + "/restore", "").status()).isEqualTo(404);
    }

    private String made(String name, String... permissions) {
        idOfRole(name, permissions);
        return name;
    }

    private String idOfRole(String name, String... permissions) {
        return owner.post("/api/roles", role(name, permissions)).body().path("id").asString();
    }

    private static String role(String name, String... permissions) {
        return "{\"name\": \"%s\", \"permissions\": [\"%s\"]}"
                .formatted(name, String.join("\",\"", permissions));
    }

    private static Api.Reply give(Api by, Api to, String role) {
        return by.patch(member(to), "{\"role\": \"%s\"}".formatted(role));
    }

    private static String member(Api api) {
        return "/api/members/" + id(api);
    }

    private static String id(Api api) {
        return api.get("/api/me").body().path("id").asString();
    }
}
