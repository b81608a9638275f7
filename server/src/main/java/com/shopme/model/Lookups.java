package com.shopme.model;

import com.shopme.catalog.Catalog;
import com.shopme.catalog.Found;
import com.shopme.catalog.Product;
import com.shopme.ordering.OrderView;
import com.shopme.ordering.Orders;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Topic;
import com.shopme.workspace.Workspaces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Looks things up for a model in the shop's rooms, and lays what was found on the desk: it may be
/// claimed from then on.
@Component
class Lookups {
    private static final int MOST_FOUND = 6;
    private static final int MOST_ABOUT = 220;
    private static final int MOST_LISTED = 25;

    private final Catalog catalog;
    private final Orders orders;
    private final Workspaces workspaces;

    Lookups(Catalog catalog, Orders orders, Workspaces workspaces) {
        this.catalog = catalog;
        this.orders = orders;
        this.workspaces = workspaces;
    }

    /// Products for what the client wrote, before the model is asked at all.
    List<Map<String, Object>> look(Desk desk, String words) {
        return found(desk, words).stream()
                .limit(4)
                .map(found -> product(desk, found.product(), "search_products"))
                .toList();
    }

    Map<String, Object> product(Desk desk, Product product, String source) {
        var view = new LinkedHashMap<String, Object>();
        view.put("product", desk.lay(product));
        view.put("name", product.name());
        view.put("price", product.price().in(language(desk)));
        view.put("in_stock", product.stock());
        product.description().ifPresent(about -> view.put("about", cut(about)));
        desk.learned(evidence -> Facts.product(evidence, product, source));
        return view;
    }

    Object search(Desk desk, String words) {
        var found = found(desk, words);
        desk.learned(evidence -> evidence.count(found.size(), "search_products"));
        return Map.of(
                "found",
                found.stream().map(f -> product(desk, f.product(), "search_products")).toList());
    }

    private List<Found> found(Desk desk, String words) {
        return catalog.search(workspace(desk), language(desk), words, MOST_FOUND);
    }

    Object categories(Desk desk) {
        var shelves = catalog.categories(workspace(desk), language(desk));
        shelves.forEach(
                shelf ->
                        desk.learned(
                                evidence -> {
                                    evidence.name(shelf.name(), "list_categories");
                                    evidence.count(shelf.products(), "list_categories");
                                }));
        desk.learned(evidence -> evidence.count(shelves.size(), "list_categories"));
        return Map.of(
                "categories",
                shelves.stream()
                        .limit(MOST_LISTED)
                        .map(s -> Map.of("name", s.name(), "products", s.products()))
                        .toList());
    }

    Object category(Desk desk, String name) {
        var shelf =
                catalog.categories(workspace(desk), language(desk)).stream()
                        .filter(s -> s.name().equalsIgnoreCase(name))
                        .findFirst();
        if (shelf.isEmpty()) return Toolbox.error("there is no such shelf");
        desk.learned(evidence -> evidence.name(shelf.get().name(), "list_category"));
        var products =
                catalog.inCategory(
                        workspace(desk), shelf.get().id(), language(desk), 0, 2 * MOST_FOUND);
        return Map.of(
                "products",
                products.stream().map(p -> product(desk, p, "list_category")).toList(),
                "in_all",
                shelf.get().products());
    }

    Object services(Desk desk) {
        var services = catalog.services(workspace(desk), language(desk));
        for (var service : services)
            desk.learned(
                    evidence -> {
                        service.basePrice()
                                .ifPresentOrElse(
                                        price ->
                                                evidence.priced(
                                                        service.name(), price, "list_services"),
                                        () -> evidence.name(service.name(), "list_services"));
                        service.description().ifPresent(d -> evidence.text(d, "list_services"));
                    });
        return Map.of(
                "services",
                services.stream()
                        .limit(MOST_LISTED)
                        .map(
                                s ->
                                        Map.of(
                                                "name",
                                                s.name(),
                                                "about",
                                                cut(s.description().orElse("")),
                                                "price_from",
                                                s.basePrice()
                                                        .map(p -> p.in(language(desk)))
                                                        .orElse("")))
                        .toList());
    }

    Object info(Desk desk, String topic) {
        var text =
                workspaces.text(
                        workspace(desk),
                        Topic.valueOf(topic.toUpperCase(Locale.ROOT)),
                        language(desk));
        text.ifPresent(words -> desk.learned(evidence -> evidence.text(words, topic)));
        return text.<Object>map(words -> Map.of("text", words))
                .orElseGet(
                        () -> Toolbox.error("the shop has said nothing on this; offer a person"));
    }

    /// @param number of one order only; empty: the latest
    Object orders(Desk desk, Optional<String> number) {
        var client = desk.turn().client().id();
        var found =
                number.isPresent()
                        ? orders.numbered(workspace(desk), client, number.get()).stream().toList()
                        : orders.latest(workspace(desk), client, 3);
        var zone = desk.turn().shop().zone();
        found.forEach(
                order -> desk.learned(evidence -> Facts.order(evidence, order, zone, "orders")));
        return Map.of("orders", found.stream().map(order -> order(desk, order)).toList());
    }

    private static Map<String, Object> order(Desk desk, OrderView order) {
        var view = new LinkedHashMap<String, Object>();
        view.put("number", order.number());
        view.put("status", order.status().name().toLowerCase(Locale.ROOT));
        view.put("placed", order.placedAt().atZone(desk.turn().shop().zone()).toLocalDate());
        view.put("total", order.totals().total().in(language(desk)));
        view.put("paid", order.paid());
        view.put(
                "lines",
                order.lines().stream()
                        .limit(MOST_FOUND)
                        .map(line -> line.quantity() + " × " + line.name())
                        .toList());
        order.tracking().ifPresent(tracking -> view.put("tracking", tracking));
        return view;
    }

    private static String cut(String text) {
        return text.length() <= MOST_ABOUT ? text : text.substring(0, MOST_ABOUT) + "…";
    }

    private static WorkspaceId workspace(Desk desk) {
        return desk.turn().workspace();
    }

    private static Language language(Desk desk) {
        return desk.grasp().language();
    }
}
