package com.shopme.ordering;

import com.shopme.catalog.Pieces;
import com.shopme.catalog.ProductId;
import com.shopme.clients.ClientId;
import com.shopme.platform.Auditable;
import com.shopme.shared.Ids;
import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /// @param note what the people of the shop wrote down for themselves
    /// @param version grows with each step
    /// @param changedAt when it was last changed
    /// @param deletedAt when the shop put it away
    record Progress(
            OrderStatus status,
            boolean paid,
            Optional<String> tracking,
            Optional<String> note,
            int version,
            Instant changedAt,
            Optional<Instant> deletedAt) {

        static Progress start(Optional<String> note, Instant now) {
            return new Progress(
                    OrderStatus.PENDING, false, Optional.empty(), note, 0, now, Optional.empty());
        }

        Progress at(OrderStatus status, boolean paid) {
            return new Progress(status, paid, tracking, note, version, changedAt, deletedAt);
        }

        Progress with(Optional<String> tracking, Optional<String> note) {
            return new Progress(status, paid, tracking, note, version, changedAt, deletedAt);
        }
    }

    /// @param cart what it is made of, if it is a cart that is kept
    static Order from(
            Basket basket, Optional<CartId> cart, Purchase purchase, String number, Instant now) {
        return new Order(
                new OrderId(Ids.next()),
                basket.visit().workspace(),
                basket.visit().client().id(),
                cart,
                number,
                basket.orderLines(),
                basket.totals(),
                purchase.payment(),
                purchase.delivery(),
                now,
                Progress.start(purchase.note(), now));
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
                progress.at(next, progress.paid() || cashCame)
                        .with(tracking.or(progress::tracking), progress.note()));
    }

    Order paid() {
        return with(progress.at(status(), true));
    }

    OrderRemarks remarks() {
        return new OrderRemarks(delivery, progress.tracking(), progress.note());
    }

    /// @throws OrderUnderWay if the address changes once it is shipped or cancelled
    Order with(OrderRemarks remarks) {
        if (!remarks.delivery().equals(delivery) && !status().addressMayChange())
            throw new OrderUnderWay(status());
        return new Order(
                id,
                workspace,
                client,
                cart,
                number,
                lines,
                totals,
                payment,
                remarks.delivery(),
                placedAt,
                progress.with(remarks.tracking(), remarks.note()));
    }

    List<ProductId> products() {
        return lines.stream().map(Line::product).toList();
    }

    List<Pieces> pieces() {
        return lines.stream().map(line -> new Pieces(line.product(), line.quantity())).toList();
    }

    /// What the activity log tells of it: nothing personal.
    Map<String, Object> facts() {
        return Map.of(
                "number", number,
                "status", word(status()),
                "paid", progress.paid(),
                "currency", totals.total().currency().getCurrencyCode(),
                "total", totals.total().amount().toPlainString(),
                "lines", lines.size(),
                "tracking", progress.tracking().isPresent(),
                "note", progress.note().isPresent(),
                "delivery", delivery.isPresent());
    }

    Auditable audited(String action, Map<String, Object> before, Map<String, Object> after) {
        return new Auditable(workspace, action, "order", Optional.of(id.value()), before, after);
    }

    private static String word(OrderStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
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
                progress.note(),
                placedAt,
                progress.changedAt(),
                progress.deletedAt());
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
