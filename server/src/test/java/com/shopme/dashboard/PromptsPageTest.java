package com.shopme.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.shopme.dashboard.Trade.button;
import static com.shopme.dashboard.Trade.choice;
import static com.shopme.dashboard.Trade.dialog;
import static com.shopme.dashboard.Trade.named;
import static com.shopme.dashboard.Trade.row;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Anna tells the assistant how to speak.
@ShopMeTest
@Tag("browser")
class PromptsPageTest {
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
    void annaWritesAPromptComparesItAndGoesBack() {
        try (var desk =
                dashboard.open(chromium, shop, Role.OWNER, Screen.DESKTOP, ColorScheme.LIGHT)) {
            desk.visit("/prompts");
            assertThat(desk.page().getByText("reads no prompts")).isVisible();
            desk.button("Add prompt").first().click();
            desk.page().getByLabel("Title").fill("House style");
            var text = desk.page().getByLabel("What the assistant is told");
            text.fill("Be kind. Recommend {{dish}} at ");
            assertThat(desk.page().getByText("There is no variable {{dish}}")).isVisible();
            desk.button("Shop’s name").click();
            assertThat(text).hasValue("Be kind. Recommend {{dish}} at {{shop_name}}");
            desk.inspect("prompt-new");
            text.fill("Be kind. Recommend coffee at {{shop_name}}");
            desk.button("Save").click();
            assertThat(versions(desk).getByText("Version 1")).isVisible();

            text.fill("Be brief. Recommend coffee at {{shop_name}}");
            desk.page().getByRole(AriaRole.LINK, named("Prompts")).last().click();
            button(question(desk, "Discard what you typed?"), "Keep editing").click();
            desk.button("Save").click();
            assertThat(versions(desk).getByText("Version 2")).isVisible();
            versions(desk).getByText("Version 1").click();
            var compared = dialog(desk, "Version 1");
            assertThat(compared.locator("del")).hasText("kind");
            assertThat(compared.locator("ins")).hasText("brief");
            desk.inspect("prompt-difference");
            button(compared, "Go back to this version").click();
            assertThat(versions(desk).getByText("Version 3")).isVisible();
            assertThat(text).hasValue("Be kind. Recommend coffee at {{shop_name}}");

            say(desk, "Hello!");
            assertThat(desk.page().getByText("Said by the built-in assistant")).isVisible();
            assertThat(desk.page().getByRole(AriaRole.LOG, named("Try it"))).containsText("Bottega");
            desk.inspect("prompt-trial");

            text.fill("Be kinder.");
            overtake();
            desk.button("Save").click();
            var overtaken = dialog(desk, "Somebody changed this meanwhile");
            button(overtaken, "Save mine all the same").click();
            assertThat(versions(desk).getByText("Version 5")).isVisible();
            desk.forgive("412");

            desk.visit("/prompts");
            desk.button("Actions for House style").click();
            choice(desk, "Delete").click();
            button(question(desk, "Delete House style?"), "Delete").click();
            assertThat(row(desk, "House style")).hasCount(0);
            desk.button("Undo").click();
            assertThat(row(desk, "House style")).containsText("Inactive");
        }
    }

    @Test
    void promptsAreThereOnEveryScreen() {
        var id =
                api.post(
                                "/api/prompt",
                                "{\"title\": \"House style\", \"prompt_text\": \"Be {{mood}}.\"}")
                        .body()
                        .path("id")
                        .asString();
        for (var screen : Screen.values())
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
                try (var desk = dashboard.open(chromium, shop, Role.OWNER, screen, scheme)) {
                    desk.visit("/prompts");
                    assertThat(desk.page().getByText("House style").last()).isVisible();
                    desk.inspect("prompts");
                    desk.visit("/prompts/" + id);
                    assertThat(versions(desk).getByText("Version 1")).isVisible();
                    desk.inspect("prompt");
                }
    }

    private static void say(Desk desk, String text) {
        desk.page().getByLabel("Write as a client").fill(text);
        desk.button("Send").click();
    }

    private void overtake() {
        var id = api.get("/api/prompts").body().at("/data/0/id").asString();
        api.put("/api/prompt/" + id, "{\"prompt_text\": \"Somebody else was here.\"}");
    }

    private static com.microsoft.playwright.Locator question(Desk desk, String title) {
        return desk.page().getByRole(AriaRole.ALERTDIALOG, named(title));
    }

    private static com.microsoft.playwright.Locator versions(Desk desk) {
        return desk.page()
                .getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Versions"));
    }
}
