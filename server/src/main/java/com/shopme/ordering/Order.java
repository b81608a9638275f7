package com.shopme.ordering;

import com.shopme.catalog.Pieces;
import com.shopme.catalog.ProductId;
import com.shopme.clients.ClientId;
import com.shopme.shared.Ids;
import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A purchase: lines, prices and totals as they were when it was placed, and how far it has come.
///
/// @param cart what it was made of; empty if it came another way
record Order(
        OrderId id,
        WorkspaceId workspace,
        ClientId client,
        Optional<CartId> cart,
        String number,
        List<Line> lines,
        Totals totals,
        PaymentMethod payment,
        Optional<Delivery> delivery,
        Instant placedAt,
        Progress progress) {

    record Line(
            ProductId product,
            String name,
            Optional<String> sku,
            int quantity,
            Money unitPrice,
            Money total) {

        OrderView.Line view() {
            return new OrderView.Line(product, name, quantity, unitPrice, total);
        }
    }

    /// @param version grows with each step
    record Progress(OrderStatus status, boolean paid, Optional<String> tracking, int version) {
        static final Progress START = new Progress(OrderStatus.PENDING, false, Optional.empty(), 0);
    }

    static Order from(Basket basket, PlaceOrder wish, String number, Instant now) {
        return new Order(
                new OrderId(Ids.next()),
                basket.visit().workspace(),
                basket.visit().client().id(),
                Optional.of(basket.cart().id()),
                number,
                basket.orderLines(),
                basket.totals(),
                wish.draft().payment().orElseThrow(),
                Optional.of(wish.draft().delivery()),
                now,
                Progress.START);
    }

    OrderStatus status() {
        return progress.status();
    }

    /// One step on. Cash is in the till once the parcel is handed over.
    ///
    /// @throws IllegalOrderStep if there is no such step from here
    Order become(OrderStatus next, Optional<String> tracking) {
        if (!status().mayBecome(next)) throw new IllegalOrderStep(status(), next);
        var cashCame = next == OrderStatus.DELIVERED && payment == PaymentMethod.CASH_ON_DELIVERY;
        return with(
                new Progress(
                        next,
                        progress.paid() || cashCame,
                        tracking.or(progress::tracking),
                        progress.version()));
    }

    Order paid() {
        return with(new Progress(status(), true, progress.tracking(), progress.version()));
    }

    List<ProductId> products() {
        return lines.stream().map(Line::product).toList();
    }

    List<Pieces> pieces() {
        return lines.stream().map(line -> new Pieces(line.product(), line.quantity())).toList();
    }

    OrderPlaced placed() {
        return new OrderPlaced(workspace, id, client);
    }

    OrderStatusChanged changedFrom(OrderStatus before) {
        return new OrderStatusChanged(workspace, id, client, before, status());
    }

    OrderView view(Workspace shop) {
        return new OrderView(
                id,
                client,
                number,
                status(),
                lines.stream().map(Line::view).toList(),
                totals,
                payment,
                progress.paid(),
                owed() ? PaymentLink.of(shop, number, totals.total()) : Optional.empty(),
                delivery,
                progress.tracking(),
                placedAt);
    }

    Order with(List<Line> lines) {
        return new Order(
                id, workspace, client, cart, number, lines, totals, payment, delivery, placedAt,
                progress);
    }

    private Order with(Progress progress) {
        return new Order(
                id, workspace, client, cart, number, lines, totals, payment, delivery, placedAt,
                progress);
    }

    private boolean owed() {
        return payment == PaymentMethod.EXTERNAL_LINK
                && !progress.paid()
                && status() != OrderStatus.CANCELLED;
    }
}
