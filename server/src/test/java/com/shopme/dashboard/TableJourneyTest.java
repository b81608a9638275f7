package com.shopme.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.shopme.dashboard.Trade.choice;
import static com.shopme.dashboard.Trade.dialog;
import static com.shopme.dashboard.Trade.named;
import static com.shopme.dashboard.Trade.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.MouseButton;
import com.shopme.testing.Chromium;
import com.shopme.testing.Dashboard;
import com.shopme.testing.Dashboard.Desk;
import com.shopme.testing.Dashboard.Screen;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Anna makes a table her own: what only a real browser, and a real server, can show of it.
@ShopMeTest
@Tag("browser")
class TableJourneyTest {
    private static Chromium chromium;

    @Autowired Dashboard dashboard;
    @Autowired Shops shops;
    @Autowired Staff staff;

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
    void fillShelves() {
        var shop = shops.open();
        trade = new Trade(shop, staff.of(shop.workspace()));
        var coffee = trade.product("House blend coffee", "6.90", 40);
        trade.product("Torrone", "12.00", 3);
        trade.product("Panettone", "28.50", 0);
        trade.order(trade.client("Giulia", "Rossi", "+39 333 1234501"), coffee, 2);
    }

    @Test
    void annaNamesAViewThatHerColleagueOpensAndExports() throws IOException {
        try (var desk = open("/products", Role.OWNER)) {
            desk.button("Filter").click();
            combo(desk, "Column", 0).click();
            option(desk, "Stock").click();
            combo(desk, "Comparison", 0).click();
            option(desk, "is less than").click();
            desk.page().getByLabel("Value").fill("5");
            assertThat(row(desk, "House blend")).hasCount(0);
            desk.inspect("table-filter");
            desk.button("Views").click();
            choice(desk, "Save as a view").click();
            dialog(desk, "Save this view").getByLabel("Name").fill("Nearly gone");
            desk.page().getByRole(AriaRole.SWITCH).click();
            desk.inspect("table-view");
            desk.button("Save").click();
            assertThat(desk.button("Views: Nearly gone")).isVisible();
        }
        try (var desk = open("/products", Role.VIEWER)) {
            assertThat(row(desk, "House blend")).isVisible();
            desk.button("Views").click();
            desk.page().getByRole(AriaRole.MENUITEMCHECKBOX, named("Nearly gone")).click();
            assertThat(row(desk, "House blend")).hasCount(0);
            desk.button("Export").click();
            desk.inspect("table-export");
            var file = desk.page().waitForDownload(choice(desk, "CSV")::click);
            assertThat(file.suggestedFilename()).endsWith(".csv");
            assertThat(Files.readString(file.path()))
                    .contains("name,sku,category,price,stock")
                    .contains("Torrone")
                    .contains("Panettone")
                    .doesNotContain("House blend");
        }
    }

    @Test
    void annaArrangesAndReadsATableByMouseAndByKeys() {
        try (var desk = open("/orders", Role.OWNER)) {
            var number = header(desk, "Order");
            var total = header(desk, "Total");
            var before = width(total);
            var edge = total.locator(".cursor-col-resize").boundingBox();
            var mouse = desk.page().mouse();
            mouse.move(edge.x + 3, edge.y + 10);
            mouse.down();
            mouse.move(edge.x + 103, edge.y + 10, new Mouse.MoveOptions().setSteps(5));
            mouse.up();
            assertThat(width(total)).isGreaterThan(before + 50);

            total.getByRole(AriaRole.BUTTON).first().dragTo(header(desk, "Status"));
            assertThat(headers(desk).nth(3)).containsText("Total");
            desk.page().reload();
            assertThat(headers(desk).nth(3)).containsText("Total");
            assertThat(width(header(desk, "Total"))).isGreaterThan(before + 50);

            row(desk, "ORD-").getByRole(AriaRole.ROWHEADER).focus();
            desk.page().keyboard().press("Alt+ArrowDown");
            assertThat(row(desk, "Subtotal").first()).containsText("House blend coffee");
            desk.inspect("table-expanded");
            desk.page().keyboard().press("Alt+ArrowUp");
            desk.page().keyboard().press("ArrowUp");
            assertThat(number.getByRole(AriaRole.BUTTON).first()).isFocused();
            desk.page().keyboard().press("Alt+ArrowDown");
            assertThat(choice(desk, "Unpin")).isVisible();
            desk.page().keyboard().press("Escape");
            assertThat(number.getByRole(AriaRole.BUTTON).first()).isFocused();

            row(desk, "ORD-")
                    .getByRole(AriaRole.ROWHEADER)
                    .click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
            desk.inspect("table-context-menu");
            choice(desk, "Confirm").click();
            assertThat(row(desk, "ORD-")).containsText("Confirmed");
        }
    }

    private Desk open(String path, Role role) {
        var desk =
                dashboard.open(
                        chromium,
                        trade.shop().workspace(),
                        role,
                        Screen.DESKTOP,
                        ColorScheme.LIGHT);
        desk.visit(path);
        assertThat(desk.page().getByRole(AriaRole.GRID)).isVisible();
        return desk;
    }

    private static Locator headers(Desk desk) {
        return desk.page().getByRole(AriaRole.COLUMNHEADER);
    }

    private static Locator header(Desk desk, String name) {
        return headers(desk)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + name)));
    }

    private static double width(Locator header) {
        return header.boundingBox().width;
    }

    private static Locator combo(Desk desk, String name, int index) {
        return desk.page().getByRole(AriaRole.COMBOBOX, named(name)).nth(index);
    }

    private static Locator option(Desk desk, String name) {
        return desk.page().getByRole(AriaRole.OPTION, named(name));
    }
}
