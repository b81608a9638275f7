package com.shopme.ordering;

import com.shopme.api.IfMatch;
import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.catalog.Catalog;
import com.shopme.clients.ClientId;
import com.shopme.platform.NotFound;
import com.shopme.platform.Problem;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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

    /// How many orders stand where; counting stops after 10,000 of each.
    @Transactional(readOnly = true)
    public Map<OrderStatus, Long> counts(WorkspaceId workspace) {
        return orders.counts(workspace, Listing.COUNTED + 1);
    }

    /// All that a list holds, some at a time, in no transaction of its own.
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
    public void each(WorkspaceId workspace, ListRequest request, Consumer<List<OrderView>> take) {
        orders.each(workspace, request, found -> take.accept(views(workspace, found)));
    }

    /// What each of these clients has ordered; who has ordered nothing is not in it.
    @Transactional(readOnly = true)
    public Map<ClientId, Purchases> of(WorkspaceId workspace, Collection<ClientId> clients) {
        return orders.purchases(workspaces.get(workspace), clients);
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

    public OrderView advance(
            WorkspaceId workspace, OrderId order, OrderStatus next, Optional<String> tracking) {
        return advance(workspace, order, IfMatch.ANY, next, tracking);
    }

    /// Moves an order on and announces [OrderStatusChanged]; cancelling puts its pieces back. An
    /// order that is there already stays as it is, and nothing is announced.
    ///
    /// @param tracking where the parcel can be followed, for SHIPPED
    /// @throws IllegalOrderStep if it cannot go there from where it is
    /// @throws com.shopme.api.ChangedMeanwhile if `condition` is not met
    public OrderView advance(
            WorkspaceId workspace,
            OrderId order,
            IfMatch condition,
            OrderStatus next,
            Optional<String> tracking) {
        var before = find(workspace, order);
        condition.check(before.progress().changedAt());
        if (before.status() == next) return before.view(workspaces.get(workspace));
        var now = before.become(next, tracking);
        if (!orders.save(now)) return advance(workspace, order, condition, next, tracking);
        if (next == OrderStatus.CANCELLED) catalog.release(workspace, now.pieces());
        events.publishEvent(now.changedFrom(before.status()));
        return told("order.status_changed", before, now);
    }

    public OrderView paid(WorkspaceId workspace, OrderId order) {
        return paid(workspace, order, IfMatch.ANY);
    }

    /// The shop has seen the money.
    ///
    /// @throws com.shopme.api.ChangedMeanwhile if `condition` is not met
    public OrderView paid(WorkspaceId workspace, OrderId order, IfMatch condition) {
        var before = find(workspace, order);
        condition.check(before.progress().changedAt());
        if (before.progress().paid()) return before.view(workspaces.get(workspace));
        var paid = before.paid();
        if (!orders.save(paid)) return paid(workspace, order, condition);
        return told("order.paid", before, paid);
    }

    /// @param change makes what is to hold from what holds
    /// @throws OrderUnderWay if the address would change after the parcel has left
    /// @throws com.shopme.api.ChangedMeanwhile if `condition` is not met
    public OrderView remark(
            WorkspaceId workspace,
            OrderId order,
            IfMatch condition,
            UnaryOperator<OrderRemarks> change) {
        var before = find(workspace, order);
        condition.check(before.progress().changedAt());
        var remarks = change.apply(before.remarks());
        if (remarks.equals(before.remarks())) return before.view(workspaces.get(workspace));
        var now = before.with(remarks);
        if (!orders.saveRemarks(now)) return remark(workspace, order, condition, change);
        return told("order.updated", before, now);
    }

    /// Puts a cancelled order away.
    ///
    /// @throws OrderNotCancelled for any other
    /// @throws com.shopme.api.ChangedMeanwhile if `condition` is not met
    public void delete(WorkspaceId workspace, OrderId order, IfMatch condition) {
        var found = find(workspace, order);
        condition.check(found.progress().changedAt());
        if (found.status() != OrderStatus.CANCELLED) throw new OrderNotCancelled(found.status());
        if (!orders.saveDeleted(found, true)) delete(workspace, order, condition);
        else events.publishEvent(found.audited("order.deleted", found.facts(), Map.of()));
    }

    public OrderView restore(WorkspaceId workspace, OrderId order) {
        var found = orders.find(workspace, order).orElseThrow(() -> new NotFound("order"));
        if (found.progress().deletedAt().isEmpty()) return found.view(workspaces.get(workspace));
        if (!orders.saveDeleted(found, false)) return restore(workspace, order);
        events.publishEvent(found.audited("order.restored", Map.of(), found.facts()));
        return get(workspace, order);
    }

    private OrderView told(String action, Order before, Order now) {
        events.publishEvent(now.audited(action, before.facts(), now.facts()));
        return get(now.workspace(), now.id());
    }

    private Order find(WorkspaceId workspace, OrderId order) {
        return orders.find(workspace, order)
                .filter(found -> found.progress().deletedAt().isEmpty())
                .orElseThrow(() -> new NotFound("order"));
    }

    private List<OrderView> views(WorkspaceId workspace, List<Order> found) {
        var shop = workspaces.get(workspace);
        return found.stream().map(order -> order.view(shop)).toList();
    }
}
