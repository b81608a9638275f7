package com.shopme.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.shopme.dashboard.Trade.button;
import static com.shopme.dashboard.Trade.choice;
import static com.shopme.dashboard.Trade.dialog;
import static com.shopme.dashboard.Trade.named;
import static com.shopme.dashboard.Trade.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
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
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Anna lets the assistant read what the shop knows.
@ShopMeTest
@Tag("browser")
class KnowledgePageTest {
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
    void annaUploadsAPriceListAnswersAQuestionAndFindsBoth() {
        try (var desk =
                dashboard.open(chromium, shop, Role.OWNER, Screen.DESKTOP, ColorScheme.LIGHT)) {
            desk.visit("/knowledge");
            assertThat(desk.page().getByText("No documents yet")).isVisible();
            desk.inspect("knowledge-empty");
            upload(
                    desk,
                    "shipping.csv",
                    "text/csv",
                    "Country,Cost\nSwitzerland,18 EUR\nFrance,9 EUR\n");
            assertThat(row(desk, "shipping")).containsText("Ready");
            upload(desk, "broken.pdf", "application/pdf", "%PDF-1.7 and no more");
            assertThat(row(desk, "broken")).containsText("Not readable");
            desk.inspect("knowledge-documents");

            look(desk, "broken");
            assertThat(dialog(desk, "broken")).containsText("save it anew");
            button(dialog(desk, "broken"), "Close").click();
            desk.button("Actions for broken").click();
            choice(desk, "Delete").click();
            assertThat(row(desk, "broken")).hasCount(0);
            look(desk, "shipping");
            assertThat(dialog(desk, "shipping")).containsText("Switzerland");
            desk.inspect("knowledge-document");
            button(dialog(desk, "shipping"), "Close").click();

            part(desk, "Questions").click();
            desk.button("Add question").first().click();
            var question = dialog(desk, "New question");
            question.getByLabel("Question", exactly()).fill("Do you wrap gifts?");
            question.getByLabel("Answer", exactly()).fill("Yes, in red paper.");
            button(question, "Save").click();
            assertThat(row(desk, "Do you wrap gifts?")).containsText("Active");

            part(desk, "Ask").click();
            ask(desk, "gifts wrap");
            assertThat(found(desk, "Do you wrap gifts?")).containsText("Yes, in red paper.");
            ask(desk, "Switzerland");
            assertThat(found(desk, "Switzerland")).containsText("Document");
            desk.inspect("knowledge-ask");
        }
    }

    @Test
    void knowledgeIsThereOnEveryScreen() {
        api.post(
                "/api/documents/text",
                "{\"name\": \"Parking\", \"text\": \"Park behind the church.\"}");
        api.post(
                "/api/faq",
                "{\"question\": \"Where to park?\", \"answer\": \"Behind the church.\"}");
        for (var screen : Screen.values())
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
                try (var desk = dashboard.open(chromium, shop, Role.OWNER, screen, scheme)) {
                    desk.visit("/knowledge");
                    assertThat(desk.page().getByText("Parking").last()).isVisible();
                    desk.inspect("knowledge-documents");
                    desk.visit("/knowledge/questions");
                    assertThat(desk.page().getByText("Where to park?").last()).isVisible();
                    desk.inspect("knowledge-questions");
                    desk.visit("/knowledge/ask?q=church");
                    assertThat(found(desk, "Where to park?")).isVisible();
                    desk.inspect("knowledge-ask");
                }
    }

    private static void look(Desk desk, String document) {
        row(desk, document).getByRole(AriaRole.ROWHEADER).focus();
        desk.page().keyboard().press("Enter");
    }

    private static void upload(Desk desk, String name, String type, String content) {
        desk.page()
                .locator("input[type=file][multiple]")
                .setInputFiles(
                        new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8)));
    }

    private static void ask(Desk desk, String words) {
        desk.page().getByLabel("What a client might ask").fill(words);
        desk.button("Find").click();
    }

    private static Locator found(Desk desk, String words) {
        return desk.page()
                .getByRole(AriaRole.REGION, named("What was found"))
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private static Locator part(Desk desk, String name) {
        return desk.page()
                .getByRole(AriaRole.NAVIGATION, named("Knowledge"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
