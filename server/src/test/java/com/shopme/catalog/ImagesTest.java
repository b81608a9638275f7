package com.shopme.catalog;

import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopMeTest
class ImagesTest {
    private static final byte[] PNG =
            HexFormat.of()
                    .parseHex(
                            "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
                                    + "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46494600");
    private static final byte[] GIF = "GIF89a, no more".getBytes();

    @Autowired Catalog catalog;
    @Autowired Images images;
    @Autowired Shops shops;

    private final HttpClient http = HttpClient.newHttpClient();
    private Shop shop;
    private ProductId product;

    @BeforeEach
    void open() {
        shop = shops.open();
        product = shop.add(aProduct());
    }

    @Test
    void showsTheFirstPictureOfAProduct() {
        assertThat(shown()).isEmpty();

        var first = add("image/png", PNG);
        add("image/jpeg", JPEG);

        assertThat(shown()).contains(first);
    }

    @Test
    void servesAPictureToAnybodyWithItsAddress() throws Exception {
        var answer = get(images.address(shop.workspace(), add("image/png", PNG)), "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PNG);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().allValues("Cache-Control"))
                .containsExactly("max-age=31536000, public, immutable");
    }

    @Test
    void sendsAPictureOnlyOnce() throws Exception {
        var address = images.address(shop.workspace(), add("image/png", PNG));
        var tag = get(address, "").headers().firstValue("ETag").orElseThrow();

        var again = get(address, tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void findsNoPictureInAnotherShop() throws Exception {
        var image = add("image/png", PNG);

        assertThat(get(images.address(WorkspaceId.next(), image), "").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesWhatWhatsAppDoesNotShow() {
        refuses("image/gif", GIF);
        refuses("image/png", GIF);
        refuses("image/png", JPEG);
        refuses("text/html", PNG);
        refuses("image/png", new byte[0]);
        refuses("image/png", Arrays.copyOf(PNG, 5 * 1024 * 1024 + 1));
    }

    private void refuses(String mimeType, byte[] bytes) {
        assertThatThrownBy(() -> add(mimeType, bytes)).isInstanceOf(UnusableImage.class);
    }

    private ImageId add(String mimeType, byte[] bytes) {
        return catalog.addImage(shop.workspace(), product, mimeType, bytes, "A thing");
    }

    private Optional<ImageId> shown() {
        return catalog.product(shop.workspace(), product, ENGLISH).image();
    }

    private HttpResponse<byte[]> get(URI address, String knownTag) throws Exception {
        var request = HttpRequest.newBuilder(address).header("If-None-Match", knownTag);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
