package com.shopme.catalog;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.shared.Money;
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

/// Services as the people of the shop keep them.
@Repository
class ServiceStore extends ShelfStore<ServiceSheet, ServiceDraft> {
    private static final String SELECT =
            """
            SELECT id, name, description, status, base_price, settings, created_at,
                updated_at, deleted_at
            """;

    private static final Listing LIST =
            Listing.of(SELECT, "FROM services WHERE workspace_id = :workspace")
                    .id("id")
                    .deletedAt("deleted_at")
                    .text("name", "name")
                    .sorts()
                    .choice(
                            "status",
                            "status::text",
                            ProductStatus.wordsOfShelves().keySet().stream())
                    .number("base_price", "base_price")
                    .time("created_at", "created_at")
                    .sorts()
                    .time("updated_at", "updated_at")
                    .sorts()
                    .order("created_at")
                    .search(
                            """
                            strpos(search_fold(services.name), search_fold(:q)) > 0 OR EXISTS (
                                SELECT 1 FROM catalog_texts t
                                WHERE t.workspace_id = services.workspace_id
                                    AND t.service_id = services.id
                                    AND t.deleted_at IS NULL
                                    AND strpos(search_fold(t.name), search_fold(:q)) > 0)
                            """)
                    .build();

    ServiceStore(JdbcClient db) {
        super(db, SELECT, "services");
    }

    @Override
    Listing listing(ListRequest request) {
        return LIST;
    }

    @Override
    void insert(WorkspaceId workspace, UUID id, ServiceDraft draft) {
        written(
                        db.sql(
                                """
                                INSERT INTO services (id, workspace_id, name, description, status,
                                    base_price, settings)
                                VALUES (:id, :workspace, :name, :description,
                                    :status::product_status, :price, :settings::jsonb)
                                """),
                        draft)
                .param("workspace", workspace.value())
                .param("id", id)
                .update();
    }

    @Override
    void update(WorkspaceId workspace, UUID id, ServiceDraft draft) {
        written(
                        db.sql(
                                """
                                UPDATE services SET name = :name, description = :description,
                                    status = :status::product_status, base_price = :price,
                                    settings = :settings::jsonb
                                WHERE workspace_id = :workspace AND id = :id
                                """),
                        draft)
                .param("workspace", workspace.value())
                .param("id", id)
                .update();
    }

    private static JdbcClient.StatementSpec written(
            JdbcClient.StatementSpec sql, ServiceDraft draft) {
        return sql.param("name", draft.name())
                .param("description", draft.description().orElse(null))
                .param("status", draft.status().word())
                .param("price", draft.basePrice().orElse(null))
                .param("settings", draft.settings());
    }

    @Override
    ServiceSheet sheet(ResultSet row, Currency currency) throws SQLException {
        return new ServiceSheet(
                new ServiceId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Optional.ofNullable(row.getString("description")),
                ProductStatus.of(row.getString("status")),
                Optional.ofNullable(row.getBigDecimal("base_price"))
                        .map(amount -> Money.of(amount, currency)),
                row.getString("settings"),
                List.of(),
                0,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("deleted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
