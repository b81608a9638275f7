package com.shopme.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.shopme.dashboard.Trade.button;
import static com.shopme.dashboard.Trade.choice;
import static com.shopme.dashboard.Trade.dialog;
import static com.shopme.dashboard.Trade.named;
import static com.shopme.dashboard.Trade.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.Chromium;
import com.shopme.testing.Dashboard;
import com.shopme.testing.Dashboard.Desk;
import com.shopme.testing.Dashboard.Screen;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.workspace.Role;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Anna lets other programs in, and tells them what happens.
@ShopMeTest
@Tag("browser")
class IntegrationsPageTest {
    private static Chromium chromium;
    private static HttpServer listener;

    @Autowired Dashboard dashboard;
    @Autowired Shops shops;
    @LocalServerPort int port;

    private WorkspaceId workspace;

    @BeforeAll
    static void open() throws IOException {
        chromium = new Chromium();
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext(
                "/",
                exchange -> {
                    var thanks = "Thank you".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, thanks.length);
                    exchange.getResponseBody().write(thanks);
                    exchange.close();
                });
        listener.start();
    }

    @AfterAll
    static void shut() {
        listener.stop(0);
        chromium.close();
    }

    @BeforeEach
    void openShop() {
        workspace = shops.open().workspace();
    }

    @Test
    void aProgramComesInWithATokenUntilAnnaRevokesIt() {
        try (var desk = open(Screen.DESKTOP, ColorScheme.LIGHT)) {
            var token = makeToken(desk);
            assertThat(orders(token)).isEqualTo(200);
            assertThat(Api.at(port).with(token).get("/api/clients").status()).isEqualTo(403);

            button(row(desk, "n8n"), "Actions for n8n").click();
            choice(desk, "Revoke").click();
            desk.button("Revoke").click();
            assertThat(row(desk, "n8n")).containsText("Revoked");
            com.shopme.testing.Eventually.eventually(
                    () -> assertThat(orders(token)).isEqualTo(401));
        }
    }

    @Test
    void aWebhookIsTriedOutAndToldAgain() {
        try (var desk = open(Screen.DESKTOP, ColorScheme.DARK)) {
            tab(desk, "Webhooks").click();
            addWebhook(desk);
            button(row(desk, address()), "Actions for " + address()).click();
            choice(desk, "Send a test").click();
            var sheet = dialog(desk, "webhook.test");
            assertThat(sheet).containsText("Delivered");
            assertThat(sheet).containsText("Thank you");
            assertThat(sheet).containsText("POST " + address());
            desk.inspect("delivery");
            button(sheet, "Send again").click();
            assertThat(desk.page().getByText("It is on its way again")).isVisible();
            assertThat(sheet).containsText("Thank you");
            desk.page().keyboard().press("Escape");
            assertThat(row(desk, "webhook.test")).hasCount(2);

            tab(desk, "Webhooks").click();
            button(row(desk, address()), "Actions for " + address()).click();
            choice(desk, "Pause").click();
            assertThat(row(desk, address())).containsText("Paused");
            button(row(desk, address()), "Actions for " + address()).click();
            choice(desk, "New secret").click();
            desk.button("New secret").click();
            assertThat(dialog(desk, "The signing secret").getByLabel("Signing secret", within()))
                    .hasValue(java.util.regex.Pattern.compile("^whsec_.+"));
        }
    }

    @Test
    void integrationsAreThereOnEveryScreen() {
        try (var desk = open(Screen.DESKTOP, ColorScheme.LIGHT)) {
            makeToken(desk);
            tab(desk, "Webhooks").click();
            addWebhook(desk);
        }
        for (var screen : Screen.values())
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
                try (var desk = open(screen, scheme)) {
                    assertThat(desk.page().getByText("n8n").first()).isVisible();
                    desk.inspect("tokens");
                    tab(desk, "Webhooks").click();
                    assertThat(desk.page().getByText(address()).first()).isVisible();
                    desk.inspect("webhooks");
                    tab(desk, "Deliveries").click();
                    assertThat(desk.page().getByText("Nothing was delivered yet")).isVisible();
                    desk.inspect("deliveries");
                }
    }

    private static String makeToken(Desk desk) {
        desk.button("Create token").first().click();
        var form = dialog(desk, "New machine token");
        form.getByLabel("Name").fill("n8n");
        button(form, "Create token").click();
        assertThat(form.getByText("Choose at least one")).isVisible();
        form.getByText("See the orders").click();
        button(form, "Create token").click();
        var shown = dialog(desk, "n8n has its token");
        var token = shown.getByLabel("Token", within()).inputValue();
        desk.inspect("token-once");
        button(shown, "I have kept it").click();
        assertThat(row(desk, "n8n")).containsText("Good");
        return token;
    }

    private static void addWebhook(Desk desk) {
        desk.button("Add webhook").first().click();
        var form = dialog(desk, "New webhook");
        form.getByLabel("Address").fill("nowhere");
        button(form, "Save").click();
        assertThat(form.getByText("An address such as")).isVisible();
        form.getByLabel("Address").fill(address());
        form.getByText("A client has placed an order").click();
        button(form, "Save").click();
        button(dialog(desk, "The signing secret"), "I have kept it").click();
        assertThat(row(desk, address())).containsText("Active");
    }

    private int orders(String token) {
        return Api.at(port).with(token).get("/api/orders").status();
    }

    private static String address() {
        return "http://localhost:" + listener.getAddress().getPort() + "/shopme";
    }

    private Desk open(Screen screen, ColorScheme scheme) {
        var desk = dashboard.open(chromium, workspace, Role.OWNER, screen, scheme);
        desk.visit("/integrations");
        assertThat(desk.heading("Integrations")).isVisible();
        return desk;
    }

    private static Locator tab(Desk desk, String name) {
        return desk.page()
                .getByRole(AriaRole.NAVIGATION, named("Integrations"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator.GetByLabelOptions within() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
