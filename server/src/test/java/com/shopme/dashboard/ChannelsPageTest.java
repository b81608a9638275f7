package com.shopme.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.shopme.dashboard.Trade.button;
import static com.shopme.dashboard.Trade.dialog;
import static com.shopme.dashboard.Trade.named;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.Chromium;
import com.shopme.testing.Dashboard;
import com.shopme.testing.Dashboard.Screen;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Anna connects a number, stops it, mends it and lets it go.
@ShopMeTest
@Tag("browser")
class ChannelsPageTest {
    private static Chromium chromium;

    @Autowired Dashboard dashboard;
    @Autowired Shops shops;
    @Autowired Staff staff;

    private WorkspaceId shop;
    private Api api;
    private String phone;
    private String id;
    private String account;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void shut() {
        chromium.close();
    }

    @BeforeEach
    void aNumberAtMeta() {
        shop = shops.open().workspace();
        api = staff.of(shop);
        phone = "+3902" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        var made =
                api.post(
                        "/emulator/api/numbers",
                        "{\"display_phone_number\": \"%s\", \"verified_name\": \"Bottega\"}"
                                .formatted(phone));
        id = made.body().path("id").asString();
        account = made.body().path("account").asString();
    }

    @Test
    void annaConnectsANumberAndMendsIt() {
        try (var desk =
                dashboard.open(chromium, shop, Role.OWNER, Screen.DESKTOP, ColorScheme.LIGHT)) {
            desk.visit("/channels");
            assertThat(desk.page().getByText("No number is connected")).isVisible();
            desk.page().getByRole(AriaRole.LINK, named("Connect a number")).first().click();
            assertThat(desk.page().getByLabel("Webhook address"))
                    .hasValue(java.util.regex.Pattern.compile(".*/webhooks/whatsapp"));
            desk.page().getByLabel("Phone number", exactly()).fill(phone);
            desk.page().getByLabel("Phone number ID").fill(id);
            desk.page().getByLabel("WhatsApp Business Account ID").fill(account);
            desk.page().getByLabel("Access token").fill("nonsense");
            desk.button("Check and connect").click();
            assertThat(desk.page().getByText("Meta does not accept it")).isVisible();
            desk.inspect("number-refused");
            desk.page().getByLabel("Access token").fill("emulator-token");
            desk.button("Check and connect").click();

            assertThat(desk.page().getByRole(AriaRole.HEADING, named(phone).setExact(true)))
                    .isVisible();
            assertThat(desk.page().getByText("Waiting for the first message")).isVisible();
            assertThat(desk.page().getByText("Our address answers")).isVisible();
            desk.button("Stop sending").click();
            assertThat(desk.page().getByText("This number sends nothing")).isVisible();
            desk.inspect("number-stopped");
            desk.button("Send again").click();
            assertThat(desk.page().getByText("This number sends nothing")).hasCount(0);

            desk.page().getByLabel("New access token").fill("old");
            desk.button("Save").click();
            assertThat(desk.page().getByText("Meta does not accept it")).isVisible();

            desk.button("Disconnect").click();
            var question = dialog(desk, "Disconnect " + phone + "?");
            question.getByRole(AriaRole.TEXTBOX).fill(phone);
            button(question, "Disconnect").click();
            assertThat(desk.page().getByText("No number is connected")).isVisible();
            // The news of it may come before the answer: then the number is asked for once more.
            desk.forgive("404");
        }
    }

    @Test
    void numbersAreThereOnEveryScreen() {
        var number =
                api.post(
                                "/api/numbers",
                                """
                                {"phone": "%s", "phone_number_id": "%s", "waba_id": "%s",
                                 "access_token": "emulator-token"}
                                """
                                        .formatted(phone, id, account))
                        .body()
                        .path("id")
                        .asString();
        for (var screen : Screen.values())
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
                try (var desk = dashboard.open(chromium, shop, Role.OWNER, screen, scheme)) {
                    desk.visit("/channels");
                    assertThat(desk.page().getByText("Phone number ID " + id)).isVisible();
                    desk.inspect("channels");
                    desk.visit("/channels/new");
                    assertThat(desk.page().getByLabel("Verify token")).isVisible();
                    desk.inspect("number-new");
                    desk.visit("/channels/" + number);
                    assertThat(desk.page().getByText("Our address answers")).isVisible();
                    assertThat(desk.page().getByText("Approved").first()).isVisible();
                    desk.inspect("number");
                }
    }

    private static com.microsoft.playwright.Page.GetByLabelOptions exactly() {
        return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
    }
}
