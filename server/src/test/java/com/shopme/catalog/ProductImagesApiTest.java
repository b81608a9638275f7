package com.shopme.catalog;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.testing.Api;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopMeTest
class ProductImagesApiTest {
    private static final byte[] PNG =
            HexFormat.of()
                    .parseHex(
                            "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
                                    + "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082");

    @Autowired Shops shops;
    @Autowired Staff staff;

    private Shop shop;
    private Api api;
    private ProductId product;

    @BeforeEach
    void openShop() {
        shop = shops.open();
        api = staff.of(shop.workspace());
        product = shop.add(aProduct());
    }

    @Test
    void aPictureIsAddedAndSeenByAnybody() throws Exception {
        var before = api.get("/api/products/" + product).header("ETag");

        var added = api.upload(images() + "?alt=A%20bottle", "image/png", PNG);

        assertThat(added.status()).as(added.raw().body()).isEqualTo(201);
        var shown = api.get("/api/products/" + product);
        assertThat(shown.body().path("images").path(0)).isEqualTo(added.body());
        assertThat(shown.body().at("/images/0/alt").asString()).isEqualTo("A bottle");
        assertThat(shown.header("ETag")).isNotEqualTo(before);
        assertThat(fetch(added).body()).isEqualTo(PNG);
    }

    @Test
    void onlyWhatWhatsAppShowsIsTaken() {
        assertThat(api.upload(images(), "image/webp", PNG).status()).isEqualTo(422);
        assertThat(api.upload(images(), "image/jpeg", PNG).status()).isEqualTo(422);
        assertThat(api.upload(images(), "text/html", PNG).status()).isEqualTo(415);
        assertThat(api.upload(images(), "image/png", new byte[6_000_000]).status()).isEqualTo(422);
        assertThat(api.upload(images(), "image/png", new byte[0]).status()).isBetween(400, 422);
        var webp = "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(api.upload(images(), "image/webp", webp).body().path("detail").asString())
                .contains("WebP", "JPEG and PNG");
        var none = "/api/products/" + shop.workspace() + "/images";
        assertThat(api.upload(none, "image/png", PNG).status()).isEqualTo(404);
        assertThat(api.get(none).status()).isEqualTo(404);
    }

    @Test
    void picturesAreOrderedDescribedAndDeleted() throws Exception {
        var first = api.upload(images(), "image/png", PNG);
        var one = first.body().path("id").asString();
        var two = api.upload(images(), "image/png", PNG).body().path("id").asString();

        var turned = order("[\"%s\",\"%s\"]".formatted(two, one));
        var described = api.patch(images() + "/" + one, "{\"alt\":\"From behind\"}");

        assertThat(turned.status()).isEqualTo(200);
        assertThat(shown()).containsExactly(two, one);
        assertThat(described.body().path("alt").asString()).isEqualTo("From behind");
        assertThat(order("[\"%s\"]".formatted(one)).status()).isEqualTo(400);
        assertThat(order("[\"%1$s\",\"%1$s\"]".formatted(one)).status()).isEqualTo(400);
        assertThat(order("7").status()).isEqualTo(400);
        assertThat(api.patch(images() + "/" + one, "{}").status()).isEqualTo(400);
        assertThat(api.delete(images() + "/" + one).status()).isEqualTo(204);
        assertThat(api.delete(images() + "/" + one).status()).isEqualTo(404);
        assertThat(shown()).containsExactly(two);
        assertThat(fetch(first).statusCode()).isEqualTo(404);
    }

    private String images() {
        return "/api/products/" + product + "/images";
    }

    private Api.Reply order(String ids) {
        return api.put(images() + "/order", "{\"images\":" + ids + "}");
    }

    private List<String> shown() {
        return api.get(images())
                .body()
                .path("data")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private static HttpResponse<byte[]> fetch(Api.Reply added) throws Exception {
        var address = URI.create(added.body().path("url").asString());
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(address).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
