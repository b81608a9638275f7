package com.shopme.ordering;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.shared.Language;
import com.shopme.shared.Money;
import com.shopme.testing.Api;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Topic;
import com.shopme.workspace.Workspaces;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ShopMeTest
class InvoiceTest {
    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired Workspaces workspaces;

    private Shop shop;
    private Api api;

    @BeforeEach
    void openShop() {
        shop = shops.open();
        api = staff.of(shop.workspace());
        shop.add(aProduct().named("Caffè Παράδεισος Кофе").withSku("A").costing("1234.50"));
        shop.add(aProduct().named("Moka ☕ 🎁 " + "lunga ".repeat(30)).withSku("B").costing("0.99"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Invoice, Total, of which tax",
        "it, Fattura, Totale, di cui IVA",
        "es, Factura, Total, IVA",
        "pt, Fatura, Total, IVA"
    })
    void saysExactlyTheOrdersFiguresInTheClientsLanguage(
            String language, String title, String total, String tax) throws IOException {
        var order = order(language, "10");

        var text = text(order);

        var speaks = new Language(language);
        assertThat(text)
                .contains("Bottega", title + " " + order.path("number").asString(), total, tax)
                .contains("Giulia Rossi", "Via Roma 1", "00184 Roma")
                .contains("2 × Caffè Παράδεισος Кофе", "3 × Moka");
        for (var sum : List.of("subtotal", "discount", "tax", "total"))
            assertThat(text)
                    .as(sum)
                    .contains(money(order.path("totals").path(sum).asString(), speaks));
        for (var line : order.path("lines"))
            assertThat(text)
                    .contains(money(line.path("unit_price").asString(), speaks))
                    .contains(money(line.path("total").asString(), speaks));
        assertThat(order.path("totals").path("total").asString()).isEqualTo("2224.77");
    }

    @Test
    void carriesWhatTheShopSaysOfItself() throws IOException {
        workspaces.write(shop.workspace(), Topic.ADDRESS, Language.ENGLISH, "Via Appia 5, Roma");
        workspaces.write(shop.workspace(), Topic.LEGAL, Language.ENGLISH, "VAT IT01234567890");

        assertThat(text(order("en", "0"))).contains("Via Appia 5, Roma", "VAT IT01234567890");
    }

    @Test
    void goesOnOnFurtherPages() throws IOException {
        var lines = new StringBuilder();
        for (var i = 0; i < 60; i++) {
            shop.add(aProduct().named("Thing " + i).withSku("T" + i).costing("2.00"));
            lines.append(i == 0 ? "" : ",").append(line("T" + i, 1));
        }
        var text = text(placed("en", "0", lines.toString()));

        assertThat(text).contains("Thing 0", "Thing 59", "page 2 of 2", "€120.00");
    }

    @Test
    void nobodyElsesOrderIsPrinted() {
        var order = order("en", "0").path("id").asString();
        var stranger = staff.of(shops.open().workspace());

        assertThat(stranger.get("/api/orders/" + order + "/invoice").status()).isEqualTo(404);
    }

    private JsonNode order(String language, String discount) {
        return placed(language, discount, line("A", 2) + "," + line("B", 3));
    }

    private JsonNode placed(String language, String discount, String lines) {
        var client =
                api.post(
                        "/api/clients",
                        """
                        {"phone":"+39333%s","first_name":"Giulia","last_name":"Rossi",
                         "language":"%s","discount_percentage":%s,"discount_active":true}
                        """
                                .formatted(
                                        System.nanoTime() % 10_000_000 + 10_000_000,
                                        language,
                                        discount));
        assertThat(client.status()).as(client.raw().body()).isEqualTo(201);
        var order =
                api.post(
                        "/api/orders",
                        """
                        {"user_id":"%s","lines":[%s],"payment":"cash_on_delivery","delivery":
                         {"name":"Giulia Rossi","street":"Via Roma 1","postal_code":"00184",
                          "city":"Roma"}}
                        """
                                .formatted(client.body().path("id").asString(), lines));
        assertThat(order.status()).as(order.raw().body()).isEqualTo(201);
        return order.body();
    }

    private String line(String sku, int quantity) {
        var id = api.get("/api/products?sku=" + sku).body().at("/data/0/id").asString();
        return "{\"product_id\":\"%s\",\"quantity\":%d}".formatted(id, quantity);
    }

    private String text(JsonNode order) throws IOException {
        var pdf = api.download("/api/orders/" + order.path("id").asString() + "/invoice");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        try (var document = Loader.loadPDF(pdf.body())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String money(String amount, Language language) {
        return Money.of(amount, "EUR").in(language).replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
