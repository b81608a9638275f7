package com.shopme.ordering;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Operator;
import com.shopme.api.Page;
import com.shopme.clients.ClientId;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspace;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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
                    .time("updated_at", "o.updated_at")
                    .order("-placed_at")
                    .search("o.id = ANY (ARRAY(SELECT search_orders(:workspace, :q)))")
                    .build();

    private final JdbcClient db;

    OrderStore(JdbcClient db) {
        this.db = db;
    }

    /// Deleted ones too.
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
                        "AND o.client_id = :client AND o.order_number = :number AND o.deleted_at IS NULL",
                        Map.of("client", client.value(), "number", number))
                .stream()
                .findFirst();
    }

    /// The client's orders, newest first.
    List<Order> latest(WorkspaceId workspace, ClientId client, int limit) {
        return query(
                workspace,
                """
                AND o.client_id = :client AND o.deleted_at IS NULL
                ORDER BY o.created_at DESC, o.id DESC LIMIT :limit
                """,
                Map.of("client", client.value(), "limit", limit));
    }

    /// All clients' orders.
    ///
    /// @param most where counting stops
    Map<OrderStatus, Long> counts(WorkspaceId workspace, int most) {
        var counts = new EnumMap<OrderStatus, Long>(OrderStatus.class);
        db.sql(
                        """
                        SELECT s.code, (SELECT count(*) FROM (
                            SELECT 1 FROM orders
                            WHERE workspace_id = :workspace AND status_code = s.code::smallint
                                AND deleted_at IS NULL
                            LIMIT :most) some_orders) AS orders
                        FROM generate_series(1, 6) s (code)
                        """)
                .param("workspace", workspace.value())
                .param("most", most)
                .query(
                        row -> {
                            var status = OrderStatus.values()[row.getInt("code") - 1];
                            counts.put(status, row.getLong("orders"));
                        });
        return counts;
    }

    Page<Order> list(WorkspaceId workspace, ListRequest request) {
        var page =
                LIST.fetch(
                        db,
                        request,
                        Map.of("workspace", workspace.value()),
                        (row, _) -> row.getObject("id", UUID.class));
        return page.mapAll(ids -> inOrder(workspace, ids));
    }

    void each(WorkspaceId workspace, ListRequest request, Consumer<List<Order>> take) {
        LIST.each(
                db,
                request,
                Map.of("workspace", workspace.value()),
                (row, _) -> row.getObject("id", UUID.class),
                ids -> take.accept(inOrder(workspace, ids)));
    }

    private List<Order> inOrder(WorkspaceId workspace, List<UUID> ids) {
        var found =
                query(workspace, "AND o.id = ANY (:ids)", Map.of("ids", ids.toArray(UUID[]::new)))
                        .stream()
                        .collect(Collectors.toMap(order -> order.id().value(), order -> order));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
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

    /// Writes what was remarked of an order.
    ///
    /// @return false, and nothing is written, if it was changed since it was read
    boolean saveRemarks(Order order) {
        var delivery = order.delivery();
        return 1
                == db.sql(
                                """
                                UPDATE orders SET version = version + 1,
                                    metadata = metadata - 'delivery' - 'tracking' - 'note'
                                        || jsonb_strip_nulls(jsonb_build_object(
                                            'tracking', :tracking::text, 'note', :shop_note::text))
                                        || CASE WHEN :name::text IS NULL THEN '{}'
                                            ELSE jsonb_build_object('delivery', jsonb_strip_nulls(
                                                jsonb_build_object('name', :name::text,
                                                    'street', :street::text,
                                                    'postal_code', :postal_code::text,
                                                    'city', :city::text, 'note', :note::text)))
                                            END
                                WHERE workspace_id = :workspace AND id = :id
                                    AND version = :version
                                """)
                        .param("tracking", order.progress().tracking().orElse(null))
                        .param("shop_note", order.progress().note().orElse(null))
                        .param("name", delivery.map(Delivery::name).orElse(null))
                        .param("street", delivery.map(Delivery::street).orElse(null))
                        .param("postal_code", delivery.map(Delivery::postalCode).orElse(null))
                        .param("city", delivery.map(Delivery::city).orElse(null))
                        .param("note", delivery.flatMap(Delivery::note).orElse(null))
                        .param("workspace", order.workspace().value())
                        .param("id", order.id().value())
                        .param("version", order.progress().version())
                        .update();
    }

    /// Puts an order away, or brings it back.
    ///
    /// @return false, and nothing is written, if it was changed since it was read
    boolean saveDeleted(Order order, boolean deleted) {
        return 1
                == db.sql(
                                """
                                UPDATE orders SET version = version + 1,
                                    deleted_at = CASE WHEN :deleted THEN now() END
                                WHERE workspace_id = :workspace AND id = :id
                                    AND version = :version
                                """)
                        .param("deleted", deleted)
                        .param("workspace", order.workspace().value())
                        .param("id", order.id().value())
                        .param("version", order.progress().version())
                        .update();
    }

    /// What each of these clients has ordered; who has ordered nothing is not in it.
    Map<ClientId, Purchases> purchases(Workspace shop, Collection<ClientId> clients) {
        return db
                .sql(
                        """
                        SELECT c.id AS client_id, o.orders, o.spent, l.id AS last_id,
                            l.order_number, l.status, l.total, l.currency, l.created_at
                        FROM unnest(:clients) AS c (id)
                        CROSS JOIN LATERAL (
                            SELECT count(*) AS orders, coalesce(sum(total) FILTER (
                                WHERE status <> 'cancelled' AND currency = :currency), 0) AS spent
                            FROM orders
                            WHERE workspace_id = :workspace AND client_id = c.id
                                AND deleted_at IS NULL) o
                        CROSS JOIN LATERAL (
                            SELECT id, order_number, status, total, currency, created_at
                            FROM orders
                            WHERE workspace_id = :workspace AND client_id = c.id
                                AND deleted_at IS NULL
                            ORDER BY created_at DESC, id DESC LIMIT 1) l
                        """)
                .param("clients", clients.stream().map(ClientId::value).toArray(UUID[]::new))
                .param("currency", shop.currency().getCurrencyCode())
                .param("workspace", shop.id().value())
                .query((row, _) -> OrderRows.purchases(row, shop.currency()))
                .list()
                .stream()
                .collect(Collectors.toMap(Purchases::client, found -> found));
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
                                'payment_method', :payment::text, 'note', :shop_note::text,
                                'delivery', CASE WHEN :name::text IS NOT NULL THEN
                                    jsonb_build_object('name', :name::text,
                                        'street', :street::text,
                                        'postal_code', :postal_code::text,
                                        'city', :city::text, 'note', :note::text) END)))
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
                .param("shop_note", order.progress().note().orElse(null))
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
