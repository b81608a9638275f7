package com.shopme.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.testing.SampleProduct.aProduct;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.shopme.testing.Chromium;
import com.shopme.testing.Dashboard;
import com.shopme.testing.Dashboard.Desk;
import com.shopme.testing.Dashboard.Screen;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.workspace.Role;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Anna looks after her shelves.
@ShopMeTest
@Tag("browser")
class ProductsJourneyTest {
    private static Chromium chromium;

    @Autowired Dashboard dashboard;
    @Autowired Shops shops;

    private Shop shop;

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
        shop = shops.open();
        shop.add(aProduct().named(ENGLISH, "House blend coffee").costing("6.90").withStock(40));
        shop.add(aProduct().named(ENGLISH, "Panettone").costing("28.50").withStock(3));
        shop.add(aProduct().named(ENGLISH, "Torrone").costing("12.00").withStock(0));
    }

    @Test
    void annaAddsAProductChangesItDeletesItAndTakesThatBack() {
        try (var desk = open(Screen.DESKTOP, ColorScheme.LIGHT, Role.OWNER)) {
            desk.button("Add product").first().click();
            desk.button("Save").click();
            assertThat(desk.page().getByText("This is needed")).isVisible();
            desk.page().getByLabel("Name", exactly()).fill("Amaretti");
            desk.page().getByLabel(Pattern.compile("^Price")).fill("7,50");
            desk.inspect("product-new");
            desk.button("Save").click();
            assertThat(row(desk, "Amaretti")).containsText("€7.50");

            cell(desk, "Amaretti", "€7.50").dblclick();
            desk.page().getByRole(AriaRole.TEXTBOX, named("Price")).fill("cheap");
            desk.page().keyboard().press("Enter");
            assertThat(desk.page().getByRole(AriaRole.ALERT)).containsText("An amount");
            desk.inspect("product-inline");
            desk.page().getByRole(AriaRole.TEXTBOX, named("Price")).fill("8.00");
            desk.page().keyboard().press("Enter");
            assertThat(row(desk, "Amaretti")).containsText("€8.00");

            desk.button("Actions for Amaretti").click();
            desk.page().getByRole(AriaRole.MENUITEM, named("Delete")).click();
            assertThat(row(desk, "Amaretti")).isHidden();
            desk.button("Undo").click();
            assertThat(row(desk, "Amaretti")).isVisible();
        }
    }

    @Test
    void annaFindsWhatSheSeeksAndChangesManyAtOnce() {
        try (var desk = open(Screen.DESKTOP, ColorScheme.DARK, Role.OWNER)) {
            desk.page().keyboard().press("/");
            desk.page().keyboard().type("panet");
            assertThat(row(desk, "House blend coffee")).isHidden();
            assertThat(row(desk, "Panettone")).isVisible();
            desk.button("Clear filters").click();

            desk.visit("/products?filter=stock%20lt%205");
            assertThat(row(desk, "Torrone")).isVisible();
            assertThat(row(desk, "House blend coffee")).isHidden();
            desk.page().getByRole(AriaRole.BUTTON, named("Filter").setExact(false)).first().click();
            desk.inspect("products-filtered");

            desk.page().getByRole(AriaRole.CHECKBOX, named("Select all rows of this page")).click();
            desk.inspect("products-selected");
            desk.button("Take off sale").click();
            assertThat(row(desk, "Torrone")).containsText("Inactive");
        }
    }

    @Test
    void annaWalksTheTableByKeysAlone() {
        try (var desk = open(Screen.DESKTOP, ColorScheme.LIGHT, Role.OWNER)) {
            desk.page().getByRole(AriaRole.ROWHEADER, named("House blend coffee")).focus();
            desk.page().keyboard().press("ArrowDown");
            desk.page().keyboard().press("Space");
            assertThat(desk.page().getByText("1 selected")).isVisible();
            for (var step = 0; step < 4; step++) desk.page().keyboard().press("ArrowRight");
            desk.page().keyboard().press("Enter");
            desk.page().keyboard().type("9");
            desk.page().keyboard().press("Enter");
            assertThat(cell(desk, "Panettone", "9")).isVisible();

            desk.page().keyboard().press("Control+k");
            desk.page().keyboard().type("prod");
            desk.inspect("palette");
            desk.page().keyboard().press("Escape");
        }
    }

    @Test
    void theShelvesAreThereOnEveryScreen() {
        for (var screen : Screen.values())
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
                try (var desk = open(screen, scheme, Role.OWNER)) {
                    desk.inspect("products");
                }
    }

    @Test
    void aViewerOnlyLooks() {
        try (var desk = open(Screen.DESKTOP, ColorScheme.LIGHT, Role.VIEWER)) {
            assertThat(desk.button("Add product")).hasCount(0);
            cell(desk, "Panettone", "€28.50").dblclick();
            assertThat(desk.page().getByRole(AriaRole.TEXTBOX, named("Price"))).hasCount(0);
        }
    }

    private Desk open(Screen screen, ColorScheme scheme, Role role) {
        var desk = dashboard.open(chromium, shop.workspace(), role, screen, scheme);
        desk.visit("/products");
        assertThat(desk.page().getByText("Panettone").first()).isVisible();
        return desk;
    }

    private static Locator row(Desk desk, String name) {
        return desk.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator cell(Desk desk, String row, String text) {
        return row(desk, row)
                .getByRole(
                        AriaRole.GRIDCELL,
                        new Locator.GetByRoleOptions().setName(text).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
