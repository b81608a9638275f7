package com.shopme.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.shopme.dashboard.Trade.button;
import static com.shopme.dashboard.Trade.choice;
import static com.shopme.dashboard.Trade.dialog;
import static com.shopme.dashboard.Trade.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.shopme.shared.Ids;
import com.shopme.testing.Chromium;
import com.shopme.testing.Dashboard;
import com.shopme.testing.Dashboard.Desk;
import com.shopme.testing.Dashboard.Screen;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.usage.Spending;
import com.shopme.usage.Usage;
import com.shopme.workspace.Role;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Anna looks up who did what, and what her shop uses.
@ShopMeTest
@Tag("browser")
class RecordsPageTest {
    private static Chromium chromium;

    @Autowired Dashboard dashboard;
    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired Usage usage;

    private Trade trade;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void shut() {
        chromium.close();
    }

    @BeforeEach
    void work() {
        var shop = shops.open();
        trade = new Trade(shop, staff.of(shop.workspace()));
        var product = trade.product("House blend coffee", "6.90", 40);
        trade.patch("/api/products/" + product, "price", "7.90");
        usage.pushed(shop.workspace(), "campaign");
        usage.pushed(shop.workspace(), "reminder");
        usage.spent(
                shop.workspace(),
                new Spending(Ids.next(), 3, 12_000, 900, new BigDecimal("0.8500")));
    }

    @Test
    void annaSeesWhatWasChangedByWhomAndThatNobodyTouchedTheLog() throws IOException {
        try (var desk = open("/activity", Screen.DESKTOP, ColorScheme.LIGHT)) {
            row(desk, "Product").first().getByRole(AriaRole.ROWHEADER).focus();
            desk.page().keyboard().press("Enter");
            var sheet = dialog(desk, "Product changed");
            assertThat(sheet.getByRole(AriaRole.DELETION)).containsText("6.9");
            assertThat(sheet.getByRole(AriaRole.INSERTION)).containsText("7.9");
            desk.page().keyboard().press("Escape");

            desk.button("Verify the log").click();
            assertThat(dialog(desk, "The log is whole")).containsText("none was changed");
            desk.inspect("activity-verified");
            desk.button("Close").last().click();

            desk.visit("/activity?filter=entity_type%20in%20(member)");
            assertThat(row(desk, "joined").first()).isVisible();
            assertThat(row(desk, "Product")).hasCount(0);
            desk.button("Export").click();
            var file = desk.page().waitForDownload(choice(desk, "CSV")::click);
            assertThat(Files.readString(file.path()))
                    .contains("member.joined")
                    .doesNotContain("product.updated");
        }
    }

    @Test
    void annaSetsABudgetAndIsWarned() {
        try (var desk = open("/usage", Screen.DESKTOP, ColorScheme.DARK)) {
            assertThat(desk.page().getByText("No limit is set")).isVisible();
            budget(desk, "Set a budget", "a little");
            assertThat(desk.page().getByText("An amount such as")).isVisible();
            desk.page().keyboard().press("Escape");
            budget(desk, "Set a budget", "1");
            assertThat(desk.page().getByText("Four fifths are used")).isVisible();
            budget(desk, "Change", "0,50");
            assertThat(desk.page().getByText("The budget is used up")).isVisible();
            assertThat(trade.read("/api/usage").path("state").asString()).isEqualTo("stopped");
        }
    }

    @Test
    void recordsAreThereOnEveryScreen() {
        var entry = trade.read("/api/activity?action=product.updated").path("data").path(0);
        for (var screen : Screen.values())
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
                try (var desk = open("/activity", screen, scheme)) {
                    desk.inspect("activity");
                    desk.visit("/activity/" + Trade.id(entry));
                    assertThat(dialog(desk, "Product changed")).containsText("7.9");
                    desk.inspect("activity-entry");
                    desk.visit("/usage");
                    assertThat(
                                    desk.page()
                                            .getByRole(AriaRole.REGION, Trade.named("Statement"))
                                            .getByRole(AriaRole.ROW))
                            .hasCount(13);
                    assertThat(desk.page().locator("[data-month]").first()).isAttached();
                    desk.inspect("usage");
                }
    }

    private static void budget(Desk desk, String action, String amount) {
        desk.button(action).click();
        var form = dialog(desk, "Budget for models");
        form.getByLabel("US dollars a month").fill(amount);
        button(form, "Save").click();
    }

    private Desk open(String path, Screen screen, ColorScheme scheme) {
        var desk = dashboard.open(chromium, trade.shop().workspace(), Role.OWNER, screen, scheme);
        desk.visit(path);
        if (path.equals("/activity"))
            assertThat(desk.page().getByText("joined").first()).isVisible();
        return desk;
    }
}
