package com.shopme.analytics;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.api.InvalidRequest;
import com.shopme.catalog.ProductId;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ShopMeTest
class TrendsTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired Visitors visitors;
    @Autowired JdbcClient db;

    private Shop shop;
    private WorkspaceId workspace;
    private Api api;
    private ClientId giulia;
    private ClientId james;
    private ProductId moka;
    private ProductId cup;

    @BeforeEach
    void openShop() {
        shop = shops.open();
        workspace = shop.workspace();
        api = staff.of(workspace);
        giulia = visitors.giulia(workspace);
        james = visitors.giulia(workspace);
        moka = shop.add(aProduct().named("Moka"));
        cup = shop.add(aProduct().named("Cup"));
    }

    @Test
    void yesterdaysRevenueIsThatOfTheShopsOwnDay() {
        // In Rome these are the first and the last minute of the 3rd; in UTC they are not.
        order(giulia, moka, 1, "10.00", "pending", "2026-10-02T22:01:00Z");
        order(giulia, moka, 1, "5.00", "pending", "2026-10-03T21:59:00Z");
        order(giulia, moka, 1, "7.00", "cancelled", "2026-10-03T12:00:00Z");
        order(giulia, moka, 1, "100.00", "pending", "2026-10-03T22:00:00Z");
        order(giulia, moka, 1, "30.00", "pending", "2026-10-02T21:59:00Z");

        var day = get("trends?from=2026-10-03&to=2026-10-03");

        assertThat(day.at("/revenue/value").decimalValue()).isEqualByComparingTo("15");
        assertThat(day.at("/revenue/before").decimalValue()).isEqualByComparingTo("30");
        assertThat(day.at("/revenue/growth").decimalValue()).isEqualByComparingTo("-50.0");
        assertThat(day.at("/orders/value").asInt()).isEqualTo(3);
        assertThat(day.path("step").asString()).isEqualTo("hour");
        assertThat(day.path("series")).hasSize(24);
        assertThat(day.at("/series/0/revenue").decimalValue()).isEqualByComparingTo("10");
        assertThat(day.at("/series/23/revenue").decimalValue()).isEqualByComparingTo("5");
    }

    @Test
    void yesterdayIsAWord() {
        var noon = LocalDate.now(ROME).minusDays(1).atTime(LocalTime.NOON).atZone(ROME);
        order(giulia, moka, 1, "12.50", "pending", noon.toInstant().toString());

        var yesterday = get("trends?period=yesterday");

        assertThat(yesterday.at("/revenue/value").decimalValue()).isEqualByComparingTo("12.50");
    }

    @ParameterizedTest
    @CsvSource({
        // The clock goes back on 25 October 2026 in Rome.
        "2026-10-25, 2026-10-25, hour, 25",
        "2026-10-24, 2026-10-26, day, 3",
        "2026-10-01, 2026-10-31, week, 5",
        "2026-01-15, 2026-10-01, month, 10"
    })
    void everyStepIsThereBeItEmpty(String from, String to, String step, int points) {
        var path = "trends?from=%s&to=%s&step=%s".formatted(from, to, step);

        assertThat(get(path).path("series")).hasSize(points);
    }

    @Test
    void tellsWhatAndWhoStandsOut() {
        order(giulia, moka, 3, "10.00", "pending", "2026-10-03T10:00:00Z");
        order(james, cup, 2, "40.00", "delivered", "2026-10-04T10:00:00Z");
        order(james, moka, 9, "10.00", "cancelled", "2026-10-04T11:00:00Z");
        order(giulia, cup, 50, "10.00", "pending", "2026-11-04T11:00:00Z");

        var top = get("top?from=2026-10-01&to=2026-10-31");

        assertThat(top.at("/products/0/name").asString()).isEqualTo("Moka");
        assertThat(top.at("/products/0/sold").asInt()).isEqualTo(3);
        assertThat(top.at("/products/0/revenue").decimalValue()).isEqualByComparingTo("30");
        assertThat(top.at("/products/1/id").asString()).isEqualTo(cup.toString());
        assertThat(top.at("/services/0/name").asString()).isEqualTo("Retail");
        assertThat(top.at("/services/0/sold").asInt()).isEqualTo(5);
        assertThat(top.at("/clients/0/id").asString()).isEqualTo(james.toString());
        assertThat(top.at("/clients/0/orders").asInt()).isEqualTo(1);
        assertThat(top.at("/clients/0/spent").decimalValue()).isEqualByComparingTo("80");
        assertThat(top.path("orders")).hasSize(2);
        assertThat(top.at("/orders/0/total").decimalValue()).isEqualByComparingTo("80");
        assertThat(get("top?from=2026-10-01&to=2026-10-31&limit=1").path("products")).hasSize(1);
    }

    @Test
    void countsMessagesByDayAndSpeaker() {
        said("inbound", false, "2026-10-03T21:59:00Z");
        said("inbound", false, "2026-10-03T22:01:00Z");
        said("outbound", true, "2026-10-03T22:02:00Z");
        said("outbound", false, "2026-10-03T22:03:00Z");

        var usage = get("usage?from=2026-10-02&to=2026-10-04");

        assertThat(usage.path("days")).hasSize(3);
        assertThat(usage.at("/days/0/messages/client").asInt()).isZero();
        assertThat(usage.at("/days/1/messages/client").asInt()).isEqualTo(1);
        assertThat(usage.at("/days/2/messages").toString())
                .isEqualTo("{\"client\":1,\"assistant\":1,\"staff\":1,\"notices\":0}");
        assertThat(usage.at("/total/client").asInt()).isEqualTo(2);
        assertThat(usage.at("/types/0").toString())
                .isEqualTo("{\"type\":\"text\",\"received\":2,\"sent\":2}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trends?period=ever",
                "trends?period=today&from=2026-01-01",
                "trends?from=yesterday",
                "trends?from=%2B999999999-12-31",
                "trends?from=2026-02-01&to=2026-01-01",
                "trends?from=1999-01-01",
                "trends?from=2000-01-01&to=2026-01-01",
                "trends?step=year",
                "trends?from=2026-01-01&to=2026-03-01&step=hour",
                "top?limit=51"
            })
    void tellsWhatCannotBe(String path) {
        assertThat(api.get("/api/analytics/" + path).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "today, 2026-03-01, 2026-03-01",
        "yesterday, 2026-02-28, 2026-02-28",
        "last_7_days, 2026-02-23, 2026-03-01",
        "this_month, 2026-03-01, 2026-03-01",
        "last_month, 2026-02-01, 2026-02-28",
        "last_12_months, 2025-04-01, 2026-03-01"
    })
    void aWordMeansDays(String word, LocalDate from, LocalDate to) {
        var today = LocalDate.of(2026, 3, 1);

        var days = Days.of(Optional.of(word), Optional.empty(), Optional.empty(), today);

        assertThat(days).isEqualTo(new Days(from, to));
        assertThatThrownBy(
                        () ->
                                Days.of(
                                        Optional.of("x" + word),
                                        Optional.empty(),
                                        Optional.empty(),
                                        today))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void aDayThatGoesOnIsComparedWithThisHourOfTheDayBefore() {
        var now = Instant.parse("2026-11-24T09:00:00Z");
        var today = new Days(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 24));

        assertThat(today.upTo(now, ROME).to()).isEqualTo(now);
        assertThat(today.beforeUpTo(now, ROME))
                .isEqualTo(
                        new Stretch(
                                Instant.parse("2026-11-22T23:00:00Z"),
                                Instant.parse("2026-11-23T09:00:00Z")));
    }

    private JsonNode get(String path) {
        var reply = api.get("/api/analytics/" + path);
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
        return reply.body();
    }

    private void order(
            ClientId client,
            ProductId product,
            int pieces,
            String price,
            String status,
            String at) {
        Tenancy.in(
                workspace,
                () ->
                        db.sql(
                                        """
                                        WITH placed AS (
                                            INSERT INTO orders (workspace_id, client_id,
                                                order_number, status, currency, subtotal, total,
                                                created_at)
                                            VALUES (:workspace, :client, :number,
                                                :status::order_status, 'EUR', :total, :total, :at)
                                            RETURNING id)
                                        INSERT INTO order_items (workspace_id, order_id, product_id,
                                            position, name, quantity, unit_price, line_total)
                                        SELECT :workspace, placed.id, p.id, 0, p.name, :pieces,
                                            :price, :total
                                        FROM placed, products p
                                        WHERE p.workspace_id = :workspace AND p.id = :product
                                        """)
                                .param("workspace", workspace.value())
                                .param("client", client.value())
                                .param("number", "T" + Ids.next())
                                .param("status", status)
                                .param("price", new BigDecimal(price))
                                .param(
                                        "total",
                                        new BigDecimal(price).multiply(BigDecimal.valueOf(pieces)))
                                .param("pieces", pieces)
                                .param("product", product.value())
                                .param("at", Instant.parse(at).atOffset(ZoneOffset.UTC))
                                .update());
    }

    private void said(String direction, boolean automatic, String at) {
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
                                            direction, content, status, ai_generated, created_at)
                                        SELECT :workspace, chat.id, :direction::message_direction,
                                            'hi', 'received', :automatic, :at
                                        FROM chat
                                        """)
                                .param("workspace", workspace.value())
                                .param("client", giulia.value())
                                .param("phone", String.valueOf(System.nanoTime() % 10_000_000_000L))
                                .param("direction", direction)
                                .param("automatic", automatic)
                                .param("at", Instant.parse(at).atOffset(ZoneOffset.UTC))
                                .update());
    }
}
