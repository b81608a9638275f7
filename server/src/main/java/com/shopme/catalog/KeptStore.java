package com.shopme.catalog;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How things of the catalogue of one kind are found, held, put away and brought back; they lie in
/// a table of their own.
@Repository
abstract class KeptStore<S, D> {
    final JdbcClient db;
    private final String select;
    private final String table;

    /// @param select `SELECT` and columns of the table
    /// @param table its name, a word of ours
    KeptStore(JdbcClient db, String select, String table) {
        this.db = db;
        this.select = select;
        this.table = table;
    }

    abstract Listing listing(ListRequest request);

    abstract S sheet(ResultSet row, Currency currency) throws SQLException;

    abstract void insert(WorkspaceId workspace, UUID id, D draft);

    abstract void update(WorkspaceId workspace, UUID id, D draft);

    /// How a row is held that will be changed.
    String lock() {
        return "FOR NO KEY UPDATE";
    }

    Page<S> list(WorkspaceId workspace, ListRequest request, Currency currency) {
        return listing(request).fetch(db, request, of(workspace), (row, _) -> sheet(row, currency));
    }

    void each(
            WorkspaceId workspace, ListRequest request, Currency currency, Consumer<List<S>> take) {
        listing(request).each(db, request, of(workspace), (row, _) -> sheet(row, currency), take);
    }

    Optional<S> find(WorkspaceId workspace, UUID id, Currency currency) {
        return one(workspace, id, "AND deleted_at IS NULL", currency);
    }

    /// Locked until the transaction ends, deleted ones too.
    Optional<S> lock(WorkspaceId workspace, UUID id, Currency currency) {
        return one(workspace, id, lock(), currency);
    }

    /// Locked in the order of their ids.
    void lock(WorkspaceId workspace, Collection<UUID> ids) {
        if (ids.isEmpty()) return;
        db.sql(
                        """
                        SELECT id FROM %s
                        WHERE workspace_id = :workspace AND id = ANY (:ids)
                        ORDER BY id
                        """
                                        .formatted(table)
                                + lock())
                .params(of(workspace))
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    void delete(WorkspaceId workspace, UUID id) {
        put(workspace, id, "now()");
    }

    void restore(WorkspaceId workspace, UUID id) {
        put(workspace, id, "NULL");
    }

    /// @param which ends the statement
    final List<S> query(
            WorkspaceId workspace, String which, Map<String, ?> params, Currency currency) {
        return db.sql(select + "FROM " + table + " WHERE workspace_id = :workspace " + which)
                .params(of(workspace))
                .params(params)
                .query((row, _) -> sheet(row, currency))
                .list();
    }

    private Optional<S> one(WorkspaceId workspace, UUID id, String which, Currency currency) {
        return query(workspace, "AND id = :id " + which, Map.of("id", id), currency).stream()
                .findFirst();
    }

    private void put(WorkspaceId workspace, UUID id, String deletedAt) {
        db.sql(
                        "UPDATE %s SET deleted_at = %s WHERE workspace_id = ? AND id = ?"
                                .formatted(table, deletedAt))
                .params(workspace.value(), id)
                .update();
    }

    static Map<String, Object> of(WorkspaceId workspace) {
        return Map.of("workspace", workspace.value());
    }
}
