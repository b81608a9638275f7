package com.shopme.catalog;

import com.shopme.shared.WorkspaceId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Categories, or services: what holds products.
@Repository
abstract class ShelfStore<S, D> extends KeptStore<S, D> {
    private final String table;

    ShelfStore(JdbcClient db, String select, String table) {
        super(db, select, table);
        this.table = table;
    }

    // Against new products too, whoever adds them: their foreign keys wait.
    @Override
    String lock() {
        return "FOR UPDATE";
    }

    /// All of them, for who looks many up by name.
    List<S> all(WorkspaceId workspace, Currency currency) {
        return query(workspace, "AND deleted_at IS NULL ORDER BY id", Map.of(), currency);
    }

    /// Keeps it from being deleted until the transaction ends.
    ///
    /// @return false if there is none
    boolean hold(WorkspaceId workspace, UUID shelf) {
        return !ids(workspace, "AND id = :id FOR SHARE", Map.of("id", shelf)).isEmpty();
    }

    /// Some, to see whether there is exactly one.
    List<UUID> firstTwo(WorkspaceId workspace) {
        return ids(workspace, "LIMIT 2", Map.of());
    }

    private List<UUID> ids(WorkspaceId workspace, String which, Map<String, ?> params) {
        return db.sql(
                        """
                        SELECT id FROM %s
                        WHERE workspace_id = :workspace AND deleted_at IS NULL
                        """
                                        .formatted(table)
                                + which)
                .params(of(workspace))
                .params(params)
                .query(UUID.class)
                .list();
    }
}
