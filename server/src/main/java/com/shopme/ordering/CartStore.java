package com.shopme.ordering;

import com.shopme.catalog.ProductId;
import com.shopme.clients.ClientId;
import com.shopme.shared.Ids;
import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CartStore {
    private static final String COLUMNS =
            """
            SELECT id, workspace_id, client_id, status, expires_at, version,
                metadata -> 'draft' ->> 'name' AS name, metadata -> 'draft' ->> 'street' AS street,
                metadata -> 'draft' ->> 'postal_code' AS postal_code,
                metadata -> 'draft' ->> 'city' AS city, metadata -> 'draft' ->> 'note' AS note,
                metadata -> 'draft' ->> 'payment' AS payment
            FROM carts
            """;

    private final JdbcClient db;

    CartStore(JdbcClient db) {
        this.db = db;
    }

    /// The cart a client is filling, even if it should have been given up by now.
    Optional<Cart> active(Workspace shop, ClientId client) {
        return db.sql(
                        COLUMNS
                                + """
                        WHERE workspace_id = ? AND client_id = ? AND status = 'active'
                            AND deleted_at IS NULL
                        """)
                .params(shop.id().value(), client.value())
                .query((row, _) -> cart(row))
                .optional()
                .map(cart -> cart.with(lines(shop, cart.id())));
    }

    /// The carts these clients are filling, even those that should have been given up by now.
    List<Cart> active(Workspace shop, Collection<ClientId> clients) {
        var found =
                db.sql(
                                COLUMNS
                                        + """
                                        WHERE workspace_id = ? AND client_id = ANY (?)
                                            AND status = 'active' AND deleted_at IS NULL
                                        """)
                        .params(shop.id().value(), ids(clients.stream().map(ClientId::value)))
                        .query((row, _) -> cart(row))
                        .list();
        var lines = lines(shop, found);
        return found.stream()
                .map(cart -> cart.with(lines.getOrDefault(cart.id(), List.of())))
                .toList();
    }

    Optional<Cart> find(Workspace shop, CartId cart) {
        return find(shop, cart, "");
    }

    /// Like [#find], and nobody else changes it until this transaction ends.
    Optional<Cart> lock(Workspace shop, CartId cart) {
        return find(shop, cart, "FOR UPDATE");
    }

    /// Opens a cart, unless the client has one: then nothing happens.
    void open(WorkspaceId workspace, ClientId client, Instant now) {
        db.sql(
                        """
                        INSERT INTO carts (id, workspace_id, client_id, expires_at)
                        VALUES (?, ?, ?, ?)
                        ON CONFLICT (workspace_id, client_id)
                            WHERE status = 'active' AND deleted_at IS NULL
                        DO NOTHING
                        """)
                .params(
                        Ids.next(),
                        workspace.value(),
                        client.value(),
                        Timestamp.from(now.plus(Cart.KEPT)))
                .update();
    }

    void expire(Cart cart) {
        db.sql(
                        """
                        UPDATE carts SET status = 'expired', version = version + 1
                        WHERE workspace_id = ? AND id = ? AND status = 'active' AND version = ?
                        """)
                .params(cart.workspace().value(), cart.id().value(), cart.version())
                .update();
    }

    /// Writes the cart whole.
    ///
    /// @return false, and nothing is written, if it was changed since it was read
    boolean save(Cart cart) {
        if (!saveHead(cart)) return false;
        removeOtherLines(cart);
        saveLines(cart);
        return true;
    }

    private Optional<Cart> find(Workspace shop, CartId cart, String lock) {
        return db.sql(COLUMNS + " WHERE workspace_id = ? AND id = ? " + lock)
                .params(shop.id().value(), cart.value())
                .query((row, _) -> cart(row))
                .optional()
                .map(found -> found.with(lines(shop, found.id())));
    }

    private List<CartLine> lines(Workspace shop, CartId cart) {
        return db.sql(
                        """
                        SELECT product_id, metadata ->> 'name' AS name, quantity, unit_price
                        FROM cart_items
                        WHERE workspace_id = ? AND cart_id = ? AND deleted_at IS NULL
                        ORDER BY id
                        """)
                .params(shop.id().value(), cart.value())
                .query((row, _) -> line(row, shop.currency()))
                .list();
    }

    private record LineOf(CartId cart, CartLine line) {}

    private Map<CartId, List<CartLine>> lines(Workspace shop, List<Cart> carts) {
        return db
                .sql(
                        """
                        SELECT cart_id, product_id, metadata ->> 'name' AS name, quantity,
                            unit_price
                        FROM cart_items
                        WHERE workspace_id = ? AND cart_id = ANY (?) AND deleted_at IS NULL
                        ORDER BY id
                        """)
                .params(shop.id().value(), ids(carts.stream().map(cart -> cart.id().value())))
                .query(
                        (row, _) ->
                                new LineOf(
                                        new CartId(row.getObject("cart_id", UUID.class)),
                                        line(row, shop.currency())))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                LineOf::cart,
                                Collectors.mapping(LineOf::line, Collectors.toList())));
    }

    private static UUID[] ids(Stream<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private boolean saveHead(Cart cart) {
        var draft = cart.draft();
        return 1
                == db.sql(
                                """
                                UPDATE carts SET version = version + 1, status = :state,
                                    expires_at = :expires_at,
                                    metadata = metadata || jsonb_build_object('draft',
                                        jsonb_build_object('name', :name::text,
                                            'street', :street::text,
                                            'postal_code', :postal_code::text,
                                            'city', :city::text, 'note', :note::text,
                                            'payment', :payment::text))
                                WHERE workspace_id = :workspace AND id = :id
                                    AND status = 'active' AND version = :version
                                """)
                        .param("state", cart.state().name().toLowerCase(Locale.ROOT))
                        .param("expires_at", Timestamp.from(cart.expiresAt()))
                        .param("name", draft.name())
                        .param("street", draft.street())
                        .param("postal_code", draft.postalCode())
                        .param("city", draft.city())
                        .param("note", draft.note())
                        .param("payment", draft.payment().map(Enum::name).orElse(null))
                        .param("workspace", cart.workspace().value())
                        .param("id", cart.id().value())
                        .param("version", cart.version())
                        .update();
    }

    private void removeOtherLines(Cart cart) {
        db.sql(
                        """
                        UPDATE cart_items SET deleted_at = clock_timestamp()
                        WHERE workspace_id = ? AND cart_id = ? AND deleted_at IS NULL
                            AND product_id <> ALL (?)
                        """)
                .params(
                        cart.workspace().value(),
                        cart.id().value(),
                        cart.lines().stream()
                                .map(line -> line.product().value())
                                .toArray(UUID[]::new))
                .update();
    }

    private void saveLines(Cart cart) {
        for (var line : cart.lines())
            db.sql(
                            """
                            INSERT INTO cart_items AS old (id, workspace_id, cart_id, product_id,
                                quantity, unit_price, metadata)
                            VALUES (?, ?, ?, ?, ?, ?, jsonb_build_object('name', ?::text))
                            ON CONFLICT (cart_id, product_id) WHERE deleted_at IS NULL
                            DO UPDATE SET quantity = excluded.quantity,
                                unit_price = excluded.unit_price, metadata = excluded.metadata
                            WHERE (old.quantity, old.unit_price)
                                IS DISTINCT FROM (excluded.quantity, excluded.unit_price)
                            """)
                    .params(
                            Ids.next(),
                            cart.workspace().value(),
                            cart.id().value(),
                            line.product().value(),
                            line.quantity(),
                            line.unitPrice().amount(),
                            line.name())
                    .update();
    }

    private static Cart cart(ResultSet row) throws SQLException {
        return new Cart(
                new CartId(row.getObject("id", UUID.class)),
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                new ClientId(row.getObject("client_id", UUID.class)),
                Cart.State.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                List.of(),
                draft(row),
                row.getTimestamp("expires_at").toInstant(),
                row.getInt("version"));
    }

    private static CheckoutDraft draft(ResultSet row) throws SQLException {
        return new CheckoutDraft(
                text(row, "name"),
                text(row, "street"),
                text(row, "postal_code"),
                text(row, "city"),
                text(row, "note"),
                Optional.ofNullable(row.getString("payment")).map(PaymentMethod::valueOf));
    }

    private static CartLine line(ResultSet row, Currency currency) throws SQLException {
        return new CartLine(
                new ProductId(row.getObject("product_id", UUID.class)),
                text(row, "name"),
                row.getInt("quantity"),
                Money.of(row.getBigDecimal("unit_price"), currency));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
