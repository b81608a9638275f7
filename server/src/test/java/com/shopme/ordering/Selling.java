package com.shopme.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.catalog.ProductId;
import com.shopme.clients.ClientId;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.Shop;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.testing.Visitors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// A shop that is sold from outside, over HTTP.
abstract class Selling {
    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired Visitors visitors;

    Shop shop;
    WorkspaceId workspace;
    ClientId giulia;
    Api api;

    @BeforeEach
    void openShop() {
        shop = shops.open();
        workspace = shop.workspace();
        giulia = visitors.giulia(workspace);
        api = staff.of(workspace);
    }

    Api.Reply add(String user, ProductId product, int quantity) {
        return api.post("/api/cart", body("user_id", user, product, quantity));
    }

    static String body(String key, Object value, ProductId product, int quantity) {
        return "{\"%s\":\"%s\",\"product_id\":\"%s\",\"quantity\":%d}"
                .formatted(key, value, product, quantity);
    }

    Api.Reply post(String body, Object... values) {
        return api.post("/api/orders", body.formatted(values));
    }

    String order(String body, Object... values) {
        var reply = post(body, values);
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(201);
        return reply.body().path("id").asString();
    }

    static String orderPath(String id) {
        return "/api/orders/" + id;
    }
}
