package com.shopme.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.shopme.dashboard.Trade.button;
import static com.shopme.dashboard.Trade.choice;
import static com.shopme.dashboard.Trade.dialog;
import static com.shopme.dashboard.Trade.id;
import static com.shopme.dashboard.Trade.named;
import static com.shopme.dashboard.Trade.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.shopme.catalog.ProductId;
import com.shopme.testing.Chromium;
import com.shopme.testing.Dashboard;
import com.shopme.testing.Dashboard.Desk;
import com.shopme.testing.Dashboard.Screen;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Anna sees to her orders.
@ShopMeTest
@Tag("browser")
class OrdersPageTest {
    private static Chromium chromium;

    @Autowired Dashboard dashboard;
    @Autowired Shops shops;
    @Autowired Staff staff;

    private Trade trade;
    private ProductId coffee;
    private JsonNode first;
    private JsonNode second;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void shut() {
        chromium.close();
    }

    @BeforeEach
    void sell() {
        var shop = shops.open();
        trade = new Trade(shop, staff.of(shop.workspace()));
        coffee = trade.product("House blend coffee", "6.90", 40);
        var giulia = trade.client("Giulia", "Rossi", "+393331234501");
        var marco = trade.client("Marco", "Bianchi", "+393331234502");
        first = trade.order(giulia, coffee, 2);
        second = trade.order(marco, coffee, 3);
        trade.step(trade.order(giulia, coffee, 1), "confirmed", "processing");
    }

    @Test
    void annaTakesAnOrderFromTheChatToTheParcel() {
        try (var desk = open(Screen.DESKTOP, ColorScheme.LIGHT, Role.OWNER)) {
            row(desk, "ORD-000001").getByRole(AriaRole.ROWHEADER).focus();
            desk.page().keyboard().press("Enter");
            var sheet = dialog(desk, "Order ORD-000001");
            assertThat(sheet).containsText("Giulia Rossi");
            assertThat(sheet).containsText("2 × €6.90");
            button(sheet, "Confirm").click();
            button(sheet, "Start preparing").click();
            sheet.getByLabel("Internal note").fill("Gift wrap");
            button(sheet, "Save").click();
            assertThat(desk.page().getByText("ORD-000001 is saved")).isVisible();
            button(sheet, "Mark as paid").click();
            assertThat(button(sheet, "Mark as paid")).isHidden();

            button(sheet, "Mark as shipped").click();
            var question = dialog(desk, "Ship ORD-000001");
            question.getByLabel("Tracking").fill("BRT 12345");
            desk.inspect("order-ship");
            button(question, "Mark as shipped").click();
            assertThat(button(sheet, "Mark as delivered")).isVisible();
            assertThat(sheet.getByLabel("Street and number")).hasCount(0);

            var invoice = desk.page().waitForDownload(button(sheet, "Invoice (PDF)")::click);
            assertThat(invoice.suggestedFilename()).isEqualTo("ORD-000001.pdf");
            // Her own steps overtook the note that she was typing; it was saved all the same.
            desk.forgive("412");
            assertThat(order(first).path("status").asString()).isEqualTo("shipped");
            assertThat(order(first).path("tracking").asString()).isEqualTo("BRT 12345");
            assertThat(order(first).path("note").asString()).isEqualTo("Gift wrap");
        }
    }

    @Test
    void annaDrawsCardsAndCancelsOnlyWhatSheMeansTo() {
        try (var desk = open(Screen.DESKTOP, ColorScheme.DARK, Role.OWNER)) {
            desk.button("Board").click();
            card(desk, "Pending", "Giulia Rossi").dragTo(column(desk, "Confirmed"));
            assertThat(card(desk, "Confirmed", "Giulia Rossi")).isVisible();
            assertThat(desk.page().getByText("ORD-000001 is confirmed")).isVisible();

            // Nothing goes from pending straight to delivered.
            card(desk, "Pending", "Marco Bianchi").dragTo(column(desk, "Delivered"));
            assertThat(card(desk, "Pending", "Marco Bianchi")).isVisible();

            card(desk, "Pending", "Marco Bianchi").getByRole(AriaRole.BUTTON).first().focus();
            desk.page().keyboard().press("ArrowRight");
            assertThat(card(desk, "Confirmed", "Giulia Rossi").getByRole(AriaRole.BUTTON).first())
                    .isFocused();

            desk.button("Actions for ORD-000002").click();
            choice(desk, "Cancel order").click();
            desk.inspect("order-cancel");
            desk.button("Keep order").click();
            assertThat(card(desk, "Pending", "Marco Bianchi")).isVisible();
            desk.button("Actions for ORD-000002").click();
            choice(desk, "Cancel order").click();
            desk.button("Cancel order").click();
            assertThat(card(desk, "Cancelled", "Marco Bianchi")).isVisible();
            assertThat(order(second).path("status").asString()).isEqualTo("cancelled");
            assertThat(trade.shop().stock(coffee)).isEqualTo(37);
        }
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsNotLost() {
        try (var desk = open(Screen.DESKTOP, ColorScheme.LIGHT, Role.OWNER)) {
            desk.visit("/orders/" + id(first));
            var sheet = dialog(desk, "Order ORD-000001");
            sheet.getByLabel("Internal note").fill("Call first");
            trade.patch("/api/orders/" + id(first), "tracking", "DHL 1");
            button(sheet, "Save").click();
            assertThat(dialog(desk, "Somebody changed this meanwhile")).isVisible();
            desk.inspect("order-overtaken");
            desk.button("Save mine all the same").click();
            assertThat(sheet.getByLabel("Tracking")).hasValue("DHL 1");
            assertThat(order(first).path("note").asString()).isEqualTo("Call first");
            desk.forgive("412");
        }
    }

    @Test
    void ordersAreThereOnEveryScreen() {
        for (var screen : Screen.values())
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
                try (var desk = open(screen, scheme, Role.OWNER)) {
                    desk.inspect("orders");
                    desk.visit("/orders?view=board");
                    assertThat(card(desk, "Pending", "Giulia Rossi")).isVisible();
                    desk.inspect("orders-board");
                    desk.visit("/orders/" + id(first));
                    assertThat(desk.button("Cancel order")).isVisible();
                    desk.inspect("order");
                }
    }

    @Test
    void aViewerOnlyLooks() {
        try (var desk = open(Screen.DESKTOP, ColorScheme.LIGHT, Role.VIEWER)) {
            desk.visit("/orders/" + id(first));
            var sheet = dialog(desk, "Order ORD-000001");
            assertThat(button(sheet, "Invoice (PDF)")).isVisible();
            assertThat(button(sheet, "Confirm")).hasCount(0);
            assertThat(button(sheet, "Mark as paid")).hasCount(0);
            assertThat(button(sheet, "Save")).hasCount(0);
            assertThat(sheet.getByLabel("Tracking")).isDisabled();
        }
    }

    private Desk open(Screen screen, ColorScheme scheme, Role role) {
        var desk = dashboard.open(chromium, trade.shop().workspace(), role, screen, scheme);
        desk.visit("/orders");
        assertThat(desk.page().getByText("ORD-000001").first()).isVisible();
        return desk;
    }

    private JsonNode order(JsonNode order) {
        return trade.read("/api/orders/" + id(order));
    }

    private static Locator column(Desk desk, String name) {
        return desk.page().getByRole(AriaRole.REGION, named(name));
    }

    private static Locator card(Desk desk, String column, String client) {
        return column(desk, column)
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(client))
                .last();
    }
}
