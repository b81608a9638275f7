package com.shopme.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.clients.ClientId;
import com.shopme.platform.Tenancy;
import com.shopme.testing.Api;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.testing.Visitors;
import com.shopme.workspace.Permission;
import com.shopme.workspace.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What happened with a client, over HTTP.
@ShopMeTest
class TimelineTest {
    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired Visitors visitors;
    @Autowired JdbcClient db;

    private Shop shop;
    private Api api;
    private ClientId giulia;

    @BeforeEach
    void openShop() {
        shop = shops.open();
        api = staff.of(shop.workspace());
        giulia = visitors.giulia(shop.workspace());
    }

    @Test
    void tellsWhatWasSaidBoughtAgreedAndNotedTheLatestFirst() {
        wrote(2);
        ordered();
        api.post("/api/clients/" + giulia + "/notes", "{\"text\":\"Pays in cash\"}");

        var all = timeline("").path("data");

        assertThat(kinds(all)).containsExactly("note", "order", "message", "message", "consent");
        assertThat(all.get(0).path("note").path("text").asString()).isEqualTo("Pays in cash");
        assertThat(all.get(0).path("note").path("author").asString()).contains("@");
        assertThat(all.get(1).path("order").path("number").asString()).isEqualTo("ORD-000001");
        assertThat(all.get(1).path("order").path("total").asString()).isEqualTo("12.5");
        assertThat(all.get(2).path("message").path("text").asString()).isEqualTo("hi 2");
        assertThat(all.get(2).path("message").path("author").asString()).isEqualTo("client");
        assertThat(all.get(2).path("order").isNull()).isTrue();
        assertThat(all.get(4).path("consent").path("purpose").asString()).isEqualTo("service");
        assertThat(kinds(timeline("?kind=order").path("data"))).containsExactly("order");
    }

    @Test
    void pagesShowEachMomentOnceWhateverComesInBetween() {
        wrote(7);
        ordered();
        for (var i = 0; i < 5; i++)
            api.post("/api/clients/" + giulia + "/notes", "{\"text\":\"Note " + i + "\"}");
        var whole = ids(timeline("").path("data"));
        var seen = new ArrayList<String>();
        var next = Optional.<String>empty();
        do {
            var page = timeline("?limit=2" + next.map(text -> "&cursor=" + text).orElse(""));
            seen.addAll(ids(page.path("data")));
            api.post("/api/clients/" + giulia + "/notes", "{\"text\":\"Later\"}");
            next = page.path("next").asStringOpt();
        } while (next.isPresent());

        assertThat(whole).hasSize(14);
        assertThat(seen).isEqualTo(whole);
    }

    @Test
    void whatTheCallerMayNotSeeIsNamedAndLeftOut() {
        wrote(1);
        ordered();
        var role = "{\"name\":\"Keeper\",\"permissions\":[\"clients:read\",\"chats:read\"]}";
        staff.ownerOf(shop.workspace()).post("/api/roles", role);
        var keeper =
                staff.of(
                        shop.workspace(),
                        new Role("Keeper", Set.of(Permission.CLIENTS_READ, Permission.CHATS_READ)));

        var seen = keeper.get("/api/clients/" + giulia + "/timeline").body();

        assertThat(kinds(seen.path("data"))).containsExactly("message", "consent");
        assertThat(seen.path("left_out").toString()).isEqualTo("[\"order\"]");
    }

    @Test
    void refusesWhatCannotBe() {
        for (var query : List.of("kind=call", "limit=0", "limit=201", "cursor=x", "cursor=%00"))
            assertThat(api.get("/api/clients/" + giulia + "/timeline?" + query).status())
                    .as(query)
                    .isEqualTo(400);
        var stranger = staff.of(shops.open().workspace());
        assertThat(stranger.get("/api/clients/" + giulia + "/timeline").status()).isEqualTo(404);
    }

    @Test
    void readsNoTableFromEndToEnd() {
        wrote(300);
        var plan =
                Tenancy.in(
                        shop.workspace(),
                        () ->
                                db.sql(
                                                """
                                                EXPLAIN (COSTS OFF)
                                                SELECT * FROM timeline_messages
                                                WHERE workspace_id = :workspace
                                                    AND chat_id = (SELECT id FROM chat_figures
                                                        WHERE workspace_id = :workspace LIMIT 1)
                                                    AND seq < 9999999999
                                                ORDER BY seq DESC LIMIT 51
                                                """)
                                        .param("workspace", shop.workspace().value())
                                        .query(String.class)
                                        .list());

        // Which index it is depends on what is counted of so small a table; ListsBench looks at
        // that.
        assertThat(String.join("\n", plan))
                .contains("Index")
                .doesNotContain("Seq Scan on messages");
    }

    private JsonNode timeline(String query) {
        var reply = api.get("/api/clients/" + giulia + "/timeline" + query);
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
        return reply.body();
    }

    private static List<String> kinds(JsonNode moments) {
        return moments.valueStream().map(one -> one.path("kind").asString()).toList();
    }

    private static List<String> ids(JsonNode moments) {
        return moments.valueStream().map(one -> one.path("id").asString()).toList();
    }

    // Quietly: an order that is placed is confirmed in the chat.
    private void ordered() {
        Tenancy.in(
                shop.workspace(),
                () ->
                        db.sql(
                                        """
                                        INSERT INTO orders (workspace_id, client_id, order_number,
                                            currency, subtotal, total, created_at)
                                        VALUES (:workspace, :client, 'ORD-000001', 'EUR', 12.5,
                                            12.5, clock_timestamp())
                                        """)
                                .param("workspace", shop.workspace().value())
                                .param("client", giulia.value())
                                .update());
    }

    private void wrote(int messages) {
        Tenancy.in(
                shop.workspace(),
                () ->
                        db.sql(
                                        """
                                        WITH number AS (
                                            INSERT INTO whatsapp_settings (workspace_id,
                                                phone_number, phone_number_id, waba_id, api_key)
                                            VALUES (:workspace, :phone, :phone, '1', '')
                                            RETURNING id),
                                        chat AS (
                                            INSERT INTO chat_sessions (workspace_id, client_id,
                                                number_id, contact, contact_kind)
                                            SELECT :workspace, :client, id, '39', 'wa_id'
                                            FROM number RETURNING id)
                                        INSERT INTO messages (workspace_id, chat_session_id,
                                            direction, content, status, created_at)
                                        SELECT :workspace, chat.id, 'inbound', 'hi ' || i,
                                            'received', clock_timestamp()
                                        FROM chat, generate_series(1, :messages) i
                                        """)
                                .param("workspace", shop.workspace().value())
                                .param("client", giulia.value())
                                .param("phone", String.valueOf(System.nanoTime() % 10_000_000_000L))
                                .param("messages", messages)
                                .update());
    }
}
