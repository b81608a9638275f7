package com.shopme.ordering;

import com.shopme.api.ListRequest;
import com.shopme.api.Page;
import com.shopme.catalog.Catalog;
import com.shopme.clients.ClientId;
import com.shopme.platform.NotFound;
import com.shopme.platform.Problem;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Purchases, from placed to delivered.
@Service
@Transactional(noRollbackFor = Problem.class)
public class Orders {
    private final OrderStore orders;
    private final Workspaces workspaces;
    private final Catalog catalog;
    private final ApplicationEventPublisher events;

    Orders(
            OrderStore orders,
            Workspaces workspaces,
            Catalog catalog,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.workspaces = workspaces;
        this.catalog = catalog;
        this.events = events;
    }

    /// The orders of the shop.
    @Transactional(readOnly = true)
    public Page<OrderView> list(WorkspaceId workspace, ListRequest request) {
        return orders.list(workspace, request).mapAll(found -> views(workspace, found));
    }

    /// The client's orders, newest first.
    @Transactional(readOnly = true)
    public List<OrderView> latest(WorkspaceId workspace, ClientId client, int limit) {
        return views(workspace, orders.latest(workspace, client, limit));
    }

    /// @throws com.shopme.platform.NotFound if there is none
    @Transactional(readOnly = true, noRollbackFor = Problem.class)
    public OrderView get(WorkspaceId workspace, OrderId order) {
        return find(workspace, order).view(workspaces.get(workspace));
    }

    /// A client's own order by its number, written in any case, with or without `ORD-` and zeros.
    @Transactional(readOnly = true)
    public Optional<OrderView> numbered(WorkspaceId workspace, ClientId client, String number) {
        return OrderNumber.read(number)
                .flatMap(exact -> orders.numbered(workspace, client, exact))
                .map(order -> order.view(workspaces.get(workspace)));
    }

    /// Moves an order on and announces [OrderStatusChanged]; cancelling puts its pieces back. An
    /// order that is there already stays as it is, and nothing is announced.
    ///
    /// @param tracking where the parcel can be followed, for SHIPPED
    /// @throws IllegalOrderStep if it cannot go there from where it is
    public OrderView advance(
            WorkspaceId workspace, OrderId order, OrderStatus next, Optional<String> tracking) {
        var before = find(workspace, order);
        if (before.status() == next) return before.view(workspaces.get(workspace));
        var now = before.become(next, tracking);
        if (!orders.save(now)) return advance(workspace, order, next, tracking);
        if (next == OrderStatus.CANCELLED) catalog.release(workspace, now.pieces());
        events.publishEvent(now.changedFrom(before.status()));
        return now.view(workspaces.get(workspace));
    }

    /// The shop has seen the money.
    public OrderView paid(WorkspaceId workspace, OrderId order) {
        var paid = find(workspace, order).paid();
        if (!orders.save(paid)) return paid(workspace, order);
        return paid.view(workspaces.get(workspace));
    }

    private Order find(WorkspaceId workspace, OrderId order) {
        return orders.find(workspace, order).orElseThrow(() -> new NotFound("order"));
    }

    private List<OrderView> views(WorkspaceId workspace, List<Order> found) {
        var shop = workspaces.get(workspace);
        return found.stream().map(order -> order.view(shop)).toList();
    }
}
