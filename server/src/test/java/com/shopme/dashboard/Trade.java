package com.shopme.dashboard;

import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.testing.SampleProduct.aProduct;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.shopme.catalog.ProductId;
import com.shopme.testing.Api;
import com.shopme.testing.Dashboard.Desk;
import com.shopme.testing.Shop;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What goes on in a shop while somebody sits at its dashboard, told by its API; and where to look.
record Trade(Shop shop, Api api) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    ProductId product(String name, String price, int stock) {
        return shop.add(aProduct().named(ENGLISH, name).costing(price).withStock(stock));
    }

    JsonNode client(String firstName, String lastName, String phone) {
        var body = JSON.objectNode();
        body.put("first_name", firstName).put("last_name", lastName).put("phone", phone);
        return done(api.post(in("/api/clients"), body.toString()));
    }

    /// Brought to the door, paid there.
    JsonNode order(JsonNode client, ProductId product, int quantity) {
        var body = JSON.objectNode().put("client_id", client.path("id").asString());
        body.putArray("lines")
                .addObject()
                .put("product_id", product.toString())
                .put("quantity", quantity);
        body.putObject("delivery")
                .put("name", client.path("name").asString())
                .put("street", "Via Roma 1")
                .put("postal_code", "10100")
                .put("city", "Torino");
        return done(api.post(in("/api/orders"), body.toString()));
    }

    JsonNode step(JsonNode order, String... statuses) {
        var now = order;
        for (var status : List.of(statuses)) {
            var body = JSON.objectNode().put("status", status).toString();
            now = done(api.put(in("/api/orders/" + id(order) + "/status"), body));
        }
        return now;
    }

    JsonNode read(String path) {
        return done(api.get(in(path)));
    }

    void patch(String path, String field, String value) {
        done(api.patch(in(path), JSON.objectNode().put(field, value).toString()));
    }

    static String id(JsonNode thing) {
        return thing.path("id").asString();
    }

    private String in(String path) {
        return path + (path.contains("?") ? "&" : "?") + "workspace_id=" + shop.workspace();
    }

    private static JsonNode done(Api.Reply reply) {
        if (reply.status() >= 300) throw new AssertionError(reply.raw().body());
        return reply.body();
    }

    static Locator row(Desk desk, String text) {
        return desk.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(text));
    }

    static Locator dialog(Desk desk, String name) {
        return desk.page().getByRole(AriaRole.DIALOG, named(name));
    }

    static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator choice(Desk desk, String name) {
        return desk.page().getByRole(AriaRole.MENUITEM, named(name));
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
