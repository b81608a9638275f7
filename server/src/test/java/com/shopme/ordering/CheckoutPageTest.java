package com.shopme.ordering;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.shared.Language.ITALIAN;
import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.shopme.catalog.Catalog;
import com.shopme.catalog.ProductId;
import com.shopme.clients.ClientId;
import com.shopme.clients.Clients;
import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Chromium;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Visitors;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Giulia buys on her phone, in Italian, and JavaScript is switched off. Screenshots go to
/// `target/checkout-page`.
@ShopMeTest
@Tag("browser")
class CheckoutPageTest {
    private static Chromium chromium;
    private static Browser browser;

    @Autowired Carts carts;
    @Autowired Checkout checkout;
    @Autowired Orders orders;
    @Autowired Catalog catalog;
    @Autowired Clients clients;
    @Autowired Shops shops;
    @Autowired Visitors visitors;

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private Shop shop;
    private WorkspaceId workspace;
    private ClientId giulia;
    private ProductId coffee;
    private ProductId panettone;

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
    void enterShop() throws IOException {
        shop = shops.open();
        workspace = shop.workspace();
        giulia = visitors.giulia(workspace);
        clients.grantDiscount(workspace, giulia, BigDecimal.TEN);
        coffee =
                shop.add(
                        aProduct()
                                .named(ENGLISH, "House blend coffee")
                                .named(
                                        ITALIAN,
                                        "Caffè miscela della casa, macinato per moka, 250 g")
                                .costing("6.90")
                                .withStock(40));
        panettone =
                shop.add(
                        aProduct()
                                .named(ENGLISH, "Panettone")
                                .named(ITALIAN, "Panettone artigianale 1 kg")
                                .costing("28.50")
                                .withStock(3));
        catalog.addImage(workspace, coffee, "image/png", picture(), "Coffee");
        carts.add(workspace, giulia, coffee, 2);
        carts.add(workspace, giulia, panettone, 1);
    }

    @AfterEach
    void thePageIsContent() {
        assertThat(complaints).isEmpty();
    }

    @Test
    void giuliaBuysOnHerPhone() {
        var page = page(375, 812, ColorScheme.LIGHT, false);
        visit(page);
        shoot(page, "1-open-light-375");

        button(page, "Uno in più: Panettone artigianale 1 kg").click();
        assertThat(page.getByText("Acquista ora · 63,72 €").last()).isVisible();
        page.getByLabel("Nome e cognome").fill("Giulia Rossi");
        button(page, "Uno in meno: Panettone artigianale 1 kg").click();
        assertThat(page.getByLabel("Nome e cognome")).hasValue("Giulia Rossi");

        buy(page);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Controlla i dati inseriti");
        shoot(page, "2-mistakes-light-375");

        fillIn(page);
        catalog.changePrice(workspace, coffee, Money.of("7.20", "EUR"));
        buy(page);
        assertThat(page.getByText("ora costa 7,20 € invece di 6,90 €")).isVisible();
        shoot(page, "3-changed-light-375");

        buy(page);
        assertThat(page.getByText("ORD-000001")).isVisible();
        shoot(page, "4-ordered-light-375");
        page.reload();
        assertThat(page.getByText("ORD-000001")).isVisible();
        page.goBack();
        assertThat(page.getByText("ORD-000001")).isVisible();
        assertThat(orders.latest(workspace, giulia, 10)).hasSize(1);
    }

    @Test
    void andOnHerDesktopAtNight() {
        var page = page(1440, 900, ColorScheme.DARK, true);
        visit(page);
        shoot(page, "5-open-dark-1440");
        buy(page);
        shoot(page, "6-mistakes-dark-1440");
        fillIn(page);
        page.getByLabel("Paga online").check();
        buy(page);
        assertThat(page.getByText("Paga ora")).isVisible();
        shoot(page, "7-ordered-dark-1440");
    }

    @Test
    void everyOtherStateHasItsPage() {
        var phone = page(375, 812, ColorScheme.DARK, false);
        visit(phone);
        shoot(phone, "8-open-dark-375");
        var desktop = page(1440, 900, ColorScheme.LIGHT, true);
        visit(desktop);
        shoot(desktop, "9-open-light-1440");

        catalog.changeStock(workspace, panettone, 0);
        catalog.offer(workspace, coffee, false);
        phone.reload();
        assertThat(phone.getByText("è esaurito ed è stato tolto")).isVisible();
        shoot(phone, "10-sold-out-dark-375");

        carts.empty(workspace, giulia);
        desktop.reload();
        assertThat(desktop.getByText("Il carrello è vuoto").first()).isVisible();
        shoot(desktop, "11-empty-light-1440");

        var lost = page(375, 812, ColorScheme.LIGHT, true);
        lost.navigate(desktop.url() + "A");
        assertThat(lost.getByText("Questa pagina non esiste").first()).isVisible();
        shoot(lost, "12-not-found-light-375");
        complaints.removeIf(complaint -> complaint.contains("404")); // which is what we asked for
    }

    private void visit(Page page) {
        page.navigate(checkout.linkFor(workspace, giulia).orElseThrow().toString());
    }

    private static void fillIn(Page page) {
        page.getByLabel("Nome e cognome").fill("Giulia Rossi");
        page.getByLabel("Via e numero civico").fill("Via Po 1");
        page.getByLabel("CAP").fill("10100");
        page.getByLabel("Città").fill("Torino");
        page.getByLabel("Contanti alla consegna").check();
    }

    private void buy(Page page) {
        page.getByText("Acquista ora").last().click();
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void shoot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/checkout-page", name + ".png")));
    }

    private Page page(int width, int height, ColorScheme scheme, boolean javaScript) {
        var page =
                browser.newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(width, height)
                                        .setLocale("it-IT")
                                        .setJavaScriptEnabled(javaScript)
                                        .setColorScheme(scheme))
                        .newPage();
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) complaints.add(message.text());
                });
        page.onPageError(complaints::add);
        return page;
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(240, 240, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setPaint(
                new GradientPaint(0, 0, new Color(0x8B5A2B), 240, 240, new Color(0x3E2723)));
        graphics.fillRect(0, 0, 240, 240);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
