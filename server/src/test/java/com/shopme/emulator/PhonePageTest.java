package com.shopme.emulator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.shopme.testing.Chromium;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The phone in the browser, as a newcomer and an engineer use it. Screenshots go to
/// `target/phone-page`.
@Tag("browser")
class PhonePageTest {
    private static final String GIULIA = "+393335550101";
    private static Chromium chromium;
    private static Browser browser;

    private EmulatorServer meta;
    private WebhookReceiver shop;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

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
    void start() throws Exception {
        meta = EmulatorServer.start();
        shop = new WebhookReceiver();
        meta.sendWebhooksTo(shop.url());
    }

    @AfterEach
    void stop() {
        meta.close();
        shop.close();
    }

    private Page page(int width, int height, ColorScheme scheme) {
        return page(width, height, scheme, _ -> {});
    }

    /// @param prepare what is done before the page is loaded
    private Page page(int width, int height, ColorScheme scheme, Consumer<Page> prepare) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setLocale("en-GB")
                                .setReducedMotion(
                                        com.microsoft.playwright.options.ReducedMotion.REDUCE)
                                .setColorScheme(scheme));
        var page = context.newPage();
        page.onConsoleMessage(
                it -> {
                    if (it.type().equals("error") || it.type().equals("warning")) {
                        complaints.add(it.text());
                    }
                });
        page.onPageError(complaints::add);
        prepare.accept(page);
        page.navigate(meta.url() + "/emulator");
        return page;
    }

    private static void shoot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/phone-page", name + ".png")));
    }

    private static Locator phone(Page page, String name) {
        return page.getByRole(
                AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(name + "'s phone"));
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    @Test
    void theFirstMinute() {
        var page = page(1440, 900, ColorScheme.LIGHT);
        var giulia = phone(page, "Giulia Rossi");
        assertThat(giulia).isVisible();
        shoot(page, "1-first-sight");

        button(giulia, "Ciao!").click();
        shop.await(it -> it.messages().size() == 1);
        meta.send(
                TestMessages.text(
                        GIULIA, "*Benvenuta* alla _Bottega Aurora_! Guarda https://example.com"));
        meta.send(TestMessages.buttons(GIULIA));
        assertThat(giulia.getByText("Benvenuta")).isVisible();
        button(giulia, "Sì, volentieri").click();
        shop.await(it -> it.messages().size() == 2);
        assertThat(shop.messages().get(1).at("/interactive/button_reply/id").stringValue())
                .isEqualTo("yes");

        meta.send(TestMessages.list(GIULIA));
        button(giulia, "Scegli un caffè").click();
        shoot(page, "2-list");
        page.getByRole(AriaRole.DIALOG).getByText("Cappuccino").click();
        shop.await(it -> it.messages().size() == 3);
        meta.send(TestMessages.link(GIULIA));
        assertThat(
                        giulia.getByRole(
                                AriaRole.LINK, new Locator.GetByRoleOptions().setName("Paga ora")))
                .hasAttribute("href", "https://example.com/pay");

        var input = giulia.getByRole(AriaRole.TEXTBOX);
        input.fill("Grazie mille 🙏");
        input.press("Enter");
        shop.await(it -> it.messages().size() == 4);
        var last = shop.messages().get(3).path("id").stringValue();
        meta.send(TestMessages.typing(last));
        assertThat(giulia.getByLabel("The shop is typing")).isVisible();
        meta.send(TestMessages.reaction(GIULIA, last));
        shoot(page, "3-chat");
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyKindIsShown() {
        var page = page(1440, 900, ColorScheme.DARK);
        var giulia = phone(page, "Giulia Rossi");
        for (var kind :
                List.of("Photo", "Voice message", "Document", "Location", "Contact", "Sticker")) {
            button(giulia, "Attach").click();
            giulia.getByRole(
                            AriaRole.MENUITEM,
                            new Locator.GetByRoleOptions().setName(kind).setExact(true))
                    .click();
        }
        shop.await(it -> it.messages().size() == 6);
        meta.send(TestMessages.template(GIULIA));
        meta.send(TestMessages.products(GIULIA));
        assertThat(button(giulia, "View items")).isVisible();
        button(giulia, "View items").click();
        shoot(page, "4-order");
        button(page.getByRole(AriaRole.DIALOG), "Send order").click();
        shop.await(it -> it.messages().size() == 7);

        meta.send(TestMessages.text("+447700900102", "Hi James, nobody wrote yet."));
        assertThat(phone(page, "James Carter").getByText("Never arrived · 131047")).isVisible();
        shoot(page, "5-kinds-dark");
        giulia.locator(".log").evaluate("it => it.scrollTop = 300");
        shoot(page, "6-kinds-dark-above");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Wire: Every call and webhook"))
                .click();
        page.locator(".wire details").first().click();
        shoot(page, "7-wire-dark");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aVoiceMessageIsRecordedAsOggOpus() {
        var page = page(1440, 900, ColorScheme.LIGHT);
        var giulia = phone(page, "Giulia Rossi");

        button(giulia, "Record a voice message").click();
        button(giulia, "Stop and send").waitFor();
        page.waitForTimeout(700);
        button(giulia, "Stop and send").click();

        shop.await(it -> it.messages().size() == 1);
        var audio = shop.messages().getFirst().path("audio");
        assertThat(audio.path("voice").asBoolean()).isTrue();
        assertThat(Json.text(audio, "mime_type")).isEqualTo("audio/ogg; codecs=opus");
        assertThat(
                        (Double)
                                giulia.locator("audio")
                                        .evaluate(
                                                "it => new Promise(done => it.readyState ? done(it.duration) : it.onloadedmetadata = () => done(it.duration))"))
                .isGreaterThan(0.4);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aMoodIsOneClickAway() {
        var page = page(1440, 900, ColorScheme.LIGHT);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Moods: Let Meta misbehave"))
                .click();
        page.getByText("Everything three times").click();
        assertThat(page.getByLabel("Copies of each delivery")).hasValue("3");
        shoot(page, "8-moods");

        button(phone(page, "Giulia Rossi"), "Ciao!").click();

        shop.await(it -> it.messages().size() == 3);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aCustomerIsAddedInTwoClicks() {
        var page = page(1440, 900, ColorScheme.LIGHT);

        page.getByText("New customer").click();
        shoot(page, "9-new-customer");
        page.getByRole(AriaRole.DIALOG).getByText("Español").click();

        assertThat(phone(page, "Carmen Ruiz")).isVisible();
        shoot(page, "10-three-phones");
    }

    @Test
    void aNewCustomersPhoneOpensBeforeTheFeedTellsOfThem() {
        var page =
                page(
                        1440,
                        900,
                        ColorScheme.LIGHT,
                        it ->
                                it.addInitScript(
                                        """
                                        const Feed = EventSource;
                                        window.EventSource = class extends Feed {
                                          addEventListener(name, ear) {
                                            if (name !== 'customer') super.addEventListener(name, ear);
                                          }
                                        };
                                        """));

        page.getByText("New customer").click();
        page.getByRole(AriaRole.DIALOG).getByText("Español").click();

        assertThat(phone(page, "Carmen Ruiz")).isVisible();
    }

    /// A press that began before the list was drawn again ends on the same button.
    @Test
    void aClickSurvivesANewDrawing() {
        var page = page(1440, 900, ColorScheme.LIGHT);
        var third = page.locator("[data-person]").nth(2);
        third.hover();
        page.mouse().down();
        meta.send(TestMessages.text(GIULIA, "Eccomi"));
        assertThat(phone(page, "Giulia Rossi").getByText("Eccomi")).isVisible();
        page.mouse().up();

        assertThat(third).hasAttribute("aria-current", "true");
    }

    @Test
    void itFitsAPhone() {
        var page = page(375, 720, ColorScheme.LIGHT);
        assertThat(page.getByText("Giulia Rossi").first()).isVisible();
        shoot(page, "11-mobile-list");
        page.getByText("Giulia Rossi").first().click();
        var giulia = phone(page, "Giulia Rossi");
        button(giulia, "Ciao!").click();
        shop.await(it -> it.messages().size() == 1);
        meta.send(TestMessages.buttons(GIULIA));
        assertThat(button(giulia, "Sì, volentieri")).isVisible();
        shoot(page, "12-mobile-chat");
        assertThat((int) (Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(375);
        button(giulia, "Back to the customers").click();
        meta.send(TestMessages.text(GIULIA, "Ancora lì?"));
        assertThat(
                        page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions()
                                        .setName(
                                                java.util.regex.Pattern.compile(
                                                        "Giulia Rossi.*1 unread"))))
                .isVisible();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Moods: Let Meta misbehave"))
                .click();
        shoot(page, "13-mobile-moods");
        assertThat(complaints).isEmpty();
    }
}
