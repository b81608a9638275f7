package com.shopme.api;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.testing.Api;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ShopMeTest
class ExportsApiTest {
    @Autowired Shops shops;
    @Autowired Staff staff;

    private Shop shop;
    private Api api;

    @BeforeEach
    void openShop() {
        shop = shops.open();
        api = staff.of(shop.workspace());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "products",
                "clients",
                "orders",
                "categories",
                "services",
                "chats",
                "messages",
                "prompts",
                "members",
                "roles",
                "invitations",
                "tokens",
                "texts",
                "languages",
                "webhooks",
                "webhook-deliveries"
            })
    void everyListIsExportedInEveryFormat(String list) throws IOException {
        shop.add(aProduct().named("Moka").withSku("A"));
        var total = api.get("/api/" + list).body().path("total").asInt();

        var csv = text("/api/" + list + "/export");
        assertThat(csv.lines()).hasSize(total + 1);
        var book = api.download("/api/" + list + "/export?format=xlsx");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(book.body()))) {
            assertThat(workbook.getFirstSheet().read()).hasSize(total + 1);
        }
        assertThat(pdf("/api/" + list + "/export?format=pdf"))
                .contains("Bottega", list, "page 1 of 1");
    }

    @Test
    void holdsWhatTheListShowsInTheColumnsAskedFor() throws IOException {
        for (var role : List.of("Accountant", "Baker", "Bartender", "Cook"))
            assertThat(role(role)).isEqualTo(201);

        var asked = "?format=csv&filter=name%20sw%20%22ba%22&sort=-name&fields=permissions,name";
        var csv = text("/api/roles/export" + asked);

        assertThat(csv)
                .isEqualTo(
                        "permissions,name\r\ncatalog:read; orders:read,Bartender\r\n"
                                + "catalog:read; orders:read,Baker\r\n");
        var paper = pdf("/api/roles/export" + asked.replace("csv", "pdf"));
        assertThat(paper)
                .contains("filter: name sw \"ba\"", "sort: -name", "Bartender", "Baker", "2 rows")
                .doesNotContain("Cook");
    }

    @Test
    void aTextIsNeverAFormula() {
        var made = api.post("/api/services", "{\"name\":\"=HYPERLINK(1)\",\"base_price\":3}");
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);

        assertThat(text("/api/services/export?fields=name")).contains("'=HYPERLINK(1)");
    }

    @Test
    void isWrittenDown() {
        api.download("/api/roles/export?format=pdf&filter=name%20sw%20%22b%22");

        var entry = api.get("/api/activity?action=table.exported").body().at("/data/0");
        assertThat(text("/api/activity/export?action=table.exported")).contains("table.exported");
        assertThat(entry.toString()).contains("\"roles\"", "\"pdf\"", "filter: name sw \\\"b\\\"");
    }

    @Test
    void takesThePermissionOfTheList() {
        var viewer = staff.of(shop.workspace(), Role.VIEWER);

        assertThat(viewer.get("/api/activity/export").status()).isEqualTo(403);
        assertThat(viewer.get("/api/products/export").status()).isEqualTo(200);
    }

    @Test
    void tellsWhatItDoesNotKnow() {
        for (var wrong :
                List.of("?format=doc", "?fields=nothing", "?filter=nothing%20eq%201", "?sort=x"))
            assertThat(api.get("/api/roles/export" + wrong).status()).as(wrong).isEqualTo(400);
    }

    @Test
    void aLongTableHasItsHeadingsAndFontsOnEachPage() throws IOException {
        for (var i = 0; i < 120; i++)
            shop.add(aProduct().named("Καφές Кофе " + i).withSku("S" + i));

        var paper = api.download("/api/products/export?format=pdf&fields=sku,name,price").body();

        try (var document = Loader.loadPDF(paper)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (var page : document.getPages())
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                }
            var text = new PDFTextStripper();
            text.setStartPage(2);
            text.setEndPage(2);
            assertThat(text.getText(document)).contains("sku", "Καφές Кофе", "page 2 of");
        }
    }

    private int role(String name) {
        return api.post(
                        "/api/roles",
                        "{\"name\":\"%s\",\"permissions\":[\"catalog:read\",\"orders:read\"]}"
                                .formatted(name))
                .status();
    }

    private String text(String path) {
        var answer = api.download(path);
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(text).isEqualTo(200);
        return text.replace("\ufeff", "");
    }

    private String pdf(String path) throws IOException {
        var answer = api.download(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
