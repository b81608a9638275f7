package com.shopme.assistant;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PromptStore {
    private static final Listing LIST =
            Listing.of("SELECT p.*", "FROM prompts p WHERE p.workspace_id = :workspace")
                    .id("p.id")
                    .deletedAt("p.deleted_at")
                    .text("title", "p.title")
                    .text("prompt_text", "p.content")
                    .text("reference_phone", "p.reference_phone")
                    .flag("active", "p.active")
                    .time("created_at", "p.created_at")
                    .sorts()
                    .order("created_at")
                    .search("p.title ILIKE '%' || :q || '%' OR p.content ILIKE '%' || :q || '%'")
                    .build();

    private final JdbcClient db;

    PromptStore(JdbcClient db) {
        this.db = db;
    }

    Page<Prompt> list(WorkspaceId workspace, ListRequest request) {
        return LIST.fetch(
                db, request, Map.of("workspace", workspace.value()), (row, _) -> prompt(row));
    }

    Optional<Prompt> find(WorkspaceId workspace, PromptId id) {
        return one(workspace, id, "AND deleted_at IS NULL");
    }

    Optional<Prompt> lock(WorkspaceId workspace, PromptId id) {
        return one(workspace, id, "AND deleted_at IS NULL FOR UPDATE");
    }

    Optional<Prompt> lockDeleted(WorkspaceId workspace, PromptId id) {
        return one(workspace, id, "AND deleted_at IS NOT NULL FOR UPDATE");
    }

    /// The one that counts for a number: its own, else the workspace's.
    Optional<Prompt> activeFor(WorkspaceId workspace, PhoneNumber number) {
        return db.sql(
                        """
                        SELECT * FROM prompts
                        WHERE workspace_id = ? AND active AND deleted_at IS NULL
                            AND (reference_phone = ? OR reference_phone IS NULL)
                        ORDER BY reference_phone NULLS LAST LIMIT 1
                        """)
                .params(workspace.value(), number.value())
                .query((row, _) -> prompt(row))
                .optional();
    }

    /// Lets no other prompt of the same number count.
    void deactivateOthers(WorkspaceId workspace, PromptId id, Optional<PhoneNumber> number) {
        db.sql(
                        """
                        UPDATE prompts SET active = false
                        WHERE workspace_id = :workspace AND id <> :id AND active
                            AND reference_phone IS NOT DISTINCT FROM :number
                            AND deleted_at IS NULL
                        """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("number", number.map(PhoneNumber::value).orElse(null))
                .update();
    }

    void insert(WorkspaceId workspace, PromptId id, PromptDraft draft) {
        write(
                workspace,
                id,
                draft,
                """
                INSERT INTO prompts
                    (id, workspace_id, title, content, reference_phone, active, settings)
                VALUES (:id, :workspace, :title, :text, :number, :active, :settings)
                """);
    }

    void update(WorkspaceId workspace, PromptId id, PromptDraft draft) {
        write(
                workspace,
                id,
                draft,
                """
                UPDATE prompts SET title = :title, content = :text, reference_phone = :number,
                    active = :active, settings = :settings
                WHERE workspace_id = :workspace AND id = :id
                """);
    }

    /// A deleted prompt does not count, nor does it when it comes back.
    void delete(WorkspaceId workspace, PromptId id, boolean deleted) {
        db.sql(
                        """
                        UPDATE prompts SET active = false,
                            deleted_at = CASE WHEN :deleted THEN now() END
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .param("deleted", deleted)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    private void write(WorkspaceId workspace, PromptId id, PromptDraft draft, String sql) {
        db.sql(sql)
                .param("id", id.value())
                .param("workspace", workspace.value())
                .param("title", draft.title())
                .param("text", draft.text())
                .param("number", draft.number().map(PhoneNumber::value).orElse(null))
                .param("active", draft.active())
                .param("settings", draft.settings())
                .update();
    }

    private Optional<Prompt> one(WorkspaceId workspace, PromptId id, String condition) {
        return db.sql("SELECT * FROM prompts WHERE workspace_id = ? AND id = ? " + condition)
                .params(workspace.value(), id.value())
                .query((row, _) -> prompt(row))
                .optional();
    }

    private static Prompt prompt(ResultSet row) throws SQLException {
        return new Prompt(
                new PromptId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("content"),
                Optional.ofNullable(row.getString("reference_phone")).map(PhoneNumber::new),
                row.getBoolean("active"),
                row.getString("settings"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("deleted_at")).map(Timestamp::toInstant));
    }
}
