package com.shopme.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.shopme.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.shopme.testing.Api;
import com.shopme.testing.Chromium;
import com.shopme.testing.Dashboard;
import com.shopme.testing.Dashboard.Screen;
import com.shopme.testing.DemoShopTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A morning at Bottega Aurora, from end to end: its owner signs in with the login that the demo
/// fills in, sees an order come in that James places in his chat, and ships it; James hears of it.
@DemoShopTest
@Tag("browser")
class MorningTest {
    private static final Pattern CHECKOUT =
            Pattern.compile("https?://[^\"\\\\ ]+/checkout/[\\w.~-]+");

    private static Chromium chromium;

    @Autowired Dashboard dashboard;
    @LocalServerPort int port;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void shut() {
        chromium.close();
    }

    @Test
    void anOrderComesInFromTheChatAndIsShipped() {
        try (var desk = dashboard.open(chromium, Screen.DESKTOP, ColorScheme.LIGHT)) {
            desk.visit("/staff"); // where bookmarks of old lead
            desk.button("Login").click();
            assertThat(desk.page()).hasURL(Pattern.compile("/chats$"));
            desk.page().getByRole(AriaRole.LINK, named("Orders")).click();
            var orders = desk.page().getByRole(AriaRole.ROW).filter(withText("James"));
            var loaded = desk.page().getByRole(AriaRole.GRID);
            assertThat(loaded.or(desk.page().getByText("No orders yet"))).isVisible();
            var before = orders.count();

            buys("2 Chianti Classico");
            assertThat(orders).hasCount(before + 1); // nobody has reloaded the page

            orders.first().getByRole(AriaRole.ROWHEADER).focus();
            desk.page().keyboard().press("Enter");
            var sheet = desk.page().getByRole(AriaRole.DIALOG);
            assertThat(sheet).containsText("€25.02"); // 2 × 13.90 less a regular's 10 %
            desk.button("Confirm").click();
            desk.button("Start preparing").click();
            desk.button("Mark as shipped").click();
            desk.page().getByLabel("Tracking").last().fill("https://track.example/42");
            desk.button("Mark as shipped").last().click();
            assertThat(desk.button("Mark as delivered")).isVisible();
            eventuallyHears("https://track.example/42");
            desk.forgive("401");
        }
    }

    // James is a regular: the assistant knows his name and language.
    private void buys(String what) {
        says(what);
        eventuallyHears("Chianti Classico");
        var before = received(CHECKOUT).size();
        says("checkout");
        eventually(() -> assertThat(received(CHECKOUT)).hasSizeGreaterThan(before));
        try (var phone = chromium.browser().newContext(new Browser.NewContextOptions())) {
            var page = phone.newPage();
            page.navigate(received(CHECKOUT).getLast());
            page.locator("[name=name]").fill("James Carter");
            page.locator("[name=street]").fill("via Solferino 12");
            page.locator("[name=postal_code]").fill("20121");
            page.locator("[name=city]").fill("Milano");
            page.locator("[name=payment]").first().check();
            page.locator("form[action$='/order'] button[type=submit]").last().click();
            page.waitForLoadState();
        }
    }

    private void eventuallyHears(String text) {
        var words = Pattern.compile(Pattern.quote(text));
        eventually(() -> assertThat(received(words)).isNotEmpty());
    }

    /// Such words in what James has received, oldest first.
    private List<String> received(Pattern words) {
        var chat = Api.at(port).get("/emulator/api/customers/james/messages");
        return words.matcher(chat.raw().body()).results().map(MatchResult::group).toList();
    }

    private void says(String text) {
        var body = "{\"type\": \"text\", \"text\": \"" + text + "\"}";
        var reply = Api.at(port).post("/emulator/api/customers/james/messages", body);
        assertThat(reply.status()).isEqualTo(201);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
