package com.shopme.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.demo.Demo;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.DemoShopTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Members;
import com.shopme.workspace.Permission;
import com.shopme.workspace.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// Calls every operation of the OpenAPI document that is about a workspace: as nobody, as the owner
/// of another workspace with this one's ids, and as each role. What is expected is written down in
/// `docs/permissions.md`, and nothing may answer 500.
@DemoShopTest
class PermissionMatrixTest {
    private static final Path KEPT = Path.of("../docs/permissions.md");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final List<Role> ROLES =
            List.of(Role.OWNER, Role.ADMIN, Role.AGENT, Role.VIEWER);

    @LocalServerPort int port;
    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired Members members;

    private final Map<String, String> ids = new HashMap<>();
    private List<Deed> deeds;
    private Api demoOwner;

    /// @param type of the body it takes
    private record Deed(String method, String path, String code, String type) {
        boolean allows(Role role) {
            return code.equals("member") || role.may(Permission.of(code).orElseThrow());
        }

        String in(WorkspaceId workspace, java.util.function.Function<String, String> id) {
            var filled = path.replace("{workspace}", workspace.toString());
            while (filled.contains("{")) {
                var start = filled.indexOf('{');
                var name = filled.substring(start + 1, filled.indexOf('}'));
                var before = filled.substring(0, start - 1);
                filled =
                        filled.substring(0, start)
                                + (name.equals("phone") ? "390000000000" : id.apply(before))
                                + filled.substring(filled.indexOf('}') + 1);
            }
            return filled.contains("/" + workspace)
                    ? filled
                    : filled + "?workspace_id=" + workspace;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void read() {
        var document = Api.at(port).get("/docs/openapi").body();
        deeds =
                document.path("paths").properties().stream()
                        .flatMap(
                                path ->
                                        path.getValue().properties().stream()
                                                .filter(one -> METHODS.contains(one.getKey()))
                                                .filter(one -> one.getValue().has("x-permission"))
                                                .map(one -> deed(path.getKey(), one)))
                        .sorted(Comparator.comparing(Deed::path).thenComparing(Deed::method))
                        .toList();
        demoOwner = staff.of(Demo.WORKSPACE, Role.OWNER);
        // The built-in roles are everybody's; one of the demo shop's own must not be.
        var role = "{\"name\":\"%s\",\"permissions\":[\"catalog:read\"]}".formatted(Ids.next());
        var added = demoOwner.post("/api/roles?workspace_id=" + Demo.WORKSPACE, role);
        ids.put("/api/roles", added.body().path("id").asString());
    }

    @Test
    void theMatrixIsWrittenDown() throws IOException {
        var matrix = new StringBuilder(HEAD);
        for (var deed : deeds) {
            matrix.append("| `").append(deed).append("` | `").append(deed.code());
            matrix.append("` |");
            for (var role : ROLES) matrix.append(deed.allows(role) ? " ✓ |" : " – |");
            matrix.append('\n');
        }
        Files.writeString(Path.of("target/permissions.md"), matrix);

        assertThat(Files.readString(KEPT))
                .as("docs/permissions.md is stale: cp server/target/permissions.md docs/")
                .isEqualTo(matrix.toString());
    }

    @Test
    void nobodyComesIn() {
        var nobody = Api.at(port);

        assertThat(wrong(deed -> call(nobody, deed, Demo.WORKSPACE, this::demoId), 401)).isEmpty();
    }

    @Test
    void anOwnerOfAnotherWorkspaceFindsNothingHere() {
        var elsewhere = shops.open().workspace();
        var stranger = staff.of(elsewhere, Role.OWNER);

        assertThat(wrong(deed -> call(stranger, deed, Demo.WORKSPACE, this::demoId), 404))
                .isEmpty();
    }

    @Test
    void idsOfAnotherWorkspaceLeadNowhereInOnesOwn() {
        var elsewhere = shops.open().workspace();
        var stranger = staff.of(elsewhere, Role.OWNER);
        var wrong = new ArrayList<String>();

        for (var deed : deeds) {
            if (!deed.path().replace("{workspace}", "").contains("{")) continue;
            var status = call(stranger, deed, elsewhere, this::demoId);
            // What is wrong with the empty body may be told before anything is looked for.
            if (status != 404 && status != 400 && status != 415)
                wrong.add(deed + " answered " + status);
        }

        assertThat(ids).as("ids of the demo shop were really tried").hasSizeGreaterThan(3);
        assertThat(wrong).isEmpty();
    }

    @Test
    void eachRoleMayWhatItsPermissionsSayAndNothingElse() {
        var people = new LinkedHashMap<Role, Staff.Person>();
        for (var role : ROLES) people.put(role, staff.somebody());
        var wrong = new ArrayList<String>();

        for (var deed : deeds) {
            var workspace = shops.open().workspace();
            people.forEach((role, person) -> members.join(workspace, person.id(), role));
            // The mightiest last: an owner may take the workspace away.
            for (var role : ROLES.reversed()) {
                var status =
                        call(people.get(role).api(), deed, workspace, _ -> Ids.next().toString());
                var letIn = status != 401 && status != 403;
                if (letIn != deed.allows(role) || status >= 500)
                    wrong.add(role.name() + ": " + deed + " answered " + status);
            }
        }

        assertThat(wrong).isEmpty();
    }

    private List<String> wrong(java.util.function.ToIntFunction<Deed> call, int expected) {
        return deeds.stream()
                .map(deed -> Map.entry(deed, call.applyAsInt(deed)))
                .filter(one -> one.getValue() != expected)
                .map(one -> one.getKey() + " answered " + one.getValue())
                .toList();
    }

    private int call(
            Api api,
            Deed deed,
            WorkspaceId workspace,
            java.util.function.Function<String, String> id) {
        var body = deed.method().equals("GET") ? "" : "{}";
        if (deed.path().equals("/api/events")) return api.knock(deed.in(workspace, id));
        return api.sendAs(deed.type(), deed.method(), deed.in(workspace, id), body).status();
    }

    /// The first thing that the list before an id shows, else an id of nothing.
    private String demoId(String list) {
        return ids.computeIfAbsent(
                list,
                path -> {
                    var found = demoOwner.get(path + "?workspace_id=" + Demo.WORKSPACE);
                    if (found.status() != 200) return Ids.next().toString();
                    var rows =
                            found.body().properties().stream()
                                    .map(Map.Entry::getValue)
                                    .filter(JsonNode::isArray)
                                    .findFirst();
                    return rows.map(list1 -> list1.path(0).path("id").asString(""))
                            .filter(text -> text.length() == 36)
                            .orElseGet(() -> Ids.next().toString());
                });
    }

    private static Deed deed(String path, Map.Entry<String, JsonNode> operation) {
        var code = operation.getValue().path("x-permission").asString();
        var type =
                operation.getValue().at("/requestBody/content").propertyNames().stream()
                        .findFirst();
        return new Deed(
                operation.getKey().toUpperCase(), path, code, type.orElse("application/json"));
    }

    private static final String HEAD =
            """
            # Who may do what

            Every operation of [the API](api.md) that is about a workspace, the permission it takes (`member`: none), and which of
            the built-in roles have it; custom roles and machine tokens have the permissions they were given.
            Without a token the answer is 401, to members of other workspaces 404, without the permission 403.
            `PermissionMatrixTest` writes this table and calls every operation as each of them.

            | operation | permission | owner | admin | agent | viewer |
            |---|---|---|---|---|---|
            """;
}
