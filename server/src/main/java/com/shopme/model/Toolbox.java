package com.shopme.model;

import com.shopme.assistant.Act;
import com.shopme.assistant.Shopkeeping;
import com.shopme.catalog.Catalog;
import com.shopme.catalog.Found;
import com.shopme.catalog.Product;
import com.shopme.ordering.OrderView;
import com.shopme.ordering.Orders;
import com.shopme.platform.Problem;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Topic;
import com.shopme.workspace.Workspaces;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Uses tools for a model: looks things up, and rehearses deeds. A rehearsal does them in a
/// transaction that is rolled back, so that the model sees what will come of them; they are done
/// when the answer is given, together with it.
@Component
class Toolbox {
    private static final int MOST_FOUND = 6;
    private static final int MOST_ABOUT = 220;
    private static final int MOST_LISTED = 25;

    private final Catalog catalog;
    private final Orders orders;
    private final Workspaces workspaces;
    private final Shopkeeping shopkeeping;
    private final JsonMapper json;
    private final TransactionTemplate rehearsal;

    Toolbox(
            Catalog catalog,
            Orders orders,
            Workspaces workspaces,
            Shopkeeping shopkeeping,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.catalog = catalog;
        this.orders = orders;
        this.workspaces = workspaces;
        this.shopkeeping = shopkeeping;
        this.json = json;
        this.rehearsal = new TransactionTemplate(transactions);
    }

    /// What the tool gives, as JSON; what is wrong with a call is told the same way.
    String use(Desk desk, ToolCall call) {
        var start = System.nanoTime();
        var result = json.writeValueAsString(result(desk, call)).replace("<", "\\u003c");
        var millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        desk.used(new Desk.Used(call.name(), call.arguments(), result, millis));
        return result;
    }

    private Object result(Desk desk, ToolCall call) {
        var tool = Tool.of(call.name());
        if (tool.isEmpty()) return error("there is no such tool");
        if (desk.hasUsed(call)) return error("you asked exactly this before; answer now");
        try {
            return use(desk, tool.get(), Arguments.read(tool.get(), call.arguments(), json));
        } catch (IllegalArgumentException e) {
            return error(e.getMessage());
        } catch (Problem e) {
            return error(e.getMessage());
        }
    }

    private Object use(Desk desk, Tool tool, Arguments given) {
        return switch (tool) {
            case SEARCH_PRODUCTS -> search(desk, given.text("words"));
            case SHOW_PRODUCT -> product(desk, wanted(desk, given), tool.code());
            case LIST_CATEGORIES -> categories(desk);
            case LIST_CATEGORY -> category(desk, given.text("category"));
            case LIST_SERVICES -> services(desk);
            case SHOP_INFO -> info(desk, given.text("topic"));
            case SHOW_ORDERS -> orders(desk, given);
            case SHOW_CART -> act(desk, new Act.ShowCart());
            case ADD_TO_CART ->
                    act(desk, new Act.Add(wanted(desk, given).id(), given.number("quantity")));
            case SET_QUANTITY ->
                    act(desk, new Act.Hold(wanted(desk, given).id(), given.number("quantity")));
            case EMPTY_CART -> act(desk, new Act.EmptyCart());
            case CHECKOUT -> act(desk, new Act.Pay());
            case REPEAT_LAST_ORDER -> act(desk, new Act.Repeat());
            case STOP_OFFERS -> act(desk, new Act.StopOffers());
            case HAND_OVER -> act(desk, new Act.Person());
        };
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

    private Object search(Desk desk, String words) {
        var found = found(desk, words);
        desk.learned(evidence -> evidence.count(found.size(), "search_products"));
        return Map.of(
                "found",
                found.stream().map(f -> product(desk, f.product(), "search_products")).toList());
    }

    private List<Found> found(Desk desk, String words) {
        return catalog.search(workspace(desk), language(desk), words, MOST_FOUND);
    }

    private static Product wanted(Desk desk, Arguments given) {
        return desk.product(given.text("product"))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no product has this short name; search first"));
    }

    private Object categories(Desk desk) {
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

    private Object category(Desk desk, String name) {
        var shelf =
                catalog.categories(workspace(desk), language(desk)).stream()
                        .filter(s -> s.name().equalsIgnoreCase(name))
                        .findFirst();
        if (shelf.isEmpty()) return error("there is no such shelf");
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

    private Object services(Desk desk) {
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

    private Object info(Desk desk, String topic) {
        var text =
                workspaces.text(
                        workspace(desk),
                        Topic.valueOf(topic.toUpperCase(Locale.ROOT)),
                        language(desk));
        text.ifPresent(words -> desk.learned(evidence -> evidence.text(words, topic)));
        return text.<Object>map(words -> Map.of("text", words))
                .orElseGet(() -> error("the shop has said nothing on this; offer a person"));
    }

    private Object orders(Desk desk, Arguments given) {
        var client = desk.turn().client().id();
        var found =
                given.optional("number")
                        .map(
                                number ->
                                        orders.numbered(workspace(desk), client, number).stream()
                                                .toList())
                        .orElseGet(() -> orders.latest(workspace(desk), client, 3));
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

    private Object act(Desk desk, Act act) {
        desk.wants(act);
        rehearsal.executeWithoutResult(
                status -> {
                    status.setRollbackOnly();
                    desk.rehearsed(shopkeeping.play(desk.turn(), desk.acts(), "", List.of()));
                });
        var played = desk.rehearsed().orElseThrow();
        if (played.unclear().contains(act))
            return Map.of(
                    "done",
                    false,
                    "reason",
                    "The client did not clearly ask for this. ShopMe asks them now, with buttons.");
        return Map.of("shopme_tells_the_client", played.told());
    }

    private static Map<String, Object> error(@Nullable String what) {
        return Map.of("error", what == null ? "not possible" : what);
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
