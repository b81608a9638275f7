package com.shopme.ordering;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Operator;
import com.shopme.api.Page;
import com.shopme.clients.ClientId;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrderStore {
    private static final Listing LIST =
            Listing.of("SELECT o.id", "FROM orders o WHERE o.workspace_id = :workspace")
                    .id("o.id")
                    .deletedAt("o.deleted_at")
                    .text("number", "o.order_number")
                    .only(Operator.EQ, Operator.IN)
                    .choice("status", "o.status_code", OrderStatus.codes())
                    .reference("client_id", "o.client_id")
                    .amount("total", "o.total_in_thousandths")
                    .sorts()
                    .time("placed_at", "o.created_at")
                    .sorts()
                    .order("-placed_at")
                    .build();

    private final JdbcClient db;

    OrderStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Order> find(WorkspaceId workspace, OrderId order) {
        return query(workspace, "AND o.id = :order", Map.of("order", order.value())).stream()
                .findFirst();
    }

    Optional<Order> ofCart(WorkspaceId workspace, CartId cart) {
        return query(workspace, "AND o.cart_id = :cart", Map.of("cart", cart.value())).stream()
                .findFirst();
    }

    Optional<Order> numbered(WorkspaceId workspace, ClientId client, String number) {
        return query(
                        workspace,
                        "AND o.client_id = :client AND o.order_number = :number",
                        Map.of("client", client.value(), "number", number))
                .stream()
                .findFirst();
    }

    /// The client's orders, newest first.
    List<Order> latest(WorkspaceId workspace, ClientId client, int limit) {
        return query(
                workspace,
                "AND o.client_id = :client ORDER BY o.created_at DESC, o.id DESC LIMIT :limit",
                Map.of("client", client.value(), "limit", limit));
    }

    /// All clients' orders.
    Page<Order> list(WorkspaceId workspace, ListRequest request) {
        var page =
                LIST.fetch(
                        db,
                        request,
                        Map.of("workspace", workspace.value()),
                        (row, _) -> row.getObject("id", UUID.class));
        if (page.data().isEmpty()) return page.mapAll(_ -> List.of());
        var found =
                query(workspace, "AND o.id IN (:ids)", Map.of("ids", page.data())).stream()
                        .collect(Collectors.toMap(order -> order.id().value(), order -> order));
        return page.map(found::get);
    }

    /// The workspace's next number. Whoever asks next waits until this transaction ends, and gets
    /// the same if it comes to nothing: so it is asked last.
    String nextNumber(WorkspaceId workspace) {
        var number =
                db.sql(
                                """
                                INSERT INTO order_counters AS c (workspace_id, last_number)
                                VALUES (?, 1)
                                ON CONFLICT (workspace_id)
                                DO UPDATE SET last_number = c.last_number + 1
                                RETURNING last_number
                                """)
                        .param(workspace.value())
                        .query(Long.class)
                        .single();
        return OrderNumber.of(number);
    }

    void insert(Order order) {
        insertHead(order);
        insertLines(order);
        insertPayment(order);
    }

    /// Writes how far an order has come; what was bought for how much never changes.
    ///
    /// @return false, and nothing is written, if it was changed since it was read
    boolean save(Order order) {
        var saved =
                db.sql(
                                """
                                UPDATE orders SET status = :status, version = version + 1,
                                    metadata = metadata || jsonb_strip_nulls(
                                        jsonb_build_object('tracking', :tracking::text))
                                WHERE workspace_id = :workspace AND id = :id
                                    AND version = :version
                                """)
                        .param("status", word(order.status()))
                        .param("tracking", order.progress().tracking().orElse(null))
                        .param("workspace", order.workspace().value())
                        .param("id", order.id().value())
                        .param("version", order.progress().version())
                        .update();
        if (saved == 1) savePayment(order);
        return saved == 1;
    }

    private List<Order> query(WorkspaceId workspace, String which, Map<String, ?> params) {
        var heads =
                db.sql(OrderRows.HEADS + which)
                        .param("workspace", workspace.value())
                        .params(params)
                        .query((row, _) -> OrderRows.head(row))
                        .list();
        if (heads.isEmpty()) return heads;
        var lines =
                db
                        .sql(OrderRows.LINES)
                        .param("workspace", workspace.value())
                        .param("orders", heads.stream().map(order -> order.id().value()).toList())
                        .query((row, _) -> OrderRows.line(row))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        OrderRows.LineOf::order,
                                        Collectors.mapping(
                                                OrderRows.LineOf::line, Collectors.toList())));
        return heads.stream()
                .map(order -> order.with(lines.getOrDefault(order.id(), List.of())))
                .toList();
    }

    private void insertHead(Order order) {
        var totals = order.totals();
        var delivery = order.delivery();
        db.sql(
                        """
                        INSERT INTO orders (id, workspace_id, client_id, cart_id, order_number,
                            status, currency, subtotal, discount_percentage, discount, tax_rate,
                            tax_included, tax, total, created_at, metadata)
                        VALUES (:id, :workspace, :client, :cart, :number,
                            :status, :currency, :subtotal, :discount_percentage, :discount,
                            :tax_rate, :tax_included, :tax, :total, :placed_at,
                            jsonb_strip_nulls(jsonb_build_object(
                                'payment_method', :payment::text,
                                'delivery', jsonb_build_object('name', :name::text,
                                    'street', :street::text, 'postal_code', :postal_code::text,
                                    'city', :city::text, 'note', :note::text))))
                        """)
                .param("id", order.id().value())
                .param("workspace", order.workspace().value())
                .param("client", order.client().value())
                .param("cart", order.cart().map(CartId::value).orElse(null))
                .param("number", order.number())
                .param("status", word(order.status()))
                .param("currency", totals.total().currency().getCurrencyCode())
                .param("subtotal", totals.subtotal().amount())
                .param("discount_percentage", totals.discountPercentage())
                .param("discount", totals.discount().amount())
                .param("tax_rate", totals.taxRate())
                .param("tax_included", totals.taxIncluded())
                .param("tax", totals.tax().amount())
                .param("total", totals.total().amount())
                .param("placed_at", Timestamp.from(order.placedAt()))
                .param("payment", word(order.payment()))
                .param("name", delivery.map(Delivery::name).orElse(null))
                .param("street", delivery.map(Delivery::street).orElse(null))
                .param("postal_code", delivery.map(Delivery::postalCode).orElse(null))
                .param("city", delivery.map(Delivery::city).orElse(null))
                .param("note", delivery.flatMap(Delivery::note).orElse(null))
                .update();
    }

    private void insertLines(Order order) {
        int position = 0;
        for (var line : order.lines())
            db.sql(
                            """
                            INSERT INTO order_items (id, workspace_id, order_id, product_id,
                                position, name, sku, quantity, unit_price, line_total)
                            VALUES (:id, :workspace, :order, :product,
                                :position, :name, :sku, :quantity, :unit_price, :total)
                            """)
                    .param("id", Ids.next())
                    .param("workspace", order.workspace().value())
                    .param("order", order.id().value())
                    .param("product", line.product().value())
                    .param("position", ++position)
                    .param("name", line.name())
                    .param("sku", line.sku().orElse(null))
                    .param("quantity", line.quantity())
                    .param("unit_price", line.unitPrice().amount())
                    .param("total", line.total().amount())
                    .update();
    }

    private void insertPayment(Order order) {
        db.sql(
                        """
                        INSERT INTO payment_details (id, workspace_id, order_id, provider, status,
                            amount, currency)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        order.workspace().value(),
                        order.id().value(),
                        word(order.payment()),
                        "pending",
                        order.totals().total().amount(),
                        order.totals().total().currency().getCurrencyCode())
                .update();
    }

    // What was never paid need not be any more once the order is cancelled.
    private void savePayment(Order order) {
        var status = order.progress().paid() ? "completed" : "pending";
        if (!order.progress().paid() && order.status() == OrderStatus.CANCELLED) status = "failed";
        db.sql(
                        """
                        UPDATE payment_details SET status = ?::payment_status
                        WHERE workspace_id = ? AND order_id = ? AND status = 'pending'
                        """)
                .params(status, order.workspace().value(), order.id().value())
                .update();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
