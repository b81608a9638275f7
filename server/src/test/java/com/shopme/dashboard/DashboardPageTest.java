package com.shopme.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import com.shopme.platform.Tenancy;
import com.shopme.testing.Api;
import com.shopme.testing.Chromium;
import com.shopme.testing.Dashboard;
import com.shopme.testing.Dashboard.Desk;
import com.shopme.testing.Dashboard.Screen;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Anna begins her day.
@ShopMeTest
@Tag("browser")
class DashboardPageTest {
    private static Chromium chromium;

    @Autowired Dashboard dashboard;
    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired JdbcClient db;

    private Shop shop;
    private Api api;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void shut() {
        chromium.close();
    }

    @BeforeEach
    void openShop() {
        shop = shops.open();
        api = staff.of(shop.workspace());
    }

    @Test
    void annaSeesYesterdaysRevenueAndSavesAnInvoice() {
        sell();
        try (var desk = open("/dashboard", Screen.DESKTOP, ColorScheme.LIGHT, Role.OWNER)) {
            assertThat(figure(desk, "Revenue yesterday")).containsText("€28.50");
            assertThat(figure(desk, "Revenue today")).containsText("€57.00");
            assertThat(desk.heading("Total Orders").locator("../..")).containsText("2");
            assertThat(desk.heading("Top Product").locator("..")).containsText("Panettone");
            assertThat(desk.heading("Top Client").locator("..")).containsText("Giulia");
            desk.page().getByRole(AriaRole.BUTTON, part("Orders")).first().click();
            assertThat(desk.page()).hasURL(Pattern.compile("curve=orders"));
            desk.page()
                    .getByRole(AriaRole.COMBOBOX, part("Period"))
                    .selectOption(new SelectOption().setLabel("Last 12 months"));
            assertThat(desk.page()).hasURL(Pattern.compile("period=last_12_months"));

            var invoice =
                    desk.page()
                            .waitForDownload(
                                    () ->
                                            desk.page()
                                                    .getByRole(
                                                            AriaRole.BUTTON,
                                                            part("Download the invoice"))
                                                    .first()
                                                    .click());
            assertThat(invoice.suggestedFilename()).endsWith(".pdf");
        }
    }

    @Test
    void theDashboardIsThereOnEveryScreen() {
        sell();
        for (var screen : Screen.values())
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
                try (var desk = open("/dashboard", screen, scheme, Role.OWNER)) {
                    assertThat(figure(desk, "Revenue yesterday")).containsText("€28.50");
                    assertThat(desk.page().locator("figure svg polyline")).isVisible();
                    desk.inspect("dashboard");
                    desk.heading("Top Product").scrollIntoViewIfNeeded();
                    desk.page().mouse().wheel(0, 2_000);
                    desk.inspect("dashboard-end");
                }
    }

    @Test
    void aNewShopIsToldWhatComesNext() {
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
            try (var desk = open("/dashboard", Screen.DESKTOP, scheme, Role.OWNER)) {
                assertThat(desk.heading("Finish setting up")).isVisible();
                assertThat(desk.page().getByText("No revenue yet")).isVisible();
                assertThat(desk.page().getByText("What sells best will stand here.")).isVisible();
                desk.inspect("dashboard-new");
            }
    }

    private void sell() {
        var panettone = shop.add(aProduct().named(ENGLISH, "Panettone").costing("28.50"));
        var client =
                api.post(
                                "/api/clients",
                                "{\"first_name\": \"Giulia\", \"phone\": \"+393331234567\"}")
                        .body()
                        .path("id")
                        .asString();
        var first = order(client, panettone.value().toString(), 1);
        order(client, panettone.value().toString(), 2);
        Tenancy.in(
                shop.workspace(),
                () ->
                        db.sql(
                                        "UPDATE orders SET created_at = now() - interval '1 day'"
                                                + " WHERE order_number = ?")
                                .param(first)
                                .update());
    }

    private String order(String client, String product, int pieces) {
        var body = "{\"user_id\": \"%s\", \"lines\": [{\"product_id\": \"%s\", \"quantity\": %d}]}";
        var placed = api.post("/api/orders", body.formatted(client, product, pieces));
        assertThat(placed.status()).as(placed.raw().body()).isEqualTo(201);
        return placed.body().path("number").asString();
    }

    private static com.microsoft.playwright.Locator figure(Desk desk, String name) {
        return desk.page()
                .getByText(name, new Page.GetByTextOptions().setExact(true))
                .locator("..");
    }

    private Desk open(String path, Screen screen, ColorScheme scheme, Role role) {
        var desk = dashboard.open(chromium, shop.workspace(), role, screen, scheme);
        desk.visit(path);
        return desk;
    }

    private static Page.GetByRoleOptions part(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
