package com.shopme.whatsapp;

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
class TemplateStore {
    private static final String SELECT =
            """
            SELECT id, waba_id, template_id, name, language, status, reason, category, quality,
                created_at, updated_at
            """;
    private static final Listing LIST =
            Listing.of(SELECT, "FROM whatsapp_templates WHERE workspace_id = :workspace")
                    .id("id")
                    .deletedAt("deleted_at")
                    .text("name", "name")
                    .sorts()
                    .text("language", "language")
                    .text("status", "status")
                    .text("category", "category")
                    .text("quality", "quality")
                    .text("waba_id", "waba_id")
                    .time("updated_at", "updated_at")
                    .sorts()
                    .order("name")
                    .build();

    private final JdbcClient db;

    TemplateStore(JdbcClient db) {
        this.db = db;
    }

    /// Which template something is told of.
    record Told(
            String account, String templateId, Optional<String> name, Optional<String> language) {}

    Page<MessageTemplate> list(WorkspaceId workspace, ListRequest request) {
        return LIST.fetch(
                db, request, Map.of("workspace", workspace.value()), (row, _) -> template(row));
    }

    Optional<MessageTemplate> find(WorkspaceId workspace, UUID template) {
        return db.sql(
                        SELECT
                                + """
                                FROM whatsapp_templates
                                WHERE workspace_id = ? AND id = ? AND deleted_at IS NULL
                                """)
                .params(workspace.value(), template)
                .query((row, _) -> template(row))
                .optional();
    }

    void status(
            WorkspaceId workspace,
            Told told,
            Optional<String> status,
            Optional<String> reason,
            Optional<String> category) {
        put(
                workspace,
                told,
                "status = coalesce(:one, t.status), reason = :two, category = coalesce(:three, t.category)",
                status,
                reason,
                category);
    }

    void quality(WorkspaceId workspace, Told told, Optional<String> quality) {
        put(
                workspace,
                told,
                "quality = coalesce(:one, t.quality)",
                quality,
                Optional.empty(),
                Optional.empty());
    }

    void category(WorkspaceId workspace, Told told, Optional<String> category) {
        put(
                workspace,
                told,
                "category = coalesce(:one, t.category)",
                category,
                Optional.empty(),
                Optional.empty());
    }

    // Whatever is told first of a template makes its row.
    private void put(
            WorkspaceId workspace,
            Told told,
            String change,
            Optional<String> one,
            Optional<String> two,
            Optional<String> three) {
        db.sql(
                        """
                        INSERT INTO whatsapp_templates (workspace_id, waba_id, template_id)
                        VALUES (:workspace, :account, :template)
                        ON CONFLICT (workspace_id, waba_id, template_id) DO NOTHING
                        """)
                .param("workspace", workspace.value())
                .param("account", told.account())
                .param("template", told.templateId())
                .update();
        var set = change.replaceAll(":(one|two|three)", ":$1::text");
        db.sql(
                        """
                        UPDATE whatsapp_templates t SET name = coalesce(:name::text, t.name),
                            language = coalesce(:language::text, t.language), %s
                        WHERE workspace_id = :workspace AND waba_id = :account
                            AND template_id = :template
                        """
                                .formatted(set))
                .param("name", told.name().orElse(null))
                .param("language", told.language().orElse(null))
                .param("one", one.orElse(null))
                .param("two", two.orElse(null))
                .param("three", three.orElse(null))
                .param("workspace", workspace.value())
                .param("account", told.account())
                .param("template", told.templateId())
                .update();
    }

    private static MessageTemplate template(ResultSet row) throws SQLException {
        return new MessageTemplate(
                row.getObject("id", UUID.class),
                row.getString("waba_id"),
                row.getString("template_id"),
                row.getString("name"),
                row.getString("language"),
                row.getString("status"),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("category")),
                Optional.ofNullable(row.getString("quality")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }
}
