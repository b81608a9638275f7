package com.shopme.ordering.web;

import com.shopme.clients.Clients;
import com.shopme.ordering.OrderId;
import com.shopme.ordering.OrderStatus;
import com.shopme.ordering.OrderView;
import com.shopme.ordering.Orders;
import com.shopme.shared.WorkspaceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.springframework.web.bind.annotation.RequestParam;
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

    /// @param next goes into `before` to get what follows; empty at the end
    record Page(List<OrderJson> orders, Optional<UUID> next) {}

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

    @GetMapping
    Page latest(
            @RequestParam("workspace_id") WorkspaceId workspace,
            @RequestParam(value = "limit", defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(value = "before", required = false) @Nullable UUID before) {
        var from = Optional.ofNullable(before).map(OrderId::new);
        var found = orders.latest(workspace, from, limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                json(workspace, page),
                found.size() > limit ? Optional.of(page.getLast().id().value()) : Optional.empty());
    }

    @GetMapping("/{order}")
    OrderJson get(
            @RequestParam("workspace_id") WorkspaceId workspace,
            @PathVariable("order") UUID order) {
        return json(workspace, orders.get(workspace, new OrderId(order)));
    }

    @PutMapping("/{order}/status")
    OrderJson advance(
            @RequestParam("workspace_id") WorkspaceId workspace,
            @PathVariable("order") UUID order,
            @RequestBody @Valid Step step) {
        var tracking = Optional.ofNullable(step.tracking()).filter(text -> !text.isBlank());
        return json(
                workspace,
                orders.advance(
                        workspace, new OrderId(order), step.next(), tracking.map(String::strip)));
    }

    @PutMapping("/{order}/payment")
    OrderJson paid(
            @RequestParam("workspace_id") WorkspaceId workspace,
            @PathVariable("order") UUID order) {
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
