package com.shopme.ordering;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.catalog.ProductId;
import com.shopme.shared.Ids;
import com.shopme.testing.AtOnce;
import com.shopme.testing.ShopMeTest;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/// Many orders in one request.
@ShopMeTest
class OrdersBulkApiTest extends Selling {
    @Test
    void movesManyOrdersOnEachForItself() {
        var coffee = shop.add(aProduct());
        var first =
                order(
                        "{\"user_id\":\"%s\",\"lines\":[{\"product_id\":\"%s\",\"quantity\":1}]}",
                        giulia, coffee);
        var second =
                order(
                        "{\"user_id\":\"%s\",\"lines\":[{\"product_id\":\"%s\",\"quantity\":1}]}",
                        giulia, coffee);

        var reply =
                api.post(
                        "/api/orders/bulk",
                        """
                        {"update":[{"id":"%s","status":"confirmed","note":"n"},
                        {"id":"%s","status":"shipped","note":"n"},{"id":"%s","status":"lost"}],
                        "delete":["%s"]}"""
                                .formatted(first, second, first, second));

        var statuses = new ArrayList<Integer>();
        reply.body().path("data").forEach(row -> statuses.add(row.path("status").asInt()));
        assertThat(statuses).containsExactly(200, 409, 400, 409);
        assertThat(api.get(orderPath(first)).body().path("status").asString())
                .isEqualTo("confirmed");
        assertThat(api.get(orderPath(second)).body().path("note").isNull()).isTrue();
    }

    @Test
    void manyBulksOfTheSameThingsInAnyOrderAllSucceed() {
        var coffee = shop.add(aProduct().withStock(999));
        var tea = shop.add(aProduct().withStock(999));
        var first = order(ONE, giulia, coffee);
        var second = order(ONE, giulia, tea);
        var there = bulk(second, first) + ",\"create\":[" + line(tea) + "," + line(coffee) + "]}";
        var back = bulk(first, second) + ",\"create\":[" + line(coffee) + "," + line(tea) + "]}";
        var statuses = new ConcurrentLinkedQueue<Integer>();

        AtOnce.times(
                12,
                i ->
                        statuses.add(
                                api.post("/api/orders/bulk", i % 2 == 0 ? there : back).status()));

        assertThat(statuses).hasSize(12).containsOnly(200);
        assertThat(shop.stock(coffee)).isEqualTo(999 - 13);
        assertThat(shop.stock(tea)).isEqualTo(999 - 13);
    }

    private static final String ONE =
            "{\"user_id\":\"%s\",\"lines\":[{\"product_id\":\"%s\",\"quantity\":1}]}";

    private String line(ProductId product) {
        return ONE.formatted(giulia, product);
    }

    private static String bulk(String one, String other) {
        return "{\"update\":[{\"id\":\"%s\",\"note\":\"%s\"},{\"id\":\"%s\",\"note\":\"%s\"}]"
                .formatted(one, Ids.next(), other, Ids.next());
    }
}
