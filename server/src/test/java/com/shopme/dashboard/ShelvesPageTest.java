package com.shopme.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.shopme.dashboard.Trade.button;
import static com.shopme.dashboard.Trade.choice;
import static com.shopme.dashboard.Trade.dialog;
import static com.shopme.dashboard.Trade.named;
import static com.shopme.dashboard.Trade.row;
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
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Anna puts her categories and services into order.
@ShopMeTest
@Tag("browser")
class ShelvesPageTest {
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
        shop.add(aProduct().named(ENGLISH, "Espresso").onShelf(ENGLISH, "Coffee"));
        shop.add(aProduct().named(ENGLISH, "Barolo").onShelf(ENGLISH, "Wine"));
        shop.add(aProduct().named(ENGLISH, "Torrone").onShelf(ENGLISH, "Sweets"));
    }

    @Test
    void annaDrawsACategoryAndMovesAnotherByKeys() {
        try (var desk = open("/categories", "Sweets", Screen.DESKTOP, ColorScheme.LIGHT)) {
            assertThat(shown(desk)).containsText(new String[] {"Coffee", "Wine", "Sweets"});
            desk.button("Move Sweets").dragTo(shown(desk).first());
            assertThat(shown(desk)).containsText(new String[] {"Sweets", "Coffee", "Wine"});

            desk.button("Move Wine").focus();
            desk.page().keyboard().press("Space");
            desk.page().keyboard().press("ArrowUp");
            assertThat(desk.page().getByText("Wine: place 2 of 3")).isAttached();
            desk.page().keyboard().press("Escape");
            assertThat(shown(desk)).containsText(new String[] {"Sweets", "Coffee", "Wine"});
            desk.page().keyboard().press("Space");
            desk.page().keyboard().press("ArrowUp");
            desk.page().keyboard().press("ArrowUp");
            desk.page().keyboard().press("Space");
            assertThat(shown(desk)).containsText(new String[] {"Wine", "Sweets", "Coffee"});
            assertThat(desk.button("Move Wine")).isFocused();

            desk.button("Actions for Coffee").click();
            choice(desk, "Move up").click();
            desk.page().reload();
            assertThat(shown(desk)).containsText(new String[] {"Wine", "Coffee", "Sweets"});
        }
    }

    @Test
    void aCategoryThatHoldsProductsGoesOnlyWhenTheyHaveAnotherPlace() {
        try (var desk = open("/categories", "Wine", Screen.DESKTOP, ColorScheme.DARK)) {
            desk.button("Actions for Wine").click();
            choice(desk, "Delete").click();
            var question = dialog(desk, "Delete Wine?");
            assertThat(button(question, "Delete")).isDisabled();
            question.getByLabel("Its products go to").click();
            desk.page().getByRole(AriaRole.OPTION, named("Sweets")).click();
            desk.inspect("category-delete");
            button(question, "Delete").click();
            assertThat(shown(desk)).hasCount(2);
            assertThat(desk.page().getByText("2 products")).isVisible();
        }
    }

    @Test
    void annaAddsAServiceAndPricesIt() {
        try (var desk = open("/services", "Retail", Screen.DESKTOP, ColorScheme.LIGHT)) {
            desk.button("Add service").first().click();
            desk.page().getByLabel("Name", exactly()).fill("Tasting");
            desk.page().getByLabel("Price from, in EUR").fill("25");
            desk.button("Save").click();
            assertThat(row(desk, "Tasting")).containsText("€25.00");
            desk.button("Actions for Tasting").click();
            choice(desk, "Delete").click();
            button(dialog(desk, "Delete Tasting?"), "Delete").click();
            assertThat(row(desk, "Tasting")).hasCount(0);
            desk.button("Undo").click();
            assertThat(row(desk, "Tasting")).isVisible();
        }
    }

    @Test
    void shelvesAreThereOnEveryScreen() {
        for (var screen : Screen.values())
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK})
                try (var desk = open("/categories", "Wine", screen, scheme)) {
                    desk.inspect("categories");
                    desk.visit("/services");
                    assertThat(desk.page().getByText("Retail").first()).isVisible();
                    desk.inspect("services");
                    desk.visit("/categories/new");
                    assertThat(dialog(desk, "New category")).isVisible();
                    desk.inspect("category");
                }
    }

    private Desk open(String path, String first, Screen screen, ColorScheme scheme) {
        var desk = dashboard.open(chromium, trade.shop().workspace(), Role.OWNER, screen, scheme);
        desk.visit(path);
        assertThat(desk.page().getByText(first).first()).isVisible();
        return desk;
    }

    private static Locator shown(Desk desk) {
        return desk.page()
                .getByRole(AriaRole.LIST, named("Categories"))
                .getByRole(AriaRole.LISTITEM);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
