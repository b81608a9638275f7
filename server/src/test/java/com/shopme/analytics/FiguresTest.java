package com.shopme.analytics;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.clients.ClientId;
import com.shopme.platform.Tenancy;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.testing.Visitors;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShopMeTest
class FiguresTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final int ROWS = Integer.getInteger("figures.rows", 20_000);

    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired Visitors visitors;
    @Autowired JdbcClient db;

    private Shop shop;
    private WorkspaceId workspace;
    private Api api;

    @BeforeEach
    void openShop() {
        shop = shops.open();
        workspace = shop.workspace();
        api = staff.of(workspace);
    }

    @Test
    void noJoinMultipliesAFigure() {
        shop.add(aProduct());
        shop.add(aProduct());
        staff.of(workspace);
        var giulia = visitors.giulia(workspace);
        var other = visitors.giulia(workspace);
        order(giulia, "0.04", "pending", "EUR", "1 second");
        order(giulia, "0.05", "delivered", "EUR", "1 second");
        order(other, "0.03", "shipped", "EUR", "1 second");
        order(other, "70.00", "cancelled", "EUR", "1 second");
        order(other, "90.00", "pending", "USD", "1 second");
        wrote(giulia, 3, "1 second");
        wrote(other, 2, "1 second");

        var stats = api.get("/api/dashboard/stats?period=monthly").body();
        var overview = api.get("/api/analytics/overview");

        assertThat(stats.path("currency").asString()).isEqualTo("EUR");
        assertThat(stats.path("time_zone").asString()).isEqualTo("Europe/Rome");
        assertThat(stats.path("revenue").path("value").decimalValue()).isEqualByComparingTo("0.12");
        assertThat(stats.path("revenue").path("growth").isNull()).isTrue();
        assertThat(stats.path("orders").path("value").asInt()).isEqualTo(5);
        assertThat(stats.path("messages").path("value").asInt()).isEqualTo(5);
        assertThat(stats.path("active_users").path("value").asInt()).isEqualTo(2);
        assertThat(stats.path("series").get(0).path("revenue").decimalValue())
                .isEqualByComparingTo("0.12");
        assertThat(stats.path("series").get(0).path("messages").asInt()).isEqualTo(5);
        assertThat(overview.raw().body())
                .contains("\"total_users\":2", "\"active_users\":2", "\"total_messages\":5")
                .contains("\"total_orders\":5", "\"revenue\":0.12");
    }

    @Test
    void comparesWithThePeriodBefore() {
        var giulia = visitors.giulia(workspace);
        order(giulia, "150.00", "pending", "EUR", "1 hour");
        order(giulia, "100.00", "pending", "EUR", "40 days");
        wrote(giulia, 1, "1 hour");
        wrote(giulia, 4, "40 days");

        var growth = api.get("/api/analytics/overview").body().path("growth");

        assertThat(growth.path("revenue").decimalValue()).isEqualByComparingTo("50.0");
        assertThat(growth.path("orders").decimalValue()).isEqualByComparingTo("0.0");
        assertThat(growth.path("messages").decimalValue()).isEqualByComparingTo("-75.0");
    }

    @ParameterizedTest
    @CsvSource({
        // The clock goes back on 25 October: that day begins two hours before UTC, ends one before.
        "DAILY, 2026-10-25T23:30:00Z, 2026-10-25T23:00:00Z, 2026-10-24T22:00:00Z, 2026-10-24T22:30:00Z",
        "DAILY, 2026-11-24T10:00:00Z, 2026-11-23T23:00:00Z, 2026-11-22T23:00:00Z, 2026-11-23T10:00:00Z",
        "WEEKLY, 2026-11-22T12:00:00Z, 2026-11-15T23:00:00Z, 2026-11-08T23:00:00Z, 2026-11-15T12:00:00Z",
        "MONTHLY, 2026-03-31T10:00:00Z, 2026-02-28T23:00:00Z, 2026-01-31T23:00:00Z, 2026-02-28T11:00:00Z",
        "MONTHLY, 2026-01-01T00:30:00Z, 2025-12-31T23:00:00Z, 2025-11-30T23:00:00Z, 2025-12-01T00:30:00Z"
    })
    void aPeriodGoesByTheShopsClock(
            Period period, Instant now, Instant begins, Instant beganBefore, Instant endedBefore) {
        assertThat(period.upTo(now, ROME)).isEqualTo(new Stretch(begins, now));
        assertThat(period.before(now, ROME)).isEqualTo(new Stretch(beganBefore, endedBefore));
    }

    @Test
    void tellsWhatHappenedLatelyPageByPage() {
        shop.add(aProduct().named("Coffee"));
        var giulia = visitors.giulia(workspace);
        for (int i = 0; i < 3; i++) order(giulia, "5.00", "pending", "EUR", i + " minutes");

        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = api.get("/api/analytics/recent-activity?limit=2" + next).body();
            page.path("data").forEach(one -> seen.add(one.path("type").asString()));
            next = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
        } while (!next.isEmpty());

        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "order_received",
                        "order_received",
                        "order_received",
                        "client_registered",
                        "product_added");
        var orders = api.get("/api/analytics/recent-activity?type=order_received").body();
        assertThat(orders.path("data").size()).isEqualTo(3);
        assertThat(orders.path("data").get(0).path("amount").decimalValue())
                .isEqualByComparingTo("5.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/dashboard/stats?period=yearly",
                "/api/analytics/recent-activity?type=x",
                "/api/analytics/recent-activity?limit=0",
                "/api/analytics/recent-activity?limit=x",
                "/api/analytics/recent-activity?cursor=x",
                "/api/analytics/recent-activity?cursor=OTk5OTk5OTk5OTk5OTk5OTk5OSA"
            })
    void refusesWhatCannotBe(String path) {
        assertThat(api.get(path).status()).isEqualTo(400);
    }

    @Test
    void showsNothingOfOthers() {
        order(visitors.giulia(workspace), "5.00", "pending", "EUR", "1 second");
        var other = shops.open().workspace();
        var stranger = staff.of(other);

        for (var path :
                List.of(
                        "/api/dashboard/stats",
                        "/api/analytics/overview",
                        "/api/analytics/recent-activity")) {
            assertThat(stranger.get(path + "?workspace_id=" + workspace).status()).isEqualTo(404);
            assertThat(stranger.get(path).raw().body()).doesNotContain("5.00", "ORD-");
            assertThat(api.with("").get(path).status()).isEqualTo(401);
        }
    }

    /// With `-Dfigures.rows=1000000` it says how long a million takes.
    @Test
    void isFastOnManyOrders() {
        var giulia = visitors.giulia(workspace);
        Tenancy.in(
                workspace,
                () ->
                        db.sql(
                                        """
                                        INSERT INTO orders (workspace_id, client_id, order_number,
                                            currency, subtotal, total, created_at)
                                        SELECT :workspace, :client, 'N' || n, 'EUR', 1, 1,
                                            now() - n * interval '1 year' / :rows
                                        FROM generate_series(1, :rows) n
                                        """)
                                .param("workspace", workspace.value())
                                .param("client", giulia.value())
                                .param("rows", ROWS)
                                .update());
        for (var path :
                List.of(
                        "/api/dashboard/stats?period=monthly",
                        "/api/analytics/overview",
                        "/api/analytics/recent-activity")) {
            api.get(path);
            var began = System.nanoTime();
            assertThat(api.get(path).status()).isEqualTo(200);
            var millis = (System.nanoTime() - began) / 1_000_000;
            System.out.printf("%s on %,d orders: %,d ms%n", path, ROWS, millis);
            assertThat(millis).isLessThan(3_000);
        }
    }

    private void order(ClientId client, String total, String status, String currency, String ago) {
        Tenancy.in(
                workspace,
                () ->
                        db.sql(
                                        """
                                        INSERT INTO orders (id, workspace_id, client_id,
                                            order_number, status, currency, subtotal, total,
                                            created_at)
                                        VALUES (:id, :workspace, :client, :number,
                                            :status::order_status, :currency, :total, :total,
                                            now() - :ago::interval)
                                        """)
                                .param("id", Ids.next())
                                .param("workspace", workspace.value())
                                .param("client", client.value())
                                .param("number", "T" + Ids.next())
                                .param("status", status)
                                .param("currency", currency)
                                .param("total", new BigDecimal(total))
                                .param("ago", ago)
                                .update());
    }

    private void wrote(ClientId client, int messages, String ago) {
        Tenancy.in(
                workspace,
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
                                        SELECT :workspace, chat.id, 'inbound', 'hi', 'received',
                                            now() - :ago::interval
                                        FROM chat, generate_series(1, :messages)
                                        """)
                                .param("workspace", workspace.value())
                                .param("client", client.value())
                                .param("phone", String.valueOf(System.nanoTime() % 10_000_000_000L))
                                .param("messages", messages)
                                .param("ago", ago)
                                .update());
    }
}
