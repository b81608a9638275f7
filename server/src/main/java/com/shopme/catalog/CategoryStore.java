package com.shopme.catalog;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Categories as the people of the shop keep them.
@Repository
class CategoryStore extends ShelfStore<CategorySheet, CategoryDraft> {
    private static final String SELECT =
            """
            SELECT id, name, slug, description, status, sort_order, created_at,
                updated_at, deleted_at
            """;

    private static final Listing LIST =
            Listing.of(SELECT, "FROM categories WHERE workspace_id = :workspace")
                    .id("id")
                    .deletedAt("deleted_at")
                    .text("name", "name")
                    .sorts()
                    .text("slug", "slug")
                    .choice(
                            "status",
                            "status::text",
                            ProductStatus.wordsOfShelves().keySet().stream())
                    .integer("sort_order", "sort_order")
                    .sorts()
                    .time("created_at", "created_at")
                    .sorts()
                    .time("updated_at", "updated_at")
                    .sorts()
                    .order("sort_order")
                    .search(
                            """
                            strpos(search_fold(categories.name), search_fold(:q)) > 0 OR EXISTS (
                                SELECT 1 FROM catalog_texts t
                                WHERE t.workspace_id = categories.workspace_id
                                    AND t.category_id = categories.id
                                    AND t.deleted_at IS NULL
                                    AND strpos(search_fold(t.name), search_fold(:q)) > 0)
                            """)
                    .build();

    CategoryStore(JdbcClient db) {
        super(db, SELECT, "categories");
    }

    @Override
    Listing listing(ListRequest request) {
        return LIST;
    }

    @Override
    void insert(WorkspaceId workspace, UUID id, CategoryDraft draft) {
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
                .param("id", id)
                .update();
    }

    @Override
    void update(WorkspaceId workspace, UUID id, CategoryDraft draft) {
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
                .param("id", id)
                .update();
    }

    private static JdbcClient.StatementSpec written(
            JdbcClient.StatementSpec sql, CategoryDraft draft) {
        return sql.param("name", draft.name())
                .param("slug", draft.slug())
                .param("description", draft.description().orElse(null))
                .param("status", draft.status().word())
                .param("order", draft.sortOrder());
    }

    @Override
    CategorySheet sheet(ResultSet row, Currency currency) throws SQLException {
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
