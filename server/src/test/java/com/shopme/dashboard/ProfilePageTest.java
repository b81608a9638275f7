package com.shopme.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.shopme.dashboard.Trade.button;
import static com.shopme.dashboard.Trade.dialog;
import static com.shopme.dashboard.Trade.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.AuthenticatorApp;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Anna's own account: what it says of her, and how she proves that she is Anna.
@ShopMeTest
@Tag("browser")
class ProfilePageTest {
    private static Chromium chromium;

    @Autowired Dashboard dashboard;
    @Autowired Shops shops;
    @Autowired Letters letters;

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
        workspace = shops.open().workspace();
        anna = dashboard.hire(workspace, Role.OWNER);
    }

    @Test
    void aCodeOfTheAppOrOnPaperFollowsThePassword() {
        try (var desk = dashboard.open(chromium, Screen.DESKTOP, ColorScheme.LIGHT)) {
            desk.visit("/profile/security");
            enter(desk, "buongiorno");
            desk.button("Set up").click();
            prove(desk, "wrong");
            assertThat(desk.page().getByRole(AriaRole.ALERT)).containsText("not your present");
            prove(desk, "buongiorno");
            var scan = dialog(desk, "Scan this with your app");
            assertThat(scan.getByRole(AriaRole.IMG)).isVisible();
            desk.inspect("second-factor-scan");
            var app =
                    new AuthenticatorApp(scan.getByLabel("Or type this into the app").inputValue());
            scan.getByLabel("Code", within()).fill(app.code());
            button(scan, "Turn on").click();
            var codes = dialog(desk, "Your second factor is on").getByRole(AriaRole.LISTITEM);
            assertThat(codes).hasCount(10);
            var onPaper = codes.first().textContent();
            desk.inspect("recovery-codes");
            desk.button("I have kept them").click();

            signOut(desk);
            enter(desk, "buongiorno");
            assertThat(desk.heading("One more step")).isVisible();
            desk.inspect("second-step");
            desk.page().getByLabel("Code", exactly()).fill("000000");
            desk.button("Continue").click();
            assertThat(desk.page().getByRole(AriaRole.ALERT)).containsText("wrong");
            desk.page().getByLabel("Code", exactly()).fill(onPaper);
            desk.button("Continue").click();
            assertThat(desk.button("Your account")).isVisible();
            desk.visit("/profile/security");
            assertThat(desk.page().getByText("9 recovery codes left")).isVisible();
            desk.inspect("security-on");
            desk.forgive("401");
            desk.forgive("403");
        }
    }

    @Test
    void aPasskeyStandsForPasswordAndCode() {
        try (var desk = dashboard.open(chromium, Screen.DESKTOP, ColorScheme.DARK)) {
            desk.visit("/profile/security");
            fingerprintReader(desk);
            enter(desk, "buongiorno");
            desk.button("Add passkey").click();
            var form = dialog(desk, "Add passkey");
            form.getByLabel("Name").fill("My phone");
            form.getByLabel("Your present password").fill("buongiorno");
            desk.inspect("passkey-add");
            button(form, "Make passkey").click();
            assertThat(desk.button("Remove My phone")).isVisible();

            signOut(desk);
            desk.button("Sign in with a passkey").click();
            assertThat(desk.button("Your account")).isVisible();
            desk.visit("/profile/security");
            desk.button("Remove My phone").click();
            desk.button("Remove").click();
            assertThat(desk.page().getByText("None yet. One on your phone")).isVisible();
        }
    }

    @Test
    void whoForgotTheirPasswordSetsAnotherByTheLinkOfALetter() {
        try (var desk = dashboard.open(chromium, Screen.PHONE, ColorScheme.LIGHT)) {
            desk.visit("/login");
            desk.page().getByText("Forgot password?").click();
            desk.page().getByLabel("E-mail").fill(anna);
            desk.button("Send link").click();
            assertThat(desk.heading("Look into your mail")).isVisible();

            desk.visit(letters.link(anna, "reset"));
            desk.page().getByLabel("New password", exactly()).fill("arrivederci-estate");
            desk.button("Save password").click();
            assertThat(desk.heading("Your password is set")).isVisible();
            desk.page().getByText("Back to login").click();
            enter(desk, "arrivederci-estate");
            assertThat(desk.button("Your account")).isVisible();
        }
    }

    @Test
    void annaTellsWhoSheIsAndSeesWhereSheIsSignedIn() {
        for (var screen : Screen.values())
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
                try (var desk = dashboard.open(chromium, workspace, Role.AGENT, screen, scheme)) {
                    desk.visit("/profile");
                    desk.page().getByLabel("First name").fill("Anna");
                    desk.page().getByLabel("Last name").fill("Verdi");
                    desk.inspect("profile");
                    desk.button("Save").click();
                    assertThat(desk.page().getByText("Your profile is saved")).isVisible();
                    assertThat(desk.button("Your account")).containsText("AV");
                    desk.visit("/profile/security");
                    assertThat(desk.page().getByText("Off", exactlyText())).isVisible();
                    desk.inspect("security");
                    desk.visit("/profile/devices");
                    assertThat(desk.page().getByText("This device")).isVisible();
                    desk.inspect("devices");
                }
    }

    @Test
    void anotherDeviceIsSignedOutFromHere() {
        try (var phone = dashboard.open(chromium, Screen.PHONE, ColorScheme.LIGHT);
                var desk = dashboard.open(chromium, Screen.DESKTOP, ColorScheme.LIGHT)) {
            phone.visit("/login");
            enter(phone, "buongiorno");
            assertThat(phone.button("Your account")).isVisible();
            desk.visit("/profile/devices");
            enter(desk, "buongiorno");
            var devices =
                    desk.page()
                            .getByRole(AriaRole.LIST, named("Where you are signed in"))
                            .getByRole(AriaRole.LISTITEM);
            assertThat(devices).hasCount(2);
            devices.filter(new Locator.FilterOptions().setHasNotText("This device"))
                    .getByText("Sign out")
                    .click();
            assertThat(devices).hasCount(1);

            desk.button("Sign out everywhere").click();
            button(desk.page().getByRole(AriaRole.ALERTDIALOG), "Sign out everywhere").click();
            assertThat(desk.heading("Welcome back")).isVisible();
            desk.page().reload();
            assertThat(desk.heading("Welcome back")).isVisible();
            desk.forgive("401");
        }
    }

    // As Chromium's own tests do it: a device that always says yes.
    private static void fingerprintReader(Desk desk) {
        var devtools = desk.page().context().newCDPSession(desk.page());
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var reader = new JsonObject();
        reader.add("options", options);
        assertThat(devtools.send("WebAuthn.addVirtualAuthenticator", reader).has("authenticatorId"))
                .isTrue();
    }

    private void enter(Desk desk, String password) {
        desk.page().getByLabel("E-mail").fill(anna);
        desk.page().getByLabel("Password", exactly()).fill(password);
        desk.button("Login").click();
    }

    private static void prove(Desk desk, String password) {
        var form = dialog(desk, "Set up");
        form.getByLabel("Your present password").fill(password);
        button(form, "Go on").click();
    }

    private static void signOut(Desk desk) {
        desk.button("Your account").click();
        desk.page().getByRole(AriaRole.MENUITEM, named("Logout")).click();
        assertThat(desk.heading("Welcome back")).isVisible();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByTextOptions exactlyText() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Locator.GetByLabelOptions within() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
