package com.shopme.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.shopme.dashboard.Trade.button;
import static com.shopme.dashboard.Trade.dialog;
import static com.shopme.dashboard.Trade.id;
import static com.shopme.dashboard.Trade.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
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

/// Anna knows her clients.
@ShopMeTest
@Tag("browser")
class ClientsPageTest {
    private static Chromium chromium;

    @Autowired Dashboard dashboard;
    @Autowired Shops shops;
    @Autowired Staff staff;

    private Trade trade;
    private JsonNode giulia;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void shut() {
        chromium.close();
    }

    @BeforeEach
    void meet() {
        var shop = shops.open();
        trade = new Trade(shop, staff.of(shop.workspace()));
        giulia = trade.client("Giulia", "Rossi", "+393331234501");
        trade.client("Marco", "Bianchi", "+393331234502");
        trade.order(giulia, trade.product("House blend coffee", "6.90", 40), 2);
    }

    @Test
    void annaAddsAClientAndGivesAnotherADiscount() {
        try (var desk = open(Screen.DESKTOP, ColorScheme.LIGHT, Role.OWNER)) {
            desk.button("Add client").first().click();
            desk.button("Save").click();
            assertThat(desk.page().getByText("This is needed")).isVisible();
            var form = dialog(desk, "New client");
            form.getByLabel("First name").fill("Sofia");
            form.getByLabel("Phone").fill("no number");
            desk.button("Save").click();
            assertThat(desk.page().getByRole(AriaRole.ALERT)).containsText("phone number");
            form.getByLabel("Phone").fill("+39 333 1234503");
            desk.button("Save").click();
            assertThat(row(desk, "Sofia")).containsText("+393331234503");

            row(desk, "Giulia Rossi").getByRole(AriaRole.ROWHEADER).focus();
            desk.page().keyboard().press("Enter");
            var sheet = dialog(desk, "Giulia Rossi");
            assertThat(sheet).containsText("Order ORD-000001");
            sheet.getByLabel("Note on this client").fill("Pays in cash");
            button(sheet, "Add note").click();
            assertThat(sheet).containsText("Noted by");
            button(sheet, "Notes").click();
            assertThat(sheet).not().containsText("Order ORD-000001");
            assertThat(sheet).containsText("Pays in cash");
            button(sheet, "Profile").click();
            sheet.getByLabel("Tags").fill("VIP, wholesale");
            sheet.getByLabel("Discount in %").fill("12,5");
            sheet.getByRole(
                            AriaRole.SWITCH,
                            new Locator.GetByRoleOptions().setName("Grant the discount"))
                    .click();
            button(sheet, "Save").click();
            assertThat(row(desk, "Giulia Rossi")).containsText("12.5 %");
            assertThat(row(desk, "Giulia Rossi")).containsText("vipwholesale");
            assertThat(client().path("discount_active").asBoolean()).isTrue();
            desk.forgive("400");
        }
    }

    @Test
    void annaErasesOnlyWhomSheNames() {
        try (var desk = open(Screen.DESKTOP, ColorScheme.DARK, Role.OWNER)) {
            desk.visit("/clients/" + id(giulia));
            var sheet = dialog(desk, "Giulia Rossi");
            button(sheet, "Profile").click();
            var all = desk.page().waitForDownload(button(sheet, "Export personal data")::click);
            assertThat(all.suggestedFilename()).contains(id(giulia));

            button(sheet, "Erase personal data").click();
            var question = dialog(desk, "Erase all that is personal of Giulia Rossi?");
            question.getByRole(AriaRole.TEXTBOX).fill("Giulia");
            assertThat(button(question, "Erase for good")).isDisabled();
            desk.inspect("client-erase");
            question.getByRole(AriaRole.TEXTBOX).fill("Giulia Rossi");
            button(question, "Erase for good").click();
            assertThat(desk.page().getByText("All that was personal is erased")).isVisible();
            assertThat(row(desk, "Giulia Rossi")).hasCount(0);
            assertThat(trade.read("/api/clients").path("total").asInt()).isEqualTo(1);
        }
    }

    @Test
    void clientsAreThereOnEveryScreen() {
        for (var screen : Screen.values())
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
                try (var desk = open(screen, scheme, Role.OWNER)) {
                    desk.inspect("clients");
                    desk.visit("/clients/" + id(giulia));
                    assertThat(desk.page().getByText("Order ORD-000001")).isVisible();
                    desk.inspect("client");
                    desk.button("Profile").click();
                    desk.inspect("client-profile");
                }
    }

    @Test
    void aViewerOnlyLooks() {
        try (var desk = open(Screen.DESKTOP, ColorScheme.LIGHT, Role.VIEWER)) {
            assertThat(desk.button("Add client")).hasCount(0);
            desk.visit("/clients/" + id(giulia));
            var sheet = dialog(desk, "Giulia Rossi");
            assertThat(sheet.getByLabel("Note on this client")).hasCount(0);
            button(sheet, "Profile").click();
            assertThat(sheet.getByLabel("First name")).isDisabled();
            assertThat(button(sheet, "Save")).hasCount(0);
            assertThat(button(sheet, "Erase personal data")).hasCount(0);
        }
    }

    private Desk open(Screen screen, ColorScheme scheme, Role role) {
        var desk = dashboard.open(chromium, trade.shop().workspace(), role, screen, scheme);
        desk.visit("/clients");
        assertThat(desk.page().getByText("Giulia Rossi").first()).isVisible();
        return desk;
    }

    private JsonNode client() {
        return trade.read("/api/clients/" + id(giulia));
    }
}
