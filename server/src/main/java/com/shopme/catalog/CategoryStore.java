package com.shopme.catalog;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Categories as the people of the shop keep them.
@Repository
class CategoryStore {
    private static final String SELECT =
            """
            SELECT c.id, c.name, c.slug, c.description, c.status, c.sort_order, c.created_at,
                c.updated_at, c.deleted_at
            """;

    private static final Listing LIST =
            Listing.of(SELECT, "FROM categories c WHERE c.workspace_id = :workspace")
                    .id("c.id")
                    .deletedAt("c.deleted_at")
                    .text("name", "c.name")
                    .sorts()
                    .text("slug", "c.slug")
                    .choice(
                            "status",
                            "c.status::text",
                            ProductStatus.wordsOfShelves().keySet().stream())
                    .integer("sort_order", "c.sort_order")
                    .sorts()
                    .time("created_at", "c.created_at")
                    .sorts()
                    .time("updated_at", "c.updated_at")
                    .sorts()
                    .order("sort_order")
                    .search(
                            """
                            strpos(search_fold(c.name), search_fold(:q)) > 0 OR EXISTS (
                                SELECT 1 FROM catalog_texts t
                                WHERE t.workspace_id = c.workspace_id AND t.category_id = c.id
                                    AND t.deleted_at IS NULL
                                    AND strpos(search_fold(t.name), search_fold(:q)) > 0)
                            """)
                    .build();

    private final JdbcClient db;

    CategoryStore(JdbcClient db) {
        this.db = db;
    }

    Page<CategorySheet> list(WorkspaceId workspace, ListRequest request) {
        return LIST.fetch(
                db, request, Map.of("workspace", workspace.value()), CategoryStore::sheet);
    }

    void each(WorkspaceId workspace, ListRequest request, Consumer<List<CategorySheet>> take) {
        LIST.each(db, request, Map.of("workspace", workspace.value()), CategoryStore::sheet, take);
    }

    /// All of them, for who looks many up by name.
    List<CategorySheet> all(WorkspaceId workspace) {
        return db.sql(
                        SELECT
                                + """
                                FROM categories c
                                WHERE c.workspace_id = ? AND c.deleted_at IS NULL
                                ORDER BY c.sort_order, c.id
                                """)
                .param(workspace.value())
                .query(CategoryStore::sheet)
                .list();
    }

    Optional<CategorySheet> find(WorkspaceId workspace, CategoryId category) {
        return query(workspace, category, "AND c.deleted_at IS NULL");
    }

    /// Locked until the transaction ends, against new products too; deleted ones as well.
    Optional<CategorySheet> lock(WorkspaceId workspace, CategoryId category) {
        return query(workspace, category, "FOR UPDATE");
    }

    /// Locked in the order of their ids.
    void lock(WorkspaceId workspace, Collection<UUID> categories) {
        if (categories.isEmpty()) return;
        db.sql(
                        """
                        SELECT id FROM categories
                        WHERE workspace_id = :workspace AND id = ANY (:ids)
                        ORDER BY id
                        FOR UPDATE
                        """)
                .param("workspace", workspace.value())
                .param("ids", categories.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /// Keeps it from being deleted until the transaction ends.
    ///
    /// @return false if there is none
    boolean hold(WorkspaceId workspace, UUID category) {
        return db.sql(
                        """
                        SELECT 1 FROM categories
                        WHERE workspace_id = ? AND id = ? AND deleted_at IS NULL
                        FOR SHARE
                        """)
                .params(workspace.value(), category)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /// Some, to see whether there is exactly one.
    List<UUID> firstTwo(WorkspaceId workspace) {
        return db.sql(
                        """
                        SELECT id FROM categories
                        WHERE workspace_id = ? AND deleted_at IS NULL
                        LIMIT 2
                        """)
                .param(workspace.value())
                .query(UUID.class)
                .list();
    }

    void insert(WorkspaceId workspace, CategoryId category, CategoryDraft draft) {
        written(
                        db.sql(
                                """
                                INSERT INTO categories (id, workspace_id, name, slug, description,
                                    status, sort_order)
                                VALUES (:id, :workspace, :name, :slug, :description,
                                    :status::product_status, :order)
                                """),
                        draft)
                .param("workspace", workspace.value())
                .param("id", category.value())
                .update();
    }

    void update(WorkspaceId workspace, CategoryId category, CategoryDraft draft) {
        written(
                        db.sql(
                                """
                                UPDATE categories SET name = :name, slug = :slug,
                                    description = :description,
                                    status = :status::product_status, sort_order = :order
                                WHERE workspace_id = :workspace AND id = :id
                                """),
                        draft)
                .param("workspace", workspace.value())
                .param("id", category.value())
                .update();
    }

    void delete(WorkspaceId workspace, CategoryId category) {
        db.sql("UPDATE categories SET deleted_at = now() WHERE workspace_id = ? AND id = ?")
                .params(workspace.value(), category.value())
                .update();
    }

    void restore(WorkspaceId workspace, CategoryId category) {
        db.sql("UPDATE categories SET deleted_at = NULL WHERE workspace_id = ? AND id = ?")
                .params(workspace.value(), category.value())
                .update();
    }

    private Optional<CategorySheet> query(
            WorkspaceId workspace, CategoryId category, String which) {
        return db.sql(
                        SELECT
                                + """
                                FROM categories c
                                WHERE c.workspace_id = :workspace AND c.id = :id
                                """
                                + which)
                .param("workspace", workspace.value())
                .param("id", category.value())
                .query(CategoryStore::sheet)
                .optional();
    }

    private static JdbcClient.StatementSpec written(
            JdbcClient.StatementSpec sql, CategoryDraft draft) {
        return sql.param("name", draft.name())
                .param("slug", draft.slug())
                .param("description", draft.description().orElse(null))
                .param("status", draft.status().word())
                .param("order", draft.sortOrder());
    }

    private static CategorySheet sheet(ResultSet row, int number) throws SQLException {
        return new CategorySheet(
                new CategoryId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("slug"),
                Optional.ofNullable(row.getString("description")),
                ProductStatus.of(row.getString("status")),
                row.getInt("sort_order"),
                List.of(),
                0,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("deleted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
