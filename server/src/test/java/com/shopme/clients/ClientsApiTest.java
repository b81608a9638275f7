package com.shopme.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.platform.Tenancy;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.AtOnce;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Clients over HTTP, behind the real gate.
@ShopMeTest
class ClientsApiTest {
    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired Clients clients;
    @Autowired JdbcClient db;

    private WorkspaceId workspace;
    private Api api;

    @BeforeEach
    void openShop() {
        workspace = shops.open().workspace();
        api = staff.of(workspace);
    }

    @Test
    void keepsWhatItIsToldAndShowsItWhole() {
        var reply =
                api.post(
                        "/api/clients",
                        """
                        {"workspace_id":"%s","phone":"0039 333 123.4567","email":"giulia@example.com",
                        "first_name":" Giulia ","last_name":"Rossi","language":"it-IT",
                        "discount_percentage":12.5,"registered":true,"marketing":true}"""
                                .formatted(workspace));

        assertThat(reply.status()).isEqualTo(201);
        var id = reply.body().path("id").asString();
        assertThat(reply.header("Location")).isEqualTo("/api/clients/" + id);
        var read = api.get("/api/clients/" + id);
        assertThat(read.raw().body()).isEqualTo(reply.raw().body());
        assertThat(read.header("ETag")).isEqualTo(reply.header("ETag")).isNotEmpty();
        var body = read.body();
        assertThat(body.path("phone").asString()).isEqualTo("+393331234567");
        assertThat(body.path("name").asString()).isEqualTo("Giulia Rossi");
        assertThat(body.path("language").asString()).isEqualTo("it");
        assertThat(body.path("discount_active").asBoolean()).isTrue();
        assertThat(body.path("registered").asBoolean()).isTrue();
        assertThat(body.path("marketing").asBoolean()).isTrue();
        assertThat(read.raw().body()).contains("\"discount_percentage\":12.50");
    }

    @Test
    void changesWhatIsNamedAndNothingElse() {
        var id =
                create("{\"phone\":\"+393331234567\",\"first_name\":\"Ada\",\"email\":\"a@b.it\"}");

        var patched = api.patch("/api/clients/" + id, "{\"email\":null,\"last_name\":\"Bo\"}");
        var put = api.put("/api/clients/" + id, "{\"discount_percentage\":5}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.body().path("email").isNull()).isTrue();
        assertThat(patched.body().path("name").asString()).isEqualTo("Ada Bo");
        assertThat(patched.body().path("phone").asString()).isEqualTo("+393331234567");
        assertThat(put.body().path("last_name").asString()).isEqualTo("Bo");
        assertThat(put.raw().body()).contains("\"discount_percentage\":5.00");
    }

    @Test
    void writesOnlyIfNobodyChangedItMeanwhile() {
        var id = create("{\"first_name\":\"Ada\"}");
        var seen = api.get("/api/clients/" + id).header("ETag");
        var first = api.send("PATCH", path(id), "{\"first_name\":\"Eva\"}", "If-Match", seen);
        var second = api.send("PATCH", path(id), "{\"first_name\":\"Ida\"}", "If-Match", seen);
        var third = api.send("DELETE", path(id), "", "If-Match", seen);

        assertThat(List.of(first.status(), second.status(), third.status()))
                .containsExactly(200, 412, 412);
        assertThat(api.get(path(id)).body().path("first_name").asString()).isEqualTo("Eva");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        var reply =
                api.post(
                        "/api/clients",
                        """
                        {"phone":"12","email":"nobody","language":"latin","status":"king",
                        "discount_percentage":100.001}""");

        assertThat(reply.status()).isEqualTo(400);
        var fields = new ArrayList<String>();
        reply.body().path("errors").forEach(error -> fields.add(error.path("field").asString()));
        assertThat(fields).contains("phone", "email", "language", "status", "discount_percentage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{",
                "{\"first_name\":{\"a\":1}}",
                "{\"first_name\":\"\\u0000\"}",
                "{\"first_name\":\"\\ud800\"}",
                "{\"email\":\"a\\u0000@b.it\"}",
                "{\"phone\":\"+39333\\u00001234567\"}",
                "{\"first_name\":\"A\",\"discount_percentage\":1e400}",
                "{\"first_name\":\"A\",\"discount_percentage\":1e999999999}",
                "{\"first_name\":\"A\",\"discount_percentage\":\"much\"}",
                "{\"first_name\":\"A\",\"discount_active\":\"perhaps\"}",
                "{\"last_name\":\"A\",\"registered\":true}"
            })
    void refusesNonsense(String body) {
        assertThat(api.post("/api/clients", body).status()).isEqualTo(400);
    }

    @Test
    void onePhoneBelongsToOneClientHoweverItIsSpelled() {
        var first = create("{\"phone\":\"+5511987654321\"}");

        var refused = api.post("/api/clients", "{\"phone\":\"551187654321\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("type").asString()).isEqualTo("/problems/phone-taken");
        assertThat(refused.body().path("client_id").asString()).isEqualTo(first);
        var wrote = clients.recognise(workspace, Contact.ofNumber("551187654321", "Ana"));
        assertThat(wrote.id().toString()).isEqualTo(first);
        assertThat(api.patch(path(first), "{\"phone\":\"+551187654321\"}").status()).isEqualTo(200);
    }

    @Test
    void thePhoneOfOneClientIsGivenToOneOnlyHoweverManyAskAtOnce() {
        var statuses = new ConcurrentLinkedQueue<Integer>();

        AtOnce.times(
                8,
                _ ->
                        statuses.add(
                                api.post("/api/clients", "{\"phone\":\"+393339999999\"}")
                                        .status()));

        assertThat(statuses).hasSize(8).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void putsAwayAndBringsBack() {
        var id = create("{\"phone\":\"+393331234567\",\"first_name\":\"Ada\"}");

        assertThat(api.delete(path(id)).status()).isEqualTo(204);

        assertThat(api.get(path(id)).status()).isEqualTo(404);
        assertThat(api.patch(path(id), "{\"first_name\":\"Eva\"}").status()).isEqualTo(404);
        assertThat(names("")).isEmpty();
        assertThat(names("deleted=true")).containsExactly("Ada");
        assertThat(api.post(path(id) + "/restore", "").status()).isEqualTo(200);
        assertThat(names("")).containsExactly("Ada");
    }

    @Test
    void doesNotBringBackWhoseNumberIsTakenByNow() {
        var id = create("{\"phone\":\"+393331234567\"}");
        api.delete(path(id));
        create("{\"phone\":\"+393331234567\"}");

        var refused = api.post(path(id) + "/restore", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("type").asString()).isEqualTo("/problems/phone-taken");
    }

    @Test
    void findsByAnyPartOfNameMailAndPhone() {
        create(
                "{\"first_name\":\"José\",\"last_name\":\"Peña Díaz\",\"email\":\"jp@uni.example\",\"phone\":\"+34600111222\"}");
        create("{\"first_name\":\"Josefa\",\"phone\":\"+34600999888\"}");
        create("{\"first_name\":\"Percy 100%\"}");

        assertThat(names("q=jose")).containsExactlyInAnyOrder("José Peña Díaz", "Josefa");
        assertThat(names("q=pena+jos")).containsExactly("José Peña Díaz");
        assertThat(names("q=di+jo")).containsExactly("José Peña Díaz");
        assertThat(names("q=UNI.ex")).containsExactly("José Peña Díaz");
        assertThat(names("search=%2B34%20600-999")).containsExactly("Josefa");
        assertThat(names("q=0034600111")).containsExactly("José Peña Díaz");
        assertThat(names("q=100%25")).containsExactly("Percy 100%");
        assertThat(names("q=%25%25%25")).isEmpty();
        assertThat(names("q=os")).isEmpty();
    }

    @Test
    void filtersAndSorts() {
        create("{\"first_name\":\"Ada\",\"discount_percentage\":10,\"language\":\"it\"}");
        create("{\"first_name\":\"Bea\",\"discount_percentage\":2.5,\"status\":\"suspended\"}");
        create("{\"first_name\":\"Cleo\",\"registered\":true}");

        assertThat(names("sort=name")).containsExactly("Ada", "Bea", "Cleo");
        assertThat(names("sort=-name&limit=2")).containsExactly("Cleo", "Bea");
        assertThat(names("discount_percentage=2.5")).containsExactly("Bea");
        assertThat(names("filter=discount_percentage+gt+0+and+not+(status+eq+suspended)"))
                .containsExactly("Ada");
        assertThat(names("status=suspended&status=inactive")).containsExactly("Bea");
        assertThat(names("registered=true")).containsExactly("Cleo");
        assertThat(names("language=it")).containsExactly("Ada");
        assertThat(names("first_name=Ada")).containsExactly("Ada");
        assertThat(api.get("/api/clients?shoe_size=43").status()).isEqualTo(400);
        assertThat(api.get("/api/clients?sort=phone").status()).isEqualTo(400);
    }

    @Test
    void doesManyEachForItself() {
        var known = create("{\"first_name\":\"Ada\"}");
        var gone = Ids.next();

        var reply =
                api.post(
                        "/api/clients/bulk",
                        """
                        {"create":[{"first_name":"Bea"},{"phone":"x"},{"phone":"+393331234567"},
                        {"phone":"+393331234567"},null,7],
                        "update":[{"id":"%s","last_name":"Lo"},{"id":"%s"},{"last_name":"Bo"}],
                        "delete":["%s","nobody"]}"""
                                .formatted(known, gone, gone));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(statuses(reply.body().path("data")))
                .containsExactly(201, 400, 201, 409, 400, 400, 200, 404, 400, 404, 400);
        assertThat(reply.body().path("succeeded").asInt()).isEqualTo(3);
        assertThat(reply.raw().body()).contains("\"field\":\"phone\"", "/problems/phone-taken");
        assertThat(names("sort=name")).contains("Ada Lo", "Bea").hasSize(3);
    }

    @Test
    void doesAllOrNothingIfAsked() {
        var reply =
                api.post(
                        "/api/clients/bulk",
                        "{\"all_or_nothing\":true,\"create\":[{\"first_name\":\"Bea\"},{}]}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().path("type").asString()).isEqualTo("/problems/bulk-refused");
        assertThat(reply.body().path("data").get(0).path("index").asInt()).isEqualTo(1);
        assertThat(names("")).isEmpty();
        assertThat(api.post("/api/clients/bulk", "{}").status()).isEqualTo(400);
        var many = "{\"delete\":[" + "\"x\",".repeat(1000) + "\"x\"]}";
        assertThat(api.post("/api/clients/bulk", many).status()).isEqualTo(400);
    }

    @Test
    void neverOverrulesTheClientsOwnStop() {
        var id = create("{\"first_name\":\"Ada\",\"marketing\":true}");
        var client = new ClientId(java.util.UUID.fromString(id));
        clients.consent(workspace, client, Purpose.MARKETING, false, "chat");

        var refused = api.put(path(id) + "/consents/marketing", "{\"granted\":true}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("type").asString()).isEqualTo("/problems/opted-out");
        assertThat(api.patch(path(id), "{\"marketing\":true}").status()).isEqualTo(409);
        assertThat(api.get(path(id)).body().path("marketing").asBoolean()).isFalse();
        clients.consent(workspace, client, Purpose.MARKETING, true, "chat");
        assertThat(api.get(path(id)).body().path("marketing").asBoolean()).isTrue();
    }

    @Test
    void writesDownHowAClientAgreed() {
        var id = create("{\"first_name\":\"Ada\"}");
        var before = api.get(path(id)).header("ETag");

        api.put(path(id) + "/consents/marketing", "{\"granted\":true,\"note\":\"form of 3 May\"}");
        var told = api.put(path(id) + "/consents/marketing", "{\"granted\":false}").body();

        assertThat(told.path("marketing").path("granted").asBoolean()).isFalse();
        assertThat(told.path("service").isNull()).isTrue();
        assertThat(told.path("history").size()).isEqualTo(2);
        assertThat(told.path("history").get(1).path("note").asString()).isEqualTo("form of 3 May");
        assertThat(told.path("history").get(1).path("source").asString()).isEqualTo("dashboard");
        assertThat(api.get(path(id)).header("ETag")).isNotEqualTo(before);
        assertThat(api.put(path(id) + "/consents/cookies", "{\"granted\":true}").status())
                .isEqualTo(404);
        assertThat(api.put(path(id) + "/consents/marketing", "{}").status()).isEqualTo(400);
    }

    @Test
    void staysWithinTheWorkspaceAndTheRole() {
        var id = create("{\"first_name\":\"Ada\"}");
        var stranger = staff.of(shops.open().workspace());
        var viewer = staff.of(workspace, Role.VIEWER);
        var writes = List.of("/restore", "/consents/marketing");

        assertThat(stranger.get(path(id)).status()).isEqualTo(404);
        assertThat(stranger.patch(path(id), "{\"first_name\":\"X\"}").status()).isEqualTo(404);
        assertThat(stranger.delete(path(id)).status()).isEqualTo(404);
        assertThat(stranger.get(path(id) + "/consents").status()).isEqualTo(404);
        assertThat(viewer.get(path(id)).status()).isEqualTo(200);
        assertThat(viewer.delete(path(id)).status()).isEqualTo(403);
        assertThat(viewer.post(path(id) + writes.getFirst(), "").status()).isEqualTo(403);
        assertThat(viewer.put(path(id) + writes.getLast(), "{\"granted\":true}").status())
                .isEqualTo(403);
        assertThat(api.with("").get(path(id)).status()).isEqualTo(401);
    }

    @Test
    void whatListsCompareByIsLeakproof() {
        var leaky =
                db.sql(
                                """
                                SELECT proname FROM pg_proc WHERE NOT proleakproof AND proname IN
                                    ('texteq', 'text_lt', 'text_gt', 'text_le', 'text_ge', 'int2eq',
                                     'int24eq', 'booleq', 'int8lt')
                                """)
                        .query(String.class)
                        .list();

        assertThat(leaky).isEmpty();
    }

    @Test
    void searchesByItsIndexAmongManyClients() {
        Tenancy.in(
                workspace,
                () ->
                        db.sql(
                                        """
                                        INSERT INTO clients (workspace_id, first_name, last_name)
                                        SELECT :workspace, md5(n::text), 'Row' || n
                                        FROM generate_series(1, 20000) n
                                        """)
                                .param("workspace", workspace.value())
                                .update());

        var began = System.nanoTime();
        assertThat(names("q=row19999")).hasSize(1);
        assertThat(names("q=zz&sort=name")).isEmpty();

        assertThat(System.nanoTime() - began).isLessThan(2_000_000_000L);
    }

    private String create(String body) {
        var reply = api.post("/api/clients", body);
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(201);
        return reply.body().path("id").asString();
    }

    private List<String> names(String query) {
        var reply = api.get("/api/clients?" + query);
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
        var names = new ArrayList<String>();
        reply.body().path("data").forEach(client -> names.add(client.path("name").asString()));
        return names;
    }

    private static List<Integer> statuses(JsonNode rows) {
        var statuses = new ArrayList<Integer>();
        rows.forEach(row -> statuses.add(row.path("status").asInt()));
        return statuses;
    }

    private static String path(String id) {
        return "/api/clients/" + id;
    }
}
