package com.shopme.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.shopme.testing.Api;
import com.shopme.testing.Chromium;
import com.shopme.testing.DemoShopTest;
import com.shopme.testing.Eventually;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A morning at the counter of Bottega Aurora: its owner signs in, sees an order come in from a
/// chat, ships it, and takes over a chat whose client wants a person. Screenshots go to
/// `target/counter`.
@DemoShopTest
@Tag("browser")
class CounterTest {
    private static final Pattern CHECKOUT =
            Pattern.compile("https?://[^\"\\\\ ]+/checkout/[\\w.~-]+");

    private static Chromium chromium;
    private static Browser browser;

    @LocalServerPort int port;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private Page counter;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        browser = chromium.browser();
    }

    @AfterAll
    static void shut() {
        chromium.close();
    }

    @BeforeEach
    void signIn() {
        counter = page(1280, 800, ColorScheme.LIGHT);
        counter.navigate("http://localhost:" + port + "/staff");
        button("Sign in").click();
        assertThat(counter.getByText("Bottega Aurora")).isVisible();
    }

    @AfterEach
    void thePageIsContent() {
        assertThat(complaints).isEmpty();
    }

    @Test
    void anOrderComesInAndIsShipped() {
        buys("2 Chianti Classico");

        var row = row("James");
        assertThat(row).containsText("New"); // by itself: nobody has reloaded the page
        assertThat(row).containsText("€25.02"); // 2 × 13.90 less a regular's 10 %
        row.click();
        assertThat(counter.getByRole(AriaRole.TABLE)).containsText("Chianti Classico");
        shoot("order-light-1280");
        button("Confirm").click();
        button("Start packing").click();
        counter.getByLabel("Tracking").fill("https://track.example/42");
        button("Ship").click();

        assertThat(button("Mark as delivered")).isVisible();
        assertThat(row).containsText("On its way");
        eventuallyHears("james", "https://track.example/42");
    }

    @Test
    void anOrderIsCancelledOnlyAfterAsking() {
        buys("1 Chianti Classico");
        row("James").click();

        button("Cancel order").click();
        button("Keep it").click();
        assertThat(button("Confirm")).isVisible();
        button("Cancel order").click();
        counter.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, named("Cancel order"))
                .click();

        assertThat(row("James")).containsText("Cancelled");
        assertThat(button("Confirm")).not().isVisible();
    }

    @Test
    void aClientWhoWantsAPersonGetsOne() {
        says("lucia", "Quiero hablar con una persona");
        counter.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Chats")).click();
        var row = row("Luc");
        assertThat(row).containsText("Wants a person");

        row.click();
        counter.getByLabel("Answer", new Page.GetByLabelOptions().setExact(true))
                .fill("Hola Lucía, soy Marta. ¿En qué te ayudo?");
        button("Send").click();

        assertThat(counter.getByRole(AriaRole.LOG)).containsText("soy Marta");
        assertThat(row).containsText("With you");
        eventuallyHears("lucia", "soy Marta");
        shoot("chat-light-1280");
        button("Give back").click();
        assertThat(row).not().containsText("With you");
    }

    @Test
    void aChatIsTakenOver() {
        says("giulia", "Ciao!");
        counter.navigate("http://localhost:" + port + "/staff#/chats");
        row("Giulia").click();

        button("Take over").click();

        assertThat(row("Giulia")).containsText("With you");
        assertThat(button("Give back")).isVisible();
    }

    @Test
    void everythingFitsAPhoneInTheDark() {
        var phone = page(375, 740, ColorScheme.DARK);
        phone.navigate("http://localhost:" + port + "/staff");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();

        for (var place : List.of("orders", "chats", "trouble")) {
            phone.navigate("http://localhost:" + port + "/staff#/" + place);
            assertThat(phone.locator(".tab[data-view=" + place + "]"))
                    .hasAttribute("aria-current", "page");
            var wide = phone.evaluate("document.documentElement.scrollWidth");
            assertThat(((Number) wide).intValue()).isLessThanOrEqualTo(375);
            phone.screenshot(new Page.ScreenshotOptions().setPath(file(place + "-dark-375")));
        }
    }

    @Test
    void whoSignsOutSeesNothingMore() {
        button("Sign out").click();

        assertThat(counter.getByText("Welcome to ShopMe")).isVisible();
        counter.navigate("http://localhost:" + port + "/staff#/orders");
        counter.reload();
        assertThat(counter.getByText("Welcome to ShopMe")).isVisible();
    }

    // James is a regular: the assistant knows his name and language.
    private void buys(String what) {
        var ordered = counter.locator(".row").filter(withText("James")).count();
        says("james", what);
        eventuallyHears("james", "Chianti Classico");
        var before = received("james", CHECKOUT);
        says("james", "checkout");
        Eventually.eventually(
                () -> assertThat(received("james", CHECKOUT)).hasSizeGreaterThan(before.size()));
        var page = page(375, 740, ColorScheme.LIGHT);
        page.navigate(received("james", CHECKOUT).getLast());
        page.locator("[name=name]").fill("James Carter");
        page.locator("[name=street]").fill("via Solferino 12");
        page.locator("[name=postal_code]").fill("20121");
        page.locator("[name=city]").fill("Milano");
        page.locator("[name=payment]").first().check();
        page.locator("form[action$='/order'] button[type=submit]").last().click();
        assertThat(counter.locator(".row").filter(withText("James"))).hasCount(ordered + 1);
    }

    private void eventuallyHears(String customer, String text) {
        var words = Pattern.compile(Pattern.quote(text));
        Eventually.eventually(() -> assertThat(received(customer, words)).isNotEmpty());
    }

    /// Such words in what a customer has received, oldest first.
    private List<String> received(String customer, Pattern words) {
        var chat = Api.at(port).get("/emulator/api/customers/" + customer + "/messages");
        return words.matcher(chat.raw().body()).results().map(MatchResult::group).toList();
    }

    private Page page(int width, int height, ColorScheme scheme) {
        var context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setLocale("en-IE")
                                .setColorScheme(scheme));
        var page = context.newPage();
        page.setDefaultTimeout(40_000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) complaints.add(message.text());
                });
        return page;
    }

    private Locator row(String client) {
        return counter.locator(".row").filter(withText(client)).first();
    }

    private Locator button(String name) {
        return counter.getByRole(AriaRole.BUTTON, exactly(name)).first();
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private void says(String customer, String text) {
        var reply =
                Api.at(port)
                        .post(
                                "/emulator/api/customers/" + customer + "/messages",
                                "{\"type\": \"text\", \"text\": \"" + text + "\"}");
        assertThat(reply.status()).isEqualTo(201);
    }

    private void shoot(String name) {
        counter.screenshot(new Page.ScreenshotOptions().setPath(file(name)));
    }

    private static Path file(String name) {
        return Path.of("target", "counter", name + ".png");
    }
}
