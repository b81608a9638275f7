package com.shopme.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.shopme.dashboard.Trade.button;
import static com.shopme.dashboard.Trade.choice;
import static com.shopme.dashboard.Trade.dialog;
import static com.shopme.dashboard.Trade.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.shopme.testing.Chromium;
import com.shopme.testing.Dashboard;
import com.shopme.testing.Dashboard.Desk;
import com.shopme.testing.Dashboard.Screen;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Anna shows what she sells, and carries in what others wrote down.
@ShopMeTest
@Tag("browser")
class ProductsPageTest {
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
        trade.product("House blend coffee", "6.90", 40);
    }

    @Test
    void annaAddsAProductWithPicturesAndPutsThemIntoOrder() {
        try (var desk = open(Screen.DESKTOP, ColorScheme.LIGHT)) {
            desk.button("Add product").first().click();
            desk.page().getByLabel("Name", exactly()).fill("Amaretti");
            desk.page().getByLabel("Price in EUR").fill("7.50");
            files(desk)
                    .setInputFiles(
                            new FilePayload[] {
                                picture("front", Color.ORANGE), picture("back", Color.BLUE)
                            });
            desk.inspect("product-new-pictures");
            desk.button("Save").click();
            assertThat(row(desk, "Amaretti").locator("img")).isVisible();

            desk.button("Actions for Amaretti").click();
            choice(desk, "Open").click();
            var sheet = dialog(desk, "Amaretti");
            var second = sheet.getByLabel("What is to be seen in picture 2");
            second.fill("The back");
            second.press("Enter");
            button(sheet, "Move The back").focus();
            desk.page().keyboard().press("Space");
            desk.page().keyboard().press("ArrowUp");
            desk.page().keyboard().press("Space");
            assertThat(sheet.getByLabel("What is to be seen in picture 1")).hasValue("The back");
            desk.inspect("product-pictures");
            files(desk).setInputFiles(new FilePayload("notes.txt", "text/plain", new byte[] {1}));
            assertThat(desk.page().getByText("notes.txt is no JPEG or PNG").first()).isVisible();
            button(sheet, "Remove picture 2").click();
            assertThat(sheet.getByLabel("What is to be seen in picture 2")).hasCount(0);
            assertThat(trade.read("/api/products?q=Amaretti").toString()).contains("The back");
        }
    }

    @Test
    void annaSeesWhatAnImportWouldDoBeforeItDoesIt() {
        try (var desk = open(Screen.DESKTOP, ColorScheme.DARK)) {
            desk.button("Import").click();
            var sheet = dialog(desk, "Import products");
            desk.inspect("import");
            files(desk)
                    .setInputFiles(
                            new FilePayload(
                                    "products.csv",
                                    "text/csv",
                                    "name,sku,price,stock\nTorrone,T-1,12.00,5\nPanettone,P-1,cheap,5\n"
                                            .getBytes(StandardCharsets.UTF_8)));
            assertThat(sheet.getByRole(AriaRole.REGION)).containsText("price");
            desk.inspect("import-checked");
            assertThat(row(desk, "Torrone")).hasCount(0);
            button(sheet, "Import 1 row").click();
            assertThat(sheet).containsText("The import is done");
            button(sheet, "Close").last().click();
            assertThat(row(desk, "Torrone")).containsText("€12.00");
            assertThat(row(desk, "Panettone")).hasCount(0);
        }
    }

    private Desk open(Screen screen, ColorScheme scheme) {
        var desk = dashboard.open(chromium, trade.shop().workspace(), Role.OWNER, screen, scheme);
        desk.visit("/products");
        assertThat(desk.page().getByText("House blend coffee").first()).isVisible();
        return desk;
    }

    private static Locator files(Desk desk) {
        return desk.page().locator("input[type=file]");
    }

    private static FilePayload picture(String name, Color color) {
        var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, 64, 64);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return new FilePayload(name + ".png", "image/png", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
