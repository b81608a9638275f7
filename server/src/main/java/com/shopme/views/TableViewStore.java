package com.shopme.views;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TableViewStore {
    private static final String COLUMNS =
            """
            SELECT v.id, v.owner_id, v.table_name, v.name, v.shared, v.definition, v.created_at,
                v.updated_at, v.deleted_at
            """;
    // What is somebody else's own does not exist.
    private static final String SEEN =
            """
            FROM table_views v
            WHERE v.workspace_id = :workspace AND (v.shared OR v.owner_id = :viewer)
            """;
    private static final Listing LIST =
            Listing.of(COLUMNS, SEEN)
                    .id("v.id")
                    .deletedAt("v.deleted_at")
                    .text("table", "v.table_name")
                    .text("name", "v.name")
                    .sorts()
                    .flag("shared", "v.shared")
                    .order("name")
                    .build();

    private final JdbcClient db;

    TableViewStore(JdbcClient db) {
        this.db = db;
    }

    Page<TableView> list(WorkspaceId workspace, UUID viewer, ListRequest request) {
        return LIST.fetch(
                db,
                request,
                Map.of("workspace", workspace.value(), "viewer", viewer),
                (row, _) -> view(row));
    }

    /// Deleted or not.
    Optional<TableView> find(WorkspaceId workspace, UUID viewer, UUID view) {
        return found(workspace, viewer, view, "");
    }

    Optional<TableView> lock(WorkspaceId workspace, UUID viewer, UUID view) {
        return found(workspace, viewer, view, " FOR UPDATE");
    }

    private Optional<TableView> found(
            WorkspaceId workspace, UUID viewer, UUID view, String locking) {
        return db.sql(COLUMNS + SEEN + "AND v.id = :view" + locking)
                .param("workspace", workspace.value())
                .param("viewer", viewer)
                .param("view", view)
                .query((row, _) -> view(row))
                .optional();
    }

    int count(WorkspaceId workspace, UUID owner) {
        return db.sql(
                        """
                        SELECT count(*) FROM table_views
                        WHERE workspace_id = :workspace AND owner_id = :owner
                            AND deleted_at IS NULL
                        """)
                .param("workspace", workspace.value())
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }

    void insert(WorkspaceId workspace, UUID id, UUID owner, ViewDraft draft) {
        db.sql(
                        """
                        INSERT INTO table_views
                            (id, workspace_id, owner_id, table_name, name, shared, definition)
                        VALUES (:id, :workspace, :owner, :table, :name, :shared, :definition)
                        """)
                .param("id", id)
                .param("workspace", workspace.value())
                .param("owner", owner)
                .param("table", draft.table())
                .param("name", draft.name())
                .param("shared", draft.shared())
                .param("definition", draft.definition())
                .update();
    }

    void update(WorkspaceId workspace, UUID id, ViewDraft draft) {
        db.sql(
                        """
                        UPDATE table_views
                        SET name = :name, shared = :shared, definition = :definition
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .param("workspace", workspace.value())
                .param("id", id)
                .param("name", draft.name())
                .param("shared", draft.shared())
                .param("definition", draft.definition())
                .update();
    }

    void deleted(WorkspaceId workspace, UUID id, boolean deleted) {
        db.sql(
                        """
                        UPDATE table_views
                        SET deleted_at = CASE WHEN :deleted THEN clock_timestamp() END
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .param("workspace", workspace.value())
                .param("id", id)
                .param("deleted", deleted)
                .update();
    }

    private static TableView view(ResultSet row) throws SQLException {
        var deleted = row.getTimestamp("deleted_at");
        return new TableView(
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getString("table_name"),
                row.getString("name"),
                row.getBoolean("shared"),
                row.getString("definition"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                deleted == null ? Optional.empty() : Optional.of(deleted.toInstant()));
    }
}
