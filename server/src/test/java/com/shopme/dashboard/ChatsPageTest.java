package com.shopme.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.shopme.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.shopme.api.ListRequest;
import com.shopme.conversation.ChatHistory;
import com.shopme.conversation.Chats;
import com.shopme.conversation.Content;
import com.shopme.conversation.DeliveryStatus;
import com.shopme.conversation.Failure;
import com.shopme.conversation.MessageId;
import com.shopme.conversation.Outgoing;
import com.shopme.conversation.SessionId;
import com.shopme.dashboard.ChattingShop.Line;
import com.shopme.dashboard.ChattingShop.Phone;
import com.shopme.testing.Chromium;
import com.shopme.testing.Dashboard;
import com.shopme.testing.Dashboard.Desk;
import com.shopme.testing.Dashboard.Screen;
import com.shopme.testing.ShopMeTest;
import com.shopme.workspace.AnsweredBy;
import com.shopme.workspace.Role;
import com.shopme.workspace.Workspaces;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/// Anna talks with her clients.
@ShopMeTest
@Import(ChattingShop.class)
@Tag("browser")
class ChatsPageTest {
    private static Chromium chromium;

    @Autowired Dashboard dashboard;
    @Autowired ChattingShop clients;
    @Autowired Workspaces workspaces;
    @Autowired Chats chats;
    @Autowired ChatHistory history;

    private Line line;
    private final Phone giulia = Phone.of("Giulia Neri");
    private final Phone james = Phone.of("James Carter");

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void shut() {
        chromium.close();
    }

    @BeforeEach
    void openShop() {
        line = clients.open();
    }

    @Test
    void annaAnswersAClientWhoWaitsAndGivesTheChatBack() {
        clients.says(line, james, "Hello!");
        var chat = clients.says(line, giulia, "Vorrei parlare con una persona");
        try (var desk = open("/chats", Screen.DESKTOP, ColorScheme.LIGHT, Role.OWNER)) {
            assertThat(desk.page().getByText("Live", exact())).isVisible();
            assertThat(row(desk, "Giulia Neri")).containsText("Waiting");
            desk.page().getByRole(AriaRole.BUTTON, part("Waiting")).first().click();
            assertThat(row(desk, "James Carter")).isHidden();
            row(desk, "Giulia Neri").click();
            assertThat(desk.page().getByText("Rules: ask for a person")).isVisible();

            clients.says(line, giulia, "C'è nessuno?"); // by itself: nobody has reloaded the page
            assertThat(article(desk, "Client").last()).containsText("C'è nessuno?");

            desk.page().keyboard().press("r");
            desk.page().keyboard().type("Eccomi, sono Anna!");
            desk.page().keyboard().press("Enter");
            assertThat(article(desk, "Shop").last()).containsText("Eccomi, sono Anna!");
            assertThat(article(desk, "Shop").last()).containsText("Waits to be sent");
            assertThat(desk.page().getByText("With a person").last()).isVisible();
            chats.delivered(
                    line.workspace(), List.of(newest(chat)), DeliveryStatus.READ, Optional.empty());
            assertThat(article(desk, "Shop").last()).containsText("Read");
            desk.inspect("chat-answered");

            desk.page().keyboard().press("Escape");
            desk.page().keyboard().press("e");
            assertThat(desk.button("Take over")).isVisible();
            desk.button("Take back").click();
            assertThat(desk.button("Give back to assistant")).isVisible();
        }
    }

    @Test
    void whatAnnaWroteOutlivesABrokenLineAndIsSentOnce() {
        var chat = clients.says(line, giulia, "Ciao!");
        workspaces.answeredBy(line.workspace(), AnsweredBy.PEOPLE);
        try (var desk = open("/chats/" + chat, Screen.DESKTOP, ColorScheme.DARK, Role.OWNER)) {
            var box = desk.page().getByLabel("Your answer");
            box.fill("Un momento");
            desk.page().reload();
            assertThat(box).hasValue("Un momento"); // drafts are kept

            desk.page().route("**/api/chats/*/messages**", route -> route.abort());
            box.press("Enter");
            assertThat(desk.button("Send again")).isVisible();
            desk.inspect("chat-refused");
            desk.page().unroute("**/api/chats/*/messages**");
            desk.button("Send again").click();
            assertThat(desk.button("Send again")).isHidden();
            assertThat(article(desk, "Shop").filter(text("Un momento"))).hasCount(1);
            // It is shown before it has arrived; the page stays until then.
            eventually(() -> assertThat(said(chat)).contains("Un momento"));
            desk.forgive("ERR_FAILED");
        }
        assertThat(said(chat)).containsOnlyOnce("Un momento");
    }

    @Test
    void whenTheWindowIsClosedAnnaSendsATemplate() {
        var yesterday = Instant.now().minus(Duration.ofHours(30));
        var chat = clients.sends(line, giulia, new Content.Text("Ciao!"), yesterday);
        try (var desk = open("/chats/" + chat, Screen.DESKTOP, ColorScheme.LIGHT, Role.OWNER)) {
            assertThat(desk.page().getByText("The 24-hour window is closed")).isVisible();
            desk.button("Send a template").click();
            var places = desk.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX);
            assertThat(places.first()).isVisible();
            for (var place : places.all()) place.fill("Giulia");
            desk.inspect("chat-template");
            desk.button("Send").click();
            assertThat(article(desk, "Shop").last()).containsText("Template");
        }
    }

    @Test
    void olderMessagesComeInWithoutMovingWhatIsReadAndASearchLeadsBackToThem() {
        var day = Instant.now().minus(Duration.ofDays(2));
        workspaces.answeredBy(line.workspace(), AnsweredBy.PEOPLE);
        var chat = clients.sends(line, giulia, new Content.Text("Avete il caffè d'orzo?"), day);
        for (var n = 1; n <= 260; n++)
            clients.sends(line, giulia, new Content.Text("Riga " + n), day.plusSeconds(n));
        try (var desk = dashboard(Screen.DESKTOP, ColorScheme.LIGHT, Role.OWNER)) {
            var held = new ArrayList<Route>();
            desk.page().route(Pattern.compile("/messages\\?.*before="), held::add);
            desk.visit("/chats/" + chat);
            assertThat(desk.page().getByText("Riga 260", exact()).last()).isVisible();
            var log = desk.page().getByRole(AriaRole.REGION, named("Messages of this chat"));

            log.evaluate("box => box.scrollTop = 0");
            var read = desk.page().getByText("Riga 166", exact());
            assertThat(read).isInViewport();
            var before = read.boundingBox().y;
            desk.page().unroute(Pattern.compile("/messages\\?.*before="));
            held.forEach(Route::resume);
            desk.page().waitForFunction("box => box.scrollTop > 1000", log.elementHandle());
            assertThat(read).isInViewport();
            assertThat(read.boundingBox().y).isCloseTo(before, within(4.0));

            desk.page().getByLabel("Search all messages and people").fill("orzo");
            desk.page().getByRole(AriaRole.LINK, part("caffè d'orzo")).click();
            assertThat(article(desk, "Client").filter(text("Avete il caffè d'orzo?")))
                    .isInViewport();
            desk.inspect("chat-found");
        }
    }

    @Test
    void everyKindOfMessageIsShown() {
        var chat = everything();
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
            try (var desk = open("/chats/" + chat, Screen.DESKTOP, scheme, Role.OWNER)) {
                var log = desk.page().getByRole(AriaRole.REGION, named("Messages of this chat"));
                assertThat(log).containsText("Not delivered");
                assertThat(log).containsText("Message undeliverable");
                desk.inspect("chat-kinds-end");
                log.evaluate("box => box.scrollTop = 0");
                assertThat(log).containsText("Via Roma 1");
                assertThat(log).containsText("edited");
                assertThat(log).containsText("The client deleted this message");
                assertThat(log).containsText("❤️");
                desk.inspect("chat-kinds");
                desk.forgive("404");
            }
    }

    @Test
    void theChatIsThereOnEveryScreen() {
        var chat = clients.says(line, giulia, "Do you have *panettone*?");
        clients.says(line, james, "I would like to talk to a person");
        for (var screen : Screen.values())
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
                try (var desk = open("/chats", screen, scheme, Role.OWNER)) {
                    assertThat(row(desk, "James Carter")).containsText("Waiting");
                    desk.inspect("chats");
                    row(desk, "Giulia Neri").click();
                    assertThat(article(desk, "Assistant").first()).isVisible();
                    desk.inspect("chat");
                    if (screen != Screen.DESKTOP) desk.button("Client's card").click();
                    assertThat(desk.page().getByText("The cart is empty.")).isVisible();
                    desk.inspect("chat-card");
                }
        assertThat(chat).isNotNull();
    }

    @Test
    void aViewerOnlyReads() {
        var chat = clients.says(line, giulia, "Ciao!");
        try (var desk = open("/chats/" + chat, Screen.DESKTOP, ColorScheme.LIGHT, Role.VIEWER)) {
            assertThat(desk.page().getByText("may read chats, but not write")).isVisible();
            assertThat(desk.page().getByLabel("Your answer")).hasCount(0);
            assertThat(desk.button("Take over")).hasCount(0);
        }
    }

    private SessionId everything() {
        workspaces.answeredBy(line.workspace(), AnsweredBy.PEOPLE);
        var at = Instant.now().minus(Duration.ofDays(1));
        var chat =
                clients.sends(
                        line, giulia, new Content.Text("Ciao!\nhttps://example.com"), at, "w1");
        clients.sends(line, giulia, new Content.Text("Duw panettoni"), at, "w2");
        clients.sends(line, giulia, new Content.Edit("w2", "Due panettoni"), at);
        clients.sends(line, giulia, new Content.Text("Niente"), at, "w3");
        clients.sends(line, giulia, new Content.Revoke("w3"), at);
        clients.sends(line, giulia, new Content.Reaction("w1", Optional.of("❤️")), at);
        clients.sends(
                line,
                giulia,
                new Content.Location(45.4642, 9.19, Optional.of("Casa"), Optional.of("Via Roma 1")),
                at);
        clients.sends(
                line,
                giulia,
                new Content.Contacts(
                        List.of(new Content.Contacts.Card("Luca", List.of("+393331234567")))),
                at);
        clients.sends(line, giulia, new Content.Choice("add:1", "Aggiungi"), at);
        clients.sends(
                line,
                giulia,
                new Content.Basket(
                        List.of(
                                new Content.Basket.Item(
                                        "PAN-1", 2, Optional.of(BigDecimal.TEN), "EUR")),
                        Optional.of("Per Natale")),
                at);
        clients.sends(line, giulia, new Content.FlowReply(Map.of("size", "L")), at);
        clients.sends(
                line,
                giulia,
                new Content.Media(
                        Content.MediaKind.DOCUMENT,
                        "9",
                        "application/pdf",
                        Optional.of("Il menù"),
                        Optional.of("menu.pdf"),
                        Optional.empty()),
                at);
        clients.sends(line, giulia, new Content.Unsupported("poll"), at);
        clients.sends(line, giulia, new Content.Notice("number", "Giulia changed her number"), at);
        clients.says(line, giulia, "Grazie");
        var id = chats.write(line.workspace(), chat, new Outgoing.Text("Prego!"));
        chats.delivered(
                line.workspace(),
                List.of(id),
                DeliveryStatus.FAILED,
                Optional.of(new Failure(131026, "Message undeliverable")));
        return chat;
    }

    private MessageId newest(SessionId chat) {
        return history.messages(line.workspace(), chat, ListRequest.first(1))
                .data()
                .getFirst()
                .id();
    }

    private Desk dashboard(Screen screen, ColorScheme scheme, Role role) {
        return dashboard.open(chromium, line.workspace(), role, screen, scheme);
    }

    private Desk open(String path, Screen screen, ColorScheme scheme, Role role) {
        var desk = dashboard(screen, scheme, role);
        desk.visit(path);
        return desk;
    }

    private static Locator row(Desk desk, String name) {
        return desk.page()
                .getByRole(AriaRole.NAVIGATION, named("Chats"))
                .getByRole(AriaRole.LINK)
                .filter(text(name));
    }

    private static Locator article(Desk desk, String author) {
        return desk.page().getByRole(AriaRole.ARTICLE, named(author));
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page.GetByTextOptions exact() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions part(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private List<String> said(SessionId chat) {
        return history.messages(line.workspace(), chat, ListRequest.first(50)).data().stream()
                .map(it -> it.text())
                .toList();
    }
}
