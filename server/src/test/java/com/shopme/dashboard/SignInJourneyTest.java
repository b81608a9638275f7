package com.shopme.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.testing.SampleProduct.aProduct;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Chromium;
import com.shopme.testing.Dashboard;
import com.shopme.testing.Dashboard.Desk;
import com.shopme.testing.Dashboard.Screen;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.workspace.Role;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Anna comes in, stays in, and goes out again.
@ShopMeTest
@Tag("browser")
class SignInJourneyTest {
    private static Chromium chromium;

    @Autowired Dashboard dashboard;
    @Autowired Shops shops;

    private WorkspaceId workspace;
    private String anna;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void shut() {
        chromium.close();
    }

    @BeforeEach
    void hire() {
        var shop = shops.open();
        shop.add(aProduct().named(ENGLISH, "Torrone"));
        workspace = shop.workspace();
        anna = dashboard.hire(workspace, Role.OWNER);
    }

    @Test
    void annaSignsInWhereSheWantedToGoAndOutAgain() {
        try (var desk = dashboard.open(chromium, Screen.DESKTOP, ColorScheme.LIGHT)) {
            desk.visit("/products");
            assertThat(desk.heading("Welcome back")).isVisible();
            desk.inspect("login");

            enter(desk, "somethingelse");
            assertThat(desk.page().getByRole(AriaRole.ALERT))
                    .containsText("do not belong together");
            desk.inspect("login-refused");
            desk.forgive("401");

            enter(desk, "buongiorno");
            assertThat(desk.heading("Products")).isVisible();
            desk.page().reload();
            assertThat(desk.heading("Products")).isVisible();

            desk.button("Your account").click();
            desk.inspect("account-menu");
            desk.page()
                    .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Logout"))
                    .click();
            assertThat(desk.heading("Welcome back")).isVisible();
            desk.forgive("401"); // what was asked for when the session ended
        }
    }

    @Test
    void everyWayInHasItsPageOnEveryScreen() {
        for (var screen : Screen.values())
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
                try (var desk = dashboard.open(chromium, screen, scheme)) {
                    desk.visit("/login");
                    assertThat(desk.heading("Welcome back")).isVisible();
                    desk.inspect("login");
                    desk.visit("/register");
                    assertThat(desk.heading("Create your account")).isVisible();
                    desk.inspect("register");
                    desk.visit("/recover");
                    assertThat(desk.heading("Forgot your password?")).isVisible();
                    desk.inspect("recover");
                    desk.visit("/account#reset=nonsense");
                    assertThat(desk.heading("Set a new password")).isVisible();
                    desk.inspect("reset");
                }
    }

    @Test
    void whatAnnaTypedOutlivesHerSession() {
        try (var desk =
                dashboard.open(
                        chromium, workspace, Role.OWNER, Screen.DESKTOP, ColorScheme.LIGHT)) {
            desk.visit("/products?product=new");
            desk.page().getByLabel("Name", exactly()).fill("Panettone");
            desk.page().getByLabel(Pattern.compile("^Price")).fill("28.50");

            desk.page()
                    .route(
                            "**/api/**",
                            route -> {
                                var path = route.request().url();
                                if (path.contains("/api/auth/login")) route.fallback();
                                else
                                    route.fulfill(
                                            new com.microsoft.playwright.Route.FulfillOptions()
                                                    .setStatus(401)
                                                    .setContentType("application/problem+json")
                                                    .setBody(
                                                            "{\"type\":\"/problems/session-over\"}"));
                            });
            desk.button("Save").click();
            assertThat(desk.page().getByText("Your session has ended")).isVisible();
            desk.inspect("session-over");

            desk.page().unroute("**/api/**");
            desk.page().getByLabel("Password", exactly()).fill("buongiorno");
            desk.button("Login").click();
            assertThat(desk.page().getByText("Panettone is on the shelf")).isVisible();
            desk.forgive("401");
        }
    }

    @Test
    void aPageThatIsNotThereSaysSo() {
        try (var desk =
                dashboard.open(
                        chromium, workspace, Role.VIEWER, Screen.DESKTOP, ColorScheme.LIGHT)) {
            desk.visit("/nowhere");
            assertThat(desk.heading("There is no such page")).isAttached();
            desk.inspect("not-found");
            desk.forgive("404"); // which is what the server answers
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private void enter(Desk desk, String password) {
        desk.page().getByLabel("E-mail").fill(anna);
        desk.page().getByLabel("Password", exactly()).fill(password);
        desk.button("Login").click();
    }
}
