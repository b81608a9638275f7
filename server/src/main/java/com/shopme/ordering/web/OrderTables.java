package com.shopme.ordering.web;

import com.shopme.api.ListRequest;
import com.shopme.api.web.Download;
import com.shopme.clients.Clients;
import com.shopme.ordering.Delivery;
import com.shopme.ordering.OrderView;
import com.shopme.ordering.Orders;
import com.shopme.shared.WorkspaceId;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Orders as tables, a row each.
@Component
class OrderTables {
    private static final Map<String, Function<OrderJson, Object>> COLUMNS = columns();

    private final Orders orders;
    private final Clients clients;

    OrderTables(Orders orders, Clients clients) {
        this.orders = orders;
        this.clients = clients;
    }

    /// @throws com.shopme.api.InvalidList for a column there is not
    void export(WorkspaceId workspace, ListRequest request, Download download) throws IOException {
        download.<OrderJson>send(
                "orders",
                List.copyOf(COLUMNS.keySet()),
                order -> COLUMNS.values().stream().map(cell -> cell.apply(order)).toList(),
                take ->
                        orders.each(
                                workspace, request, found -> take.accept(json(workspace, found))));
    }

    private List<OrderJson> json(WorkspaceId workspace, List<OrderView> found) {
        var people =
                clients.all(workspace, found.stream().map(OrderView::client).distinct().toList());
        return found.stream()
                .map(order -> OrderJson.of(order, people.get(order.client())))
                .toList();
    }

    private static Map<String, Function<OrderJson, Object>> columns() {
        var columns = new LinkedHashMap<String, Function<OrderJson, Object>>();
        columns.put("id", OrderJson::id);
        columns.put("number", OrderJson::number);
        columns.put("status", OrderJson::status);
        columns.put("placed_at", OrderJson::placedAt);
        columns.put("client", order -> order.client().map(OrderJson.Person::name));
        columns.put("phone", order -> order.client().flatMap(OrderJson.Person::phone));
        columns.put("lines", OrderTables::lines);
        columns.put("currency", order -> order.totals().currency());
        columns.put("subtotal", order -> new java.math.BigDecimal(order.totals().subtotal()));
        columns.put("discount", order -> new java.math.BigDecimal(order.totals().discount()));
        columns.put("tax", order -> new java.math.BigDecimal(order.totals().tax()));
        columns.put("total", order -> new java.math.BigDecimal(order.totals().total()));
        columns.put("payment", OrderJson::payment);
        columns.put("paid", OrderJson::paid);
        columns.put("delivery_name", order -> order.delivery().map(Delivery::name));
        columns.put("street", order -> order.delivery().map(Delivery::street));
        columns.put("postal_code", order -> order.delivery().map(Delivery::postalCode));
        columns.put("city", order -> order.delivery().map(Delivery::city));
        columns.put("delivery_note", order -> order.delivery().flatMap(Delivery::note));
        columns.put("tracking", OrderJson::tracking);
        columns.put("note", OrderJson::note);
        return columns;
    }

    private static Optional<Object> lines(OrderJson order) {
        return Optional.of(
                order.lines().stream()
                        .map(line -> line.quantity() + " × " + line.name())
                        .collect(Collectors.joining("; ")));
    }
}
