package com.shopme.ordering.web;

import static com.shopme.workspace.Permission.ORDERS_READ;
import static com.shopme.workspace.Permission.ORDERS_WRITE;

import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.clients.Clients;
import com.shopme.ordering.OrderId;
import com.shopme.ordering.OrderStatus;
import com.shopme.ordering.OrderView;
import com.shopme.ordering.Orders;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Orders, for the people of the shop.
@RestController
@RequestMapping("/api/orders")
class OrdersController {
    private final Orders orders;
    private final Clients clients;

    OrdersController(Orders orders, Clients clients) {
        this.orders = orders;
        this.clients = clients;
    }

    /// @param tracking where the parcel can be followed, for `shipped`
    record Step(
            @NotNull
                    @Pattern(
                            regexp = "pending|confirmed|processing|shipped|delivered|cancelled",
                            message = "must be one of {regexp}")
                    String status,
            @Size(max = 500) @Nullable String tracking) {

        OrderStatus next() {
            return OrderStatus.valueOf(status.toUpperCase(Locale.ROOT));
        }
    }

    @Operation(summary = "List orders")
    @May(ORDERS_READ)
    @GetMapping
    Page<OrderJson> list(WorkspaceId workspace, ListRequest request) {
        return orders.list(workspace, request).mapAll(found -> json(workspace, found));
    }

    @Operation(summary = "Read an order")
    @May(ORDERS_READ)
    @GetMapping("/{order}")
    OrderJson get(WorkspaceId workspace, @PathVariable("order") UUID order) {
        return json(workspace, orders.get(workspace, new OrderId(order)));
    }

    @Operation(summary = "Move an order on")
    @May(ORDERS_WRITE)
    @PutMapping("/{order}/status")
    OrderJson advance(
            WorkspaceId workspace,
            @PathVariable("order") UUID order,
            @RequestBody @Valid Step step) {
        var tracking = Optional.ofNullable(step.tracking()).filter(text -> !text.isBlank());
        return json(
                workspace,
                orders.advance(
                        workspace, new OrderId(order), step.next(), tracking.map(String::strip)));
    }

    @Operation(summary = "Mark an order paid")
    @May(ORDERS_WRITE)
    @PutMapping("/{order}/payment")
    OrderJson paid(WorkspaceId workspace, @PathVariable("order") UUID order) {
        return json(workspace, orders.paid(workspace, new OrderId(order)));
    }

    private OrderJson json(WorkspaceId workspace, OrderView order) {
        return json(workspace, List.of(order)).getFirst();
    }

    private List<OrderJson> json(WorkspaceId workspace, List<OrderView> found) {
        var people =
                clients.all(workspace, found.stream().map(OrderView::client).distinct().toList());
        return found.stream()
                .map(order -> OrderJson.of(order, people.get(order.client())))
                .toList();
    }
}
