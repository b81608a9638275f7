package com.shopme.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.shopme.dashboard.Trade.button;
import static com.shopme.dashboard.Trade.choice;
import static com.shopme.dashboard.Trade.dialog;
import static com.shopme.dashboard.Trade.named;
import static com.shopme.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Anna decides how her shop works, which languages it speaks, and when it rests.
@ShopMeTest
@Tag("browser")
class SettingsPageTest {
    private static final List<String> PARTS =
            List.of("", "/answers", "/model", "/texts", "/payment", "/privacy", "/danger");
    private static Chromium chromium;

    @Autowired Dashboard dashboard;
    @Autowired Shops shops;
    @Autowired Staff staff;

    private WorkspaceId shop;
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
    void aShop() {
        shop = shops.open().workspace();
        api = staff.of(shop);
    }

    @Test
    void annaSetsUpHerShop() {
        try (var desk = owner(Screen.DESKTOP, ColorScheme.LIGHT)) {
            desk.visit("/settings");
            desk.page().getByLabel("Tax rate in %").fill("222");
            desk.button("Save").click();
            assertThat(desk.page().getByText("A percentage from 0 to 100")).isVisible();
            desk.page().getByLabel("Tax rate in %").fill("10,5");
            desk.button("Save").click();
            eventually(() -> assertThat(told().path("tax_rate").asString()).isEqualTo("10.5"));
            assertThat(desk.page().getByLabel("Tax rate in %")).hasValue("10.5");

            desk.page().getByLabel("Name").fill("Caffè Neri");
            api.patch("/api/workspaces/" + shop, "{\"cash_on_delivery\": false}");
            desk.button("Save").click();
            button(overtaken(desk), "Save mine all the same").click();
            eventually(() -> assertThat(told().path("name").asString()).isEqualTo("Caffè Neri"));
            assertThat(told().path("cash_on_delivery").asBoolean()).isFalse();
            desk.forgive("412");

            part(desk, "Answers").click();
            desk.page().getByLabel("Test mode").click();
            desk.page().getByLabel("Number that is answered").fill("+39 333 123 4567");
            part(desk, "Texts").click();
            var question =
                    desk.page().getByRole(AriaRole.ALERTDIALOG, named("Discard what you typed?"));
            button(question, "Discard").click();
            desk.page().getByText("Opening hours").click();
            var hours = dialog(desk, "Opening hours");
            button(hours, "Compose from days").first().click();
            desk.inspect("settings-hours");
            desk.button("Write it as text").click();
            assertThat(hours.getByLabel("English"))
                    .hasValue(
                            "Monday – Friday: 9:00 – 18:00\nSaturday: 9:00 – 13:00\nSunday: closed");
            button(hours, "Save").click();
            assertThat(desk.page().getByText("1 of 4 languages")).isVisible();

            part(desk, "Model").click();
            assertThat(desk.page().getByText("There is no key")).isVisible();
            desk.page().getByLabel("New key").fill("sk-anna");
            desk.button("Save").click();
            assertThat(desk.page().getByText("Your own key pays")).isVisible();
            assertThat(desk.page().getByLabel("New key")).hasValue("");
            desk.button("Forget the key").click();
            button(
                            desk.page().getByRole(AriaRole.ALERTDIALOG, named("Forget the key?")),
                            "Forget the key")
                    .click();
            assertThat(desk.page().getByText("There is no key")).isVisible();

            part(desk, "Close the shop").click();
            desk.button("Switch off").click();
            button(
                            desk.page()
                                    .getByRole(
                                            AriaRole.ALERTDIALOG, named("Switch Caffè Neri off?")),
                            "Switch off")
                    .click();
            assertThat(desk.page().getByText("This shop is switched off")).isVisible();
            desk.button("Switch it on again").click();
            assertThat(desk.page().getByText("This shop is switched off")).hasCount(0);
            desk.button("Delete the shop").click();
            var delete = dialog(desk, "Delete Caffè Neri?");
            delete.getByRole(AriaRole.TEXTBOX).fill("Caffè Neri");
            button(delete, "Delete the shop").click();
            assertThat(desk.heading("Open your shop")).isVisible();
        }
    }

    @Test
    void annaOrdersHerLanguages() {
        try (var desk = owner(Screen.DESKTOP, ColorScheme.DARK)) {
            desk.visit("/languages");
            var shown =
                    desk.page()
                            .getByRole(AriaRole.LIST, named("Languages"))
                            .getByRole(AriaRole.LISTITEM);
            assertThat(shown).hasCount(4);
            desk.button("Add language").click();
            desk.page()
                    .getByLabel("Language", new Page.GetByLabelOptions().setExact(true))
                    .fill("Germ");
            desk.page().getByRole(AriaRole.OPTION, named("German")).click();
            desk.button("Add").click();
            assertThat(shown).hasCount(5);
            assertThat(desk.page().getByText("In German only a language model")).isVisible();
            desk.button("Actions for German").click();
            choice(desk, "Move up").click();
            assertThat(shown.nth(3)).containsText("German");
            act(desk, "German", "Make it the default");
            assertThat(shown.nth(3)).containsText("Default");
            act(desk, "Italian", "Deactivate");
            assertThat(shown.filter(having("Italian"))).containsText("Inactive");
            act(desk, "Portuguese", "Delete");
            button(
                            desk.page()
                                    .getByRole(AriaRole.ALERTDIALOG, named("Delete Portuguese?")),
                            "Delete")
                    .click();
            assertThat(shown).hasCount(4);
            desk.inspect("languages-deleted");
            desk.button("Restore: Portuguese").click();
            assertThat(shown).hasCount(5);
        }
    }

    @Test
    void settingsAreThereOnEveryScreen() {
        for (var screen : Screen.values())
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
                try (var desk = owner(screen, scheme)) {
                    for (var part : PARTS) {
                        desk.visit("/settings" + part);
                        assertThat(desk.page().locator("main h2").first()).isVisible();
                        desk.inspect("settings" + part.replace('/', '-'));
                    }
                    desk.visit("/languages");
                    assertThat(desk.page().getByText("Default")).isVisible();
                    desk.inspect("languages");
                    desk.visit("/workspaces?new=true");
                    assertThat(dialog(desk, "Open another shop")).isVisible();
                    desk.inspect("workspaces");
                }
    }

    private Desk owner(Screen screen, ColorScheme scheme) {
        return dashboard.open(chromium, shop, Role.OWNER, screen, scheme);
    }

    private tools.jackson.databind.JsonNode told() {
        return api.get("/api/workspaces/" + shop).body();
    }

    private static Locator part(Desk desk, String name) {
        return desk.page()
                .getByRole(AriaRole.NAVIGATION, named("Settings"))
                .getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator overtaken(Desk desk) {
        return dialog(desk, "Somebody changed this meanwhile");
    }

    private static void act(Desk desk, String language, String deed) {
        desk.button("Actions for " + language).click();
        choice(desk, deed).click();
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
