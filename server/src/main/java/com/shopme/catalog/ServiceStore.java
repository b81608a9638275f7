package com.shopme.catalog;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Services as the people of the shop keep them.
@Repository
class ServiceStore {
    private static final String SELECT =
            """
            SELECT s.id, s.name, s.description, s.status, s.base_price, s.settings, s.created_at,
                s.updated_at, s.deleted_at
            """;

    private static final Listing LIST =
            Listing.of(SELECT, "FROM services s WHERE s.workspace_id = :workspace")
                    .id("s.id")
                    .deletedAt("s.deleted_at")
                    .text("name", "s.name")
                    .sorts()
                    .choice(
                            "status",
                            "s.status::text",
                            ProductStatus.wordsOfShelves().keySet().stream())
                    .number("base_price", "s.base_price")
                    .time("created_at", "s.created_at")
                    .sorts()
                    .time("updated_at", "s.updated_at")
                    .sorts()
                    .order("created_at")
                    .search(
                            """
                            strpos(search_fold(s.name), search_fold(:q)) > 0 OR EXISTS (
                                SELECT 1 FROM catalog_texts t
                                WHERE t.workspace_id = s.workspace_id AND t.service_id = s.id
                                    AND t.deleted_at IS NULL
                                    AND strpos(search_fold(t.name), search_fold(:q)) > 0)
                            """)
                    .build();

    private final JdbcClient db;

    ServiceStore(JdbcClient db) {
        this.db = db;
    }

    Page<ServiceSheet> list(WorkspaceId workspace, ListRequest request, Currency currency) {
        return LIST.fetch(
                db,
                request,
                Map.of("workspace", workspace.value()),
                (row, _) -> sheet(row, currency));
    }

    /// All of them, for who looks many up by name.
    List<ServiceSheet> all(WorkspaceId workspace, Currency currency) {
        return db.sql(
                        SELECT
                                + """
                                FROM services s
                                WHERE s.workspace_id = ? AND s.deleted_at IS NULL
                                ORDER BY s.id
                                """)
                .param(workspace.value())
                .query((row, _) -> sheet(row, currency))
                .list();
    }

    Optional<ServiceSheet> find(WorkspaceId workspace, ServiceId service, Currency currency) {
        return query(workspace, service, "AND s.deleted_at IS NULL", currency);
    }

    /// Locked until the transaction ends, against new products too; deleted ones as well.
    Optional<ServiceSheet> lock(WorkspaceId workspace, ServiceId service, Currency currency) {
        return query(workspace, service, "FOR UPDATE", currency);
    }

    /// Locked in the order of their ids.
    void lock(WorkspaceId workspace, Collection<UUID> services) {
        if (services.isEmpty()) return;
        db.sql(
                        """
                        SELECT id FROM services
                        WHERE workspace_id = :workspace AND id = ANY (:ids)
                        ORDER BY id
                        FOR UPDATE
                        """)
                .param("workspace", workspace.value())
                .param("ids", services.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /// Keeps it from being deleted until the transaction ends.
    ///
    /// @return false if there is none
    boolean hold(WorkspaceId workspace, UUID service) {
        return db.sql(
                        """
                        SELECT 1 FROM services
                        WHERE workspace_id = ? AND id = ? AND deleted_at IS NULL
                        FOR SHARE
                        """)
                .params(workspace.value(), service)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /// Some, to see whether there is exactly one.
    List<UUID> firstTwo(WorkspaceId workspace) {
        return db.sql(
                        """
                        SELECT id FROM services
                        WHERE workspace_id = ? AND deleted_at IS NULL
                        LIMIT 2
                        """)
                .param(workspace.value())
                .query(UUID.class)
                .list();
    }

    void insert(WorkspaceId workspace, ServiceId service, ServiceDraft draft) {
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
                .param("id", service.value())
                .update();
    }

    void update(WorkspaceId workspace, ServiceId service, ServiceDraft draft) {
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
                .param("id", service.value())
                .update();
    }

    void delete(WorkspaceId workspace, ServiceId service) {
        db.sql("UPDATE services SET deleted_at = now() WHERE workspace_id = ? AND id = ?")
                .params(workspace.value(), service.value())
                .update();
    }

    void restore(WorkspaceId workspace, ServiceId service) {
        db.sql("UPDATE services SET deleted_at = NULL WHERE workspace_id = ? AND id = ?")
                .params(workspace.value(), service.value())
                .update();
    }

    private Optional<ServiceSheet> query(
            WorkspaceId workspace, ServiceId service, String which, Currency currency) {
        return db.sql(
                        SELECT
                                + """
                                FROM services s
                                WHERE s.workspace_id = :workspace AND s.id = :id
                                """
                                + which)
                .param("workspace", workspace.value())
                .param("id", service.value())
                .query((row, _) -> sheet(row, currency))
                .optional();
    }

    private static JdbcClient.StatementSpec written(
            JdbcClient.StatementSpec sql, ServiceDraft draft) {
        return sql.param("name", draft.name())
                .param("description", draft.description().orElse(null))
                .param("status", draft.status().word())
                .param("price", draft.basePrice().orElse(null))
                .param("settings", draft.settings());
    }

    private static ServiceSheet sheet(ResultSet row, Currency currency) throws SQLException {
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
