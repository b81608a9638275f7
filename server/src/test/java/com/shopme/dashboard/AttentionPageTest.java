package com.shopme.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.shopme.dashboard.Trade.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.shopme.conversation.SessionId;
import com.shopme.dashboard.ChattingShop.Line;
import com.shopme.dashboard.ChattingShop.Phone;
import com.shopme.platform.Tenancy;
import com.shopme.testing.Chromium;
import com.shopme.testing.Dashboard;
import com.shopme.testing.Dashboard.Desk;
import com.shopme.testing.Dashboard.Screen;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What went wrong with WhatsApp waits for Anna, and she settles it.
@ShopMeTest
@Tag("browser")
class AttentionPageTest {
    private static Chromium chromium;

    @Autowired Dashboard dashboard;
    @Autowired ChattingShop clients;
    @Autowired Staff staff;
    @Autowired JdbcClient db;

    private Line line;
    private SessionId chat;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void shut() {
        chromium.close();
    }

    @BeforeEach
    void goWrong() {
        line = clients.open();
        chat = clients.says(line, Phone.of("Giulia Neri"), "Hello!");
        keep("parked", "the database was away");
        keep("ignored", "a kind of message that we do not know");
        answer("One", "unknown", "WhatsApp did not answer");
        answer("Two", "failed", "Something went wrong at Meta");
    }

    @Test
    void annaSettlesWhatWentWrong() {
        try (var desk = open(Screen.DESKTOP, ColorScheme.LIGHT, Role.OWNER)) {
            assertThat(desk.button("3 messages went wrong")).isVisible();
            button(list(desk, "Not taken in"), "Take again").click();
            assertThat(list(desk, "Not taken in")).hasCount(0);
            button(list(desk, "Perhaps not sent"), "Send again").click();
            assertThat(list(desk, "Perhaps not sent")).hasCount(0);
            button(list(desk, "Refused"), "Send again").click();
            assertThat(list(desk, "Refused")).hasCount(0);
            assertThat(desk.button("Waiting for a person")).isVisible();
            assertThat(list(desk, "Not understood")).containsText("that we do not know");
            assertThat(state("One")).isEqualTo("queued");
            assertThat(state("Two")).isEqualTo("queued");
        }
    }

    @Test
    void whatWentWrongIsThereOnEveryScreen() {
        for (var screen : Screen.values())
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
                try (var desk = open(screen, scheme, Role.VIEWER)) {
                    list(desk, "Not taken in").getByText("As it came").click();
                    assertThat(list(desk, "Not taken in")).containsText("\"from\": \"391\"");
                    assertThat(desk.button("Send again")).hasCount(0);
                    desk.inspect("attention");
                }
    }

    private Desk open(Screen screen, ColorScheme scheme, Role role) {
        var desk = dashboard.open(chromium, line.workspace(), role, screen, scheme);
        desk.visit("/attention");
        assertThat(list(desk, "Refused")).containsText("Something went wrong at Meta");
        return desk;
    }

    private static Locator list(Desk desk, String name) {
        return desk.page()
                .getByRole(
                        AriaRole.LIST,
                        new Page.GetByRoleOptions().setName(name));
    }

    private void keep(String state, String problem) {
        Tenancy.in(
                line.workspace(),
                () ->
                        db.sql(
                                        """
                                        INSERT INTO whatsapp_inbox (kind, workspace_id, lane, payload,
                                            state, attempts, problem)
                                        VALUES ('message', ?, 'of-nobody', '{"from": "391"}', ?, 5, ?)
                                        """)
                                .params(line.workspace().value(), state, problem)
                                .update());
    }

    private void answer(String text, String state, String problem) {
        var reply =
                staff.of(line.workspace())
                        .post(
                                "/api/chats/" + chat + "/messages",
                                "{\"text\": \"" + text + "\"}");
        assertThat(reply.status()).isLessThan(300);
        Tenancy.in(
                line.workspace(),
                () ->
                        db.sql(
                                        """
                                        UPDATE whatsapp_outbox SET state = ?, attempts = 1,
                                            attempted_at = now(),
                                            problem = jsonb_build_object('code', 131000, 'what', ?::text)
                                        WHERE workspace_id = ? AND request::text LIKE ?
                                        """)
                                .params(
                                        state,
                                        problem,
                                        line.workspace().value(),
                                        "%\"" + text + "\"%")
                                .update());
    }

    private String state(String text) {
        return Tenancy.in(
                line.workspace(),
                () ->
                        db.sql(
                                        """
                                        SELECT state FROM whatsapp_outbox
                                        WHERE workspace_id = ? AND request::text LIKE ?
                                        """)
                                .params(line.workspace().value(), "%\"" + text + "\"%")
                                .query(String.class)
                                .single());
    }
}
