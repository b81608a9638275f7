package com.shopme.knowledge;

import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.shared.Language.ITALIAN;
import static com.shopme.testing.Eventually.eventually;
import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.catalog.Catalog;
import com.shopme.testing.Api;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Topic;
import com.shopme.workspace.Workspaces;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopMeTest
class FollowingTest {
    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired Catalog catalog;
    @Autowired Workspaces workspaces;
    @Autowired Knowledge knowledge;
    @Autowired Following following;

    private Shop shop;

    @BeforeEach
    void openShop() {
        shop = shops.open();
    }

    @Test
    void textsServicesAndDescribedProductsAreFoundByTheirWords() {
        workspaces.write(shop.workspace(), Topic.SHIPPING, ITALIAN, "Consegniamo in bicicletta.");
        var product = shop.add(aProduct().named(ENGLISH, "Barolo"));
        describe("/api/products/" + product, "Open it two hours before the venison roast.");

        following.look();

        eventually(() -> assertThat(found("biciclette")).containsExactly(SourceKind.TEXT));
        eventually(() -> assertThat(found("venison")).containsExactly(SourceKind.PRODUCT));
        assertThat(found("costi di spedizione")).contains(SourceKind.TEXT);
        assertThat(found("retail")).contains(SourceKind.SERVICE);
    }

    @Test
    void whatIsChangedOrGoneIsFollowed() {
        workspaces.write(shop.workspace(), Topic.HOURS, ENGLISH, "Open on Wednesday evenings.");
        var product = shop.add(aProduct().named(ENGLISH, "Barolo"));
        describe("/api/products/" + product, "For the venison roast.");
        following.look();
        eventually(() -> assertThat(found("venison")).hasSize(1));

        workspaces.write(shop.workspace(), Topic.HOURS, ENGLISH, "Open on Fridays.");
        catalog.offer(shop.workspace(), product, false);
        following.look();

        assertThat(found("venison")).isEmpty();
        eventually(() -> assertThat(found("Wednesday")).isEmpty());
        assertThat(found("Friday")).hasSize(1);
        workspaces.write(shop.workspace(), Topic.HOURS, ENGLISH, "");
        following.look();
        eventually(() -> assertThat(found("Friday")).isEmpty());
    }

    private void describe(String path, String description) {
        Api api = staff.of(shop.workspace());
        var reply =
                api.patch(
                        path,
                        "{\"texts\":{\"en\":{\"name\":\"Barolo\",\"description\":\"%s\"}}}"
                                .formatted(description));
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
    }

    private List<SourceKind> found(String question) {
        return knowledge.find(shop.workspace(), ENGLISH, question, 5).stream()
                .map(hit -> hit.passage().kind())
                .toList();
    }
}
