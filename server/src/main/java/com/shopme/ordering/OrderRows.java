package com.shopme.ordering;

import com.shopme.catalog.ProductId;
import com.shopme.clients.ClientId;
import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How orders lie in the database.
final class OrderRows {
    static final String HEADS =
            """
            SELECT o.id, o.workspace_id, o.client_id, o.cart_id, o.order_number, o.status,
                o.currency, o.subtotal, o.discount_percentage, o.discount, o.tax_rate,
                o.tax_included, o.tax, o.total, o.created_at, o.updated_at, o.deleted_at,
                o.version, o.metadata ->> 'note' AS shop_note,
                o.metadata ->> 'payment_method' AS payment_method,
                o.metadata ->> 'tracking' AS tracking,
                o.metadata -> 'delivery' ->> 'name' AS name,
                o.metadata -> 'delivery' ->> 'street' AS street,
                o.metadata -> 'delivery' ->> 'postal_code' AS postal_code,
                o.metadata -> 'delivery' ->> 'city' AS city,
                o.metadata -> 'delivery' ->> 'note' AS note,
                EXISTS (SELECT 1 FROM payment_details p
                    WHERE p.workspace_id = o.workspace_id AND p.order_id = o.id
                        AND p.status = 'completed' AND p.deleted_at IS NULL) AS paid
            FROM orders o
            WHERE o.workspace_id = :workspace
            """;

    static final String LINES =
            """
            SELECT i.order_id, i.product_id, i.name, i.sku, i.quantity, i.unit_price,
                i.line_total, o.currency
            FROM order_items i
            JOIN orders o ON o.workspace_id = i.workspace_id AND o.id = i.order_id
            WHERE i.workspace_id = :workspace AND i.order_id IN (:orders) AND i.deleted_at IS NULL
            ORDER BY i.order_id, i.position
            """;

    private OrderRows() {}

    record LineOf(OrderId order, Order.Line line) {}

    static Order head(ResultSet row) throws SQLException {
        return new Order(
                new OrderId(row.getObject("id", UUID.class)),
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                new ClientId(row.getObject("client_id", UUID.class)),
                Optional.ofNullable(row.getObject("cart_id", UUID.class)).map(CartId::new),
                row.getString("order_number"),
                List.of(),
                totals(row),
                payment(row.getString("payment_method")),
                delivery(row),
                row.getTimestamp("created_at").toInstant(),
                progress(row));
    }

    static LineOf line(ResultSet row) throws SQLException {
        var currency = currency(row);
        return new LineOf(
                new OrderId(row.getObject("order_id", UUID.class)),
                new Order.Line(
                        new ProductId(row.getObject("product_id", UUID.class)),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("sku")),
                        row.getInt("quantity"),
                        Money.of(row.getBigDecimal("unit_price"), currency),
                        Money.of(row.getBigDecimal("line_total"), currency)));
    }

    static Purchases purchases(ResultSet row, Currency shop) throws SQLException {
        return new Purchases(
                new ClientId(row.getObject("client_id", UUID.class)),
                row.getLong("orders"),
                Money.of(row.getBigDecimal("spent"), shop),
                new Purchases.Last(
                        new OrderId(row.getObject("last_id", UUID.class)),
                        row.getString("order_number"),
                        OrderStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                        Money.of(row.getBigDecimal("total"), currency(row)),
                        row.getTimestamp("created_at").toInstant()));
    }

    private static Order.Progress progress(ResultSet row) throws SQLException {
        return new Order.Progress(
                OrderStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getBoolean("paid"),
                Optional.ofNullable(row.getString("tracking")),
                Optional.ofNullable(row.getString("shop_note")),
                row.getInt("version"),
                row.getTimestamp("updated_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("deleted_at")).map(Timestamp::toInstant));
    }

    private static Totals totals(ResultSet row) throws SQLException {
        var currency = currency(row);
        return new Totals(
                Money.of(row.getBigDecimal("subtotal"), currency),
                row.getBigDecimal("discount_percentage"),
                Money.of(row.getBigDecimal("discount"), currency),
                row.getBigDecimal("tax_rate"),
                row.getBoolean("tax_included"),
                Money.of(row.getBigDecimal("tax"), currency),
                Money.of(row.getBigDecimal("total"), currency));
    }

    private static Optional<Delivery> delivery(ResultSet row) throws SQLException {
        var name = row.getString("name");
        if (name == null) return Optional.empty();
        return Optional.of(
                new Delivery(
                        name,
                        row.getString("street"),
                        row.getString("postal_code"),
                        row.getString("city"),
                        Optional.ofNullable(row.getString("note"))));
    }

    // An order made by SQL alone may not say: then it is paid at the door.
    private static PaymentMethod payment(@Nullable String word) {
        return word == null
                ? PaymentMethod.CASH_ON_DELIVERY
                : PaymentMethod.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Currency currency(ResultSet row) throws SQLException {
        return Currency.getInstance(row.getString("currency"));
    }
}
