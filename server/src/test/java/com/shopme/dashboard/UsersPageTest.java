package com.shopme.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.shopme.dashboard.Trade.button;
import static com.shopme.dashboard.Trade.choice;
import static com.shopme.dashboard.Trade.dialog;
import static com.shopme.dashboard.Trade.named;
import static com.shopme.dashboard.Trade.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.shopme.identity.Users;
import com.shopme.shared.Ids;
import com.shopme.testing.Chromium;
import com.shopme.testing.Dashboard;
import com.shopme.testing.Dashboard.Desk;
import com.shopme.testing.Dashboard.Screen;
import com.shopme.testing.Letters;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.workspace.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Anna decides who works in her shop, and as what.
@ShopMeTest
@Tag("browser")
class UsersPageTest {
    private static Chromium chromium;

    @Autowired Dashboard dashboard;
    @Autowired Shops shops;
    @Autowired Users users;
    @Autowired Letters letters;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void shut() {
        chromium.close();
    }

    @Test
    void whoIsInvitedJoinsWithTheRoleThatAnnaMadeForThem() {
        var marco = Ids.next() + "@example.com";
        users.register(marco, "buongiorno");
        try (var desk = open(Screen.DESKTOP, ColorScheme.LIGHT)) {
            makeBookkeeper(desk);
            invite(desk, marco, "Bookkeeper");
            assertThat(row(desk, marco)).containsText("Open");

            try (var his = dashboard.open(chromium, Screen.DESKTOP, ColorScheme.DARK)) {
                his.visit(letters.link(marco, "invitation"));
                assertThat(his.heading("You are invited")).isVisible();
                his.page().getByLabel("E-mail").fill(marco);
                his.page().getByLabel("Password", exactly()).fill("buongiorno");
                his.button("Login").click();
                his.inspect("invitation");
                his.button("Accept invitation").click();
                var navigation =
                        his.page().getByRole(AriaRole.NAVIGATION, named("Main navigation"));
                assertThat(navigation.getByText("Orders")).isVisible();
                assertThat(navigation.getByText("Products")).hasCount(0);
            }
            assertThat(row(desk, marco)).containsText("Accepted"); // nobody has reloaded the page

            desk.visit("/users");
            assertThat(row(desk, marco)).isVisible();
            row(desk, marco).getByRole(AriaRole.ROWHEADER).focus();
            desk.page().keyboard().press("Enter");
            var question = dialog(desk, "Role of " + marco);
            question.getByLabel("Role", within()).click();
            desk.page().getByRole(AriaRole.OPTION, named("Viewer")).click();
            button(question, "Save").click();
            assertThat(row(desk, marco)).containsText("Viewer");

            tab(desk, "Roles").click();
            desk.button("Delete Bookkeeper").click();
            desk.button("Delete").click();
            desk.button("Restore").click();
            assertThat(desk.button("Edit Bookkeeper")).isVisible();

            tab(desk, "Users").click();
            button(row(desk, marco), "Actions for " + marco).click();
            choice(desk, "Remove from the shop").click();
            desk.button("Remove from the shop").click();
            assertThat(row(desk, marco)).hasCount(0);
        }
    }

    @Test
    void theLastOwnerStaysAndIsToldWhy() {
        for (var screen : Screen.values())
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
                try (var desk = open(screen, scheme)) {
                    assertThat(desk.page().getByText("You are the only owner")).isVisible();
                    assertThat(desk.button("Leave the shop")).isDisabled();
                    desk.inspect("users");
                    tab(desk, "Roles").click();
                    desk.button("View Agent").click();
                    assertThat(dialog(desk, "Agent")).containsText("Read the chats");
                    desk.inspect("role");
                    desk.page().keyboard().press("Escape");
                    desk.inspect("roles");
                }
    }

    private void makeBookkeeper(Desk desk) {
        tab(desk, "Roles").click();
        desk.button("Add role").click();
        var form = dialog(desk, "New role");
        button(form, "Save").click();
        assertThat(form.getByText("Choose at least one")).isVisible();
        form.getByLabel("Name").fill("Bookkeeper");
        form.getByText("Make orders, move them on and mark them paid").click();
        assertThat(
                        form.getByRole(
                                AriaRole.CHECKBOX,
                                new Locator.GetByRoleOptions().setName("See the orders")))
                .isChecked();
        button(form, "Save").click();
        assertThat(desk.button("Edit Bookkeeper")).isVisible();
    }

    private void invite(Desk desk, String email, String role) {
        desk.button("Invite").click();
        var form = dialog(desk, "Invite somebody");
        form.getByLabel("E-mail").fill("nobody");
        button(form, "Send invitation").click();
        assertThat(form.getByText("This is no e-mail address")).isVisible();
        form.getByLabel("E-mail").fill(email);
        form.getByLabel("Role", within()).click();
        desk.page().getByRole(AriaRole.OPTION, named(role)).click();
        desk.inspect("invite");
        button(form, "Send invitation").click();
    }

    // A desk brings an owner of its own.
    private Desk open(Screen screen, ColorScheme scheme) {
        var workspace = shops.open().workspace();
        var desk = dashboard.open(chromium, workspace, Role.OWNER, screen, scheme);
        desk.visit("/users");
        assertThat(desk.page().getByText("You", exactlyText()).first()).isVisible();
        return desk;
    }

    private static Locator tab(Desk desk, String name) {
        return desk.page()
                .getByRole(AriaRole.NAVIGATION, named("Users and roles"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator.GetByLabelOptions within() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByTextOptions exactlyText() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
