package com.shopme.bench;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.analytics.Timelines;
import com.shopme.api.ListRequest;
import com.shopme.clients.ClientFiles;
import com.shopme.conversation.ChatHistory;
import com.shopme.conversation.SessionId;
import com.shopme.identity.Caller;
import com.shopme.ordering.Orders;
import com.shopme.platform.Tenancy;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.workspace.Pass;
import com.shopme.workspace.Role;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The lists of one tenant with a million orders and ten million messages: whatever they are
/// sorted, filtered or searched by, no table is read from end to end, and what is read does not
/// grow with the tenant. PostgreSQL counts it, inside functions too, where EXPLAIN does not look.
@ShopMeTest
@Tag("long")
class ListsBench {
    /// 1 for a million orders and ten million messages.
    private static final double SCALE =
            Double.parseDouble(System.getProperty("shopme.bench.scale", "1"));

    private static final int ORDERS = (int) (1_000_000 * SCALE);
    private static final int MESSAGES = 10 * ORDERS;
    private static final int CLIENTS = ORDERS / 10;

    // Somebody else's rows between those of the tenant, a tenth as many.
    private static final int NEIGHBOUR = 10;

    // What the tables and their indexes take, with some to spare, and as much again to sort them.
    private static final long BYTES_PER_MESSAGE = 2_500;

    /// A page, a total counted to 10,000, what a search looks at (10,000 clients and as many
    /// orders) for both, and as much again for plans that fit small tables.
    private static final long MOST_ROWS = 100_000;

    private static final List<String> TABLES =
            List.of("clients", "client_tags", "orders", "chat_sessions", "messages");

    @Autowired Shops shops;
    @Autowired Orders orders;
    @Autowired ChatHistory chats;
    @Autowired ClientFiles clients;
    @Autowired Timelines timelines;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired Environment environment;

    private WorkspaceId workspace;
    private Results results;
    private final List<String> wrong = new ArrayList<>();

    /// Rows read and whole reads begun of the large tables, in this transaction.
    private record Read(long rows, long whole) {}

    @Test
    void noListReadsATenantFromEndToEnd() throws Exception {
        var room = Path.of("target").toAbsolutePath().toFile().getUsableSpace();
        assertThat(room).as("free bytes").isGreaterThan(MESSAGES * BYTES_PER_MESSAGE);
        var shop = shops.open();
        workspace = shop.workspace();
        var filled = fill(shop);
        results =
                new Results(
                        "lists",
                        "Lists of a tenant with %,d orders and %,d messages"
                                .formatted(ORDERS, MESSAGES),
                        """
                        One tenant with %,d clients, %,d orders and %,d messages, made in %d s by
                        set-based SQL, beside a tenth as many of somebody else. Each list is asked three
                        times through its front door, under row-level security, for the first 50 rows
                        and the total; the last time counts. *Rows* are those that PostgreSQL fetched
                        for it from clients, orders, chats and messages (`pg_stat_xact_user_tables`,
                        which sees into functions, other than EXPLAIN); *whole* are sequential scans
                        begun, which may stop after the first rows. The test fails above %,d rows,
                        which is a hundredth of what a scan of the tenant reads."""
                                .formatted(CLIENTS, ORDERS, MESSAGES, filled, MOST_ROWS));
        results.line("| list | asked | ms | rows | whole |");
        results.line("|---|---|---|---|---|");
        ordersList();
        messagesList();
        clientsList();
        timeline();
        results.write();
        assertThat(wrong).isEmpty();
    }

    private void ordersList() throws SQLException {
        var client =
                value(
                        "SELECT client_id FROM orders WHERE workspace_id = '"
                                + workspace
                                + "' LIMIT 1");
        for (var sort : List.of("-placed_at", "placed_at", "-total", "total"))
            ask("orders", sort, Optional.empty(), Optional.empty());
        for (var filter :
                List.of(
                        "number eq ORD-000077",
                        "status eq cancelled",
                        "status in (pending, delivered)",
                        "client_id eq " + client,
                        "total gt 99990",
                        "total le 5",
                        "placed_at gt 2026-11-24",
                        "placed_at lt 2001-01-01",
                        "updated_at gt 2030-01-01",
                        "status eq pending and total gt 500"))
            ask("orders", "", Optional.of(filter), Optional.empty());
        for (var q : List.of("ORD-000077", "zzyzx", "name77", "giulia"))
            ask("orders", "", Optional.empty(), Optional.of(q));
    }

    private void messagesList() throws SQLException {
        var chat =
                value(
                        "SELECT id FROM chat_sessions WHERE workspace_id = '"
                                + workspace
                                + "' LIMIT 1");
        for (var sort : List.of("-created_at", "created_at"))
            ask("messages", sort, Optional.empty(), Optional.empty());
        for (var filter :
                List.of(
                        "type eq sticker",
                        "type eq text",
                        "direction eq inbound",
                        "direction eq outbound",
                        "chat_id eq " + chat,
                        "created_at gt 2026-11-24",
                        "created_at lt 2001-01-01"))
            ask("messages", "", Optional.of(filter), Optional.empty());
        for (var q : List.of("rare77", "ciao", "zzyzx"))
            ask("messages", "", Optional.empty(), Optional.of(q));
        read(
                "messages of a chat",
                "newest",
                () ->
                        chats.messages(
                                workspace,
                                new SessionId(UUID.fromString(chat)),
                                ListRequest.first(50)));
        read("chats", "-last_message_at", () -> chats.chats(workspace, ListRequest.first(50)));
    }

    private void clientsList() {
        for (var sort : List.of("-created_at", "name", "-name"))
            ask("clients", sort, Optional.empty(), Optional.empty());
        for (var filter :
                List.of(
                        "phone eq \"+390000000077\"",
                        "email eq c77@example.com",
                        "status eq suspended",
                        "tags eq everybody",
                        "tags eq few",
                        "tags eq none")) ask("clients", "", Optional.of(filter), Optional.empty());
        for (var q : List.of("name77", "zzyzx", "giulia"))
            ask("clients", "", Optional.empty(), Optional.of(q));
    }

    private void timeline() throws SQLException {
        var client =
                UUID.fromString(
                        value(
                                "SELECT client_id FROM chat_sessions WHERE workspace_id = '"
                                        + workspace
                                        + "' LIMIT 1"));
        var owner = new Caller.Machine(UUID.randomUUID(), workspace);
        var by = new Pass(workspace, Role.OWNER, owner);
        read(
                "timeline of a client",
                "newest",
                () -> timelines.of(by, client, Optional.empty(), Optional.empty(), 50));
    }

    private void ask(String list, String sort, Optional<String> filter, Optional<String> q) {
        var request =
                new ListRequest(
                        50,
                        Optional.empty(),
                        sort.isEmpty() ? List.of() : List.of(sort),
                        filter,
                        q,
                        Map.of(),
                        false);
        var asked = sort + filter.orElse("") + q.map(text -> "q=" + text).orElse("");
        read(
                list,
                asked,
                () -> {
                    switch (list) {
                        case "orders" -> orders.list(workspace, request);
                        case "messages" -> chats.messages(workspace, request);
                        default -> clients.list(workspace, request);
                    }
                });
    }

    private void read(String list, String asked, Runnable reading) {
        reading.run();
        reading.run();
        var start = System.nanoTime();
        var read = counted(reading);
        var millis = (System.nanoTime() - start) / 1e6;
        results.line(
                "| %s | `%s` | %.1f | %d | %d |", list, asked, millis, read.rows(), read.whole());
        if (read.rows() > MOST_ROWS) wrong.add(list + " " + asked + " " + read);
    }

    private Read counted(Runnable reading) {
        return Tenancy.in(
                workspace,
                () ->
                        transaction.execute(
                                _ -> {
                                    // The count may still hold what this connection did before.
                                    var before = count();
                                    reading.run();
                                    var after = count();
                                    return new Read(
                                            after.rows() - before.rows(),
                                            after.whole() - before.whole());
                                }));
    }

    private Read count() {
        return db.sql(
                        """
                        SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint AS rows,
                            sum(seq_scan)::bigint AS whole
                        FROM pg_stat_xact_user_tables WHERE relname = ANY (:tables)
                        """)
                .param("tables", TABLES.toArray(String[]::new))
                .query(Read.class)
                .single();
    }

    // As the owner, for two tenants, with the indexes made afterwards.
    private long fill(Shop shop) throws SQLException {
        var start = System.nanoTime();
        var product = shop.add(aProduct());
        var other = shops.open();
        other.add(aProduct());
        var neighbour = Math.max(1, CLIENTS / NEIGHBOUR);
        asOwner(
                run -> {
                    var indexes = new ArrayList<String>();
                    for (var table : List.of("orders", "messages")) indexes.addAll(drop(table));
                    // No trigger and no foreign key has anything to say to rows made like this.
                    run.accept("SET session_replication_role = replica");
                    tenant(run, other.workspace(), neighbour);
                    tenant(run, shop.workspace(), CLIENTS);
                    indexes.forEach(run);
                    run.accept("ANALYZE");
                });
        assertThat(product).isNotNull();
        return (System.nanoTime() - start) / 1_000_000_000;
    }

    private static void tenant(Consumer<String> run, WorkspaceId tenant, int clients) {
        run.accept(NUMBER.formatted(tenant, digits(tenant)));
        run.accept(CLIENT.formatted(tenant, clients));
        run.accept(TAG.formatted(tenant));
        run.accept(CHAT.formatted(tenant));
        run.accept(ORDER.formatted(tenant, 10 * clients, clients));
        run.accept(MESSAGE.formatted(tenant, 100 * clients, clients));
    }

    private static String digits(WorkspaceId tenant) {
        return String.valueOf(Math.abs(tenant.value().getLeastSignificantBits() % 1_000_000_000));
    }

    private List<String> drop(String table) {
        var made = new ArrayList<String>();
        try (var owner = owner();
                var rows =
                        owner.createStatement()
                                .executeQuery(
                                        """
                                        SELECT i.indexname, i.indexdef FROM pg_indexes i
                                        WHERE i.tablename = '%s' AND NOT EXISTS (
                                            SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)
                                        """
                                                .formatted(table))) {
            while (rows.next()) {
                made.add(rows.getString(2));
                owner.createStatement().execute("DROP INDEX " + rows.getString(1));
            }
            return made;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void asOwner(Consumer<Consumer<String>> work) throws SQLException {
        try (var owner = owner()) {
            work.accept(
                    sql -> {
                        try {
                            owner.createStatement().execute(sql);
                        } catch (SQLException e) {
                            throw new IllegalStateException(sql, e);
                        }
                    });
        }
    }

    private String value(String sql) throws SQLException {
        try (var owner = owner();
                var rows = owner.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private java.sql.Connection owner() throws SQLException {
        return DriverManager.getConnection(
                environment.getRequiredProperty("SHOPME_DATABASE_URL"),
                environment.getRequiredProperty("SHOPME_DATABASE_USER"),
                environment.getRequiredProperty("SHOPME_DATABASE_PASSWORD"));
    }

    private static final String NUMBER =
            """
            INSERT INTO whatsapp_settings (workspace_id, phone_number, phone_number_id, waba_id, api_key)
            VALUES ('%1$s', '+39%2$s', '%2$s', '%2$s', '')
            """;
    // One in a thousand is called Giulia, one in 500 is suspended.
    private static final String CLIENT =
            """
            INSERT INTO clients (workspace_id, phone, first_name, last_name, email, status, created_at)
            SELECT '%1$s', '+39' || lpad(i::text, 10, '0'),
                CASE WHEN i %% 1000 = 0 THEN 'Giulia' ELSE 'Name' || i END, 'Rossi',
                'c' || i || '@example.com',
                (CASE WHEN i %% 500 = 0 THEN 'suspended' ELSE 'active' END)::user_status,
                now() - i * interval '1 minute'
            FROM generate_series(1, %2$d) i
            """;
    // One tag that all have, one that every thousandth has.
    private static final String TAG =
            """
            INSERT INTO client_tags (workspace_id, client_id, tag)
            SELECT workspace_id, id, 'everybody' FROM clients WHERE workspace_id = '%1$s'
            UNION ALL
            SELECT workspace_id, id, 'few' FROM clients
            WHERE workspace_id = '%1$s' AND first_name = 'Giulia'
            """;
    private static final String CHAT =
            """
            INSERT INTO chat_sessions (workspace_id, client_id, number_id, contact, contact_kind,
                last_inbound_at, last_message_at)
            SELECT c.workspace_id, c.id, s.id, ltrim(c.phone, '+'), 'wa_id', c.created_at, c.created_at
            FROM clients c JOIN whatsapp_settings s ON s.workspace_id = c.workspace_id
            WHERE c.workspace_id = '%1$s'
            """;
    private static final String ORDER =
            """
            INSERT INTO orders (workspace_id, client_id, order_number, status, currency, subtotal,
                total, created_at, updated_at)
            SELECT '%1$s', c.id, 'ORD-' || lpad(i::text, 6, '0'),
                (ARRAY['pending', 'confirmed', 'processing', 'shipped', 'delivered', 'delivered',
                    'delivered', CASE WHEN i %% 1000 = 0 THEN 'cancelled' ELSE 'delivered' END]
                    )[1 + i %% 8]::order_status,
                'EUR', i %% 100000, i %% 100000, now() - i * interval '1 minute',
                now() - i * interval '1 minute'
            FROM generate_series(1, %2$d) i
            JOIN (SELECT id, row_number() OVER () AS n FROM clients WHERE workspace_id = '%1$s') c
                ON c.n = 1 + i %% %3$d
            """;
    // One in 100,000 is a sticker, one in 50,000 says something rare, one in five says ciao.
    private static final String MESSAGE =
            """
            INSERT INTO messages (workspace_id, chat_session_id, direction, content, type, status,
                sent_at, created_at)
            SELECT '%1$s', s.id,
                (CASE WHEN i %% 2 = 0 THEN 'inbound' ELSE 'outbound' END)::message_direction,
                CASE WHEN i %% 50000 = 0 THEN 'rare77 words' WHEN i %% 5 = 0 THEN 'ciao, come va?'
                    ELSE 'a message of some words ' || i %% 1000 END,
                (CASE WHEN i %% 100000 = 0 THEN 'sticker' WHEN i %% 50 = 0 THEN 'image'
                    ELSE 'text' END)::message_type,
                CASE WHEN i %% 2 = 0 THEN 'received' ELSE 'sent' END,
                now() - i * interval '1 second', now() - i * interval '1 second'
            FROM generate_series(1, %2$d) i
            JOIN (SELECT id, row_number() OVER () AS n FROM chat_sessions WHERE workspace_id = '%1$s') s
                ON s.n = 1 + i %% %3$d
            """;
}
