package com.shopme.workspace;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.shared.Ids;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LanguageStore {
    private static final String COLUMNS =
            """
            SELECT l.id, l.code, l.name, l.active, l.code = w.default_language AS is_default,
                l.sort_order, l.updated_at, l.deleted_at
            """;
    private static final String ALL =
            """
            FROM languages l JOIN workspaces w ON w.id = l.workspace_id
            WHERE l.workspace_id = :workspace
            """;
    private static final Listing LIST =
            Listing.of(COLUMNS, ALL)
                    .id("l.id")
                    .deletedAt("l.deleted_at")
                    .text("code", "l.code")
                    .sorts()
                    .text("name", "l.name")
                    .sorts()
                    .flag("active", "l.active")
                    .integer("sort_order", "l.sort_order")
                    .sorts()
                    .order("sort_order", "code")
                    .build();

    private final JdbcClient db;

    LanguageStore(JdbcClient db) {
        this.db = db;
    }

    Page<LanguageView> list(WorkspaceId workspace, ListRequest request) {
        return LIST.fetch(
                db, request, Map.of("workspace", workspace.value()), (row, _) -> view(row));
    }

    /// Deleted or not.
    Optional<LanguageView> find(WorkspaceId workspace, UUID id) {
        return db.sql(COLUMNS + ALL + "AND l.id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .query((row, _) -> view(row))
                .optional();
    }

    boolean has(WorkspaceId workspace, Language language) {
        return db.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM languages
                            WHERE workspace_id = ? AND code = ? AND deleted_at IS NULL)
                        """)
                .params(workspace.value(), language.code())
                .query(Boolean.class)
                .single();
    }

    UUID insert(WorkspaceId workspace, Language language, String name) {
        var id = Ids.next();
        db.sql(
                        """
                        INSERT INTO languages (id, workspace_id, code, name, sort_order)
                        SELECT :id, :workspace, :code, :name, coalesce(max(sort_order) + 1, 0)
                        FROM languages WHERE workspace_id = :workspace AND deleted_at IS NULL
                        """)
                .param("id", id)
                .param("workspace", workspace.value())
                .param("code", language.code())
                .param("name", name)
                .update();
        return id;
    }

    void update(WorkspaceId workspace, UUID id, String name, boolean active) {
        db.sql("UPDATE languages SET name = ?, active = ? WHERE workspace_id = ? AND id = ?")
                .params(name, active, workspace.value(), id)
                .update();
    }

    /// Those that are not deleted, in order.
    List<UUID> inOrder(WorkspaceId workspace) {
        return db.sql(
                        """
                        SELECT id FROM languages
                        WHERE workspace_id = ? AND deleted_at IS NULL ORDER BY sort_order, code
                        """)
                .params(workspace.value())
                .query(UUID.class)
                .list();
    }

    void place(WorkspaceId workspace, UUID id, int sortOrder) {
        db.sql(
                        """
                        UPDATE languages SET sort_order = :place
                        WHERE workspace_id = :workspace AND id = :id AND sort_order <> :place
                        """)
                .param("place", sortOrder)
                .param("workspace", workspace.value())
                .param("id", id)
                .update();
    }

    void deleted(WorkspaceId workspace, UUID id, boolean deleted) {
        db.sql(
                        """
                        UPDATE languages SET deleted_at = CASE WHEN ? THEN now() END
                        WHERE workspace_id = ? AND id = ?
                        """)
                .params(deleted, workspace.value(), id)
                .update();
    }

    private static LanguageView view(ResultSet row) throws SQLException {
        return new LanguageView(
                row.getObject("id", UUID.class),
                Language.of(row.getString("code")),
                row.getString("name"),
                row.getBoolean("active"),
                row.getBoolean("is_default"),
                row.getInt("sort_order"),
                row.getTimestamp("updated_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("deleted_at")).map(Timestamp::toInstant));
    }
}
