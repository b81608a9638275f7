package com.shopme.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.shopme.identity.Users;
import com.shopme.shared.Ids;
import com.shopme.testing.Chromium;
import com.shopme.testing.Dashboard;
import com.shopme.testing.Dashboard.Screen;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.workspace.Role;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Anna opens a shop and talks to it, a few minutes later.
@ShopMeTest
@Tag("browser")
class SetupPageTest {
    private static Chromium chromium;

    @Autowired Dashboard dashboard;
    @Autowired Shops shops;
    @Autowired Users users;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void shut() {
        chromium.close();
    }

    @Test
    void annaOpensAShopAndHasAWorkingChat() {
        var email = Ids.next() + "@example.com";
        users.register(email, "buongiorno");
        try (var desk = dashboard.open(chromium, Screen.DESKTOP, ColorScheme.LIGHT)) {
            desk.visit("/dashboard");
            desk.page().getByLabel("E-mail").fill(email);
            desk.page()
                    .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .fill("buongiorno");
            desk.button("Login").click();
            assertThat(desk.heading("Open your shop")).isVisible();
            // Nobody was signed in before.
            desk.forgive("401");
            desk.page().getByLabel("Name of the shop").fill("Caffè Neri");
            desk.inspect("setup-open");
            desk.button("Open the shop").click();

            assertThat(desk.heading("Your first product")).isVisible();
            desk.page().getByLabel("Name").fill("Espresso blend");
            desk.page().getByLabel(Pattern.compile("^Price")).fill("7,50");
            desk.page()
                    .locator("input[type=file]")
                    .setInputFiles(Path.of("src/main/resources/emulator-samples/photo.jpg"));
            desk.inspect("setup-product");
            desk.button("Add product").click();

            assertThat(desk.heading("Connect a number")).isVisible();
            desk.inspect("setup-number");
            desk.page().getByRole(AriaRole.LINK, part("Finish later")).click();
            assertThat(desk.heading("Finish setting up")).isVisible();
            desk.page().getByRole(AriaRole.LINK, part("Continue")).click();
            desk.button("Use a practice number").click();

            assertThat(desk.heading("Try a chat")).isVisible();
            FrameLocator phone = desk.page().frameLocator("iframe");
            phone.getByText("James Carter").first().click();
            phone.getByRole(AriaRole.TEXTBOX).first().fill("Hello!");
            phone.getByRole(AriaRole.TEXTBOX).first().press("Enter");
            assertThat(desk.page().getByText("It works: your first chat is here")).isVisible();
            desk.inspect("setup-chat");
            desk.page().getByRole(AriaRole.LINK, part("Open the chat")).click();
            assertThat(
                            desk.page()
                                    .getByRole(AriaRole.ARTICLE, part("Assistant"))
                                    .filter(
                                            new com.microsoft.playwright.Locator.FilterOptions()
                                                    .setHasText("Caffè Neri")))
                    .isVisible();
        }
    }

    @Test
    void everyStepIsThereOnEveryScreen() {
        var shop = shops.open().workspace();
        for (var screen : Screen.values())
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
                try (var desk = dashboard.open(chromium, shop, Role.OWNER, screen, scheme)) {
                    desk.visit("/setup");
                    assertThat(desk.page().getByLabel("Name of the shop")).hasValue("Bottega");
                    desk.inspect("setup-shop");
                    desk.visit("/setup?step=product");
                    assertThat(desk.page().getByLabel("Category")).isVisible();
                    desk.inspect("setup-product");
                    desk.visit("/setup?step=number");
                    assertThat(desk.button("Use a practice number")).isVisible();
                    desk.inspect("setup-number");
                }
    }

    private static Page.GetByRoleOptions part(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
