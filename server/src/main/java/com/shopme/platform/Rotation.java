package com.shopme.platform;

import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Seals every stored secret anew under the key in force. The columns are those of the domain
/// `sealed`. Each value is replaced by itself and only while it is what was read, so it may be cut
/// short anywhere, run again, and run beside servers that know both keys.
final class Rotation {
    private static final int PAGE = 500;

    private final JdbcClient db;
    private final Secrets secrets;

    Rotation(DataSource database, Secrets secrets) {
        this.db = JdbcClient.create(database);
        this.secrets = secrets;
    }

    /// A column that holds secrets.
    ///
    /// @param key the columns of the primary key
    /// @param walled whether its rows are seen from their workspace only
    record Column(String table, List<String> key, String name, boolean walled) {
        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    /// What became of a column.
    ///
    /// @param anew how many secrets are under another key now
    /// @param lost the places of those that neither key opens
    record Outcome(Column column, int anew, List<String> lost) {}

    private record Value(List<String> key, String sealed) {}

    List<Outcome> run() {
        return columns().stream().map(this::rotate).toList();
    }

    List<Column> columns() {
        return db.sql(
                        """
                        SELECT c.relname AS tab, a.attname AS name,
                            (SELECT array_agg(k.attname::text ORDER BY n.place)
                            FROM pg_index i
                            CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS n (number, place)
                            JOIN pg_attribute k ON k.attrelid = c.oid AND k.attnum = n.number
                            WHERE i.indrelid = c.oid AND i.indisprimary) AS key,
                            EXISTS (SELECT 1 FROM pg_attribute w WHERE w.attrelid = c.oid
                                AND w.attname = 'workspace_id' AND NOT w.attisdropped) AS walled
                        FROM pg_attribute a
                        JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
                        WHERE a.atttypid = 'sealed'::regtype AND NOT a.attisdropped
                        ORDER BY tab, name
                        """)
                .query(Rotation::column)
                .list();
    }

    private static Column column(ResultSet row, int number) throws SQLException {
        return new Column(
                row.getString("tab"),
                List.of((String[]) row.getArray("key").getArray()),
                row.getString("name"),
                row.getBoolean("walled"));
    }

    private Outcome rotate(Column column) {
        if (!column.walled()) return rotateHere(column);
        var parts =
                workspaces().stream()
                        .map(workspace -> Tenancy.in(workspace, () -> rotateHere(column)))
                        .toList();
        return new Outcome(
                column,
                parts.stream().mapToInt(Outcome::anew).sum(),
                parts.stream().flatMap(part -> part.lost().stream()).toList());
    }

    private Outcome rotateHere(Column column) {
        var anew = 0;
        var lost = new ArrayList<String>();
        var page = page(column, List.of());
        while (!page.isEmpty()) {
            for (var value : page)
                if (!secrets.isCurrent(value.sealed())) anew += renew(column, value, lost);
            page = page(column, page.getLast().key());
        }
        return new Outcome(column, anew, lost);
    }

    private List<Value> page(Column column, List<String> after) {
        var key = String.join(", ", column.key());
        var beyond = after.isEmpty() ? "" : "AND (%s) > (%s)".formatted(key, marks(after.size()));
        return db.sql(
                        """
                        SELECT %1$s, %2$s FROM %3$s WHERE %2$s IS NOT NULL AND %2$s <> '' %4$s
                        ORDER BY %1$s LIMIT %5$d
                        """
                                .formatted(key, column.name(), column.table(), beyond, PAGE))
                .params(after)
                .query((row, _) -> value(column, row))
                .list();
    }

    private static Value value(Column column, ResultSet row) throws SQLException {
        var key = new ArrayList<String>();
        for (var part : column.key()) key.add(row.getString(part));
        return new Value(key, row.getString(column.name()));
    }

    private int renew(Column column, Value value, List<String> lost) {
        var place = Secrets.place(column.table(), String.join("/", value.key()), column.name());
        String secret;
        try {
            secret = secrets.open(value.sealed(), place);
        } catch (IllegalStateException e) {
            lost.add(place);
            return 0;
        }
        var itself =
                column.key().stream()
                        .map(part -> part + " = ?")
                        .collect(Collectors.joining(" AND "));
        return db.sql(
                        "UPDATE %s SET %s = ? WHERE %s AND %s = ?"
                                .formatted(column.table(), column.name(), itself, column.name()))
                .params(
                        Stream.of(
                                        Stream.of(secrets.seal(secret, place)),
                                        value.key().stream(),
                                        Stream.of(value.sealed()))
                                .flatMap(part -> part)
                                .toList())
                .update();
    }

    private List<WorkspaceId> workspaces() {
        return Tenancy.acrossWorkspaces(
                () ->
                        db.sql("SELECT workspace_ids()").query(UUID.class).list().stream()
                                .map(WorkspaceId::new)
                                .toList());
    }

    private static String marks(int count) {
        return String.join(", ", java.util.Collections.nCopies(count, "?"));
    }
}
