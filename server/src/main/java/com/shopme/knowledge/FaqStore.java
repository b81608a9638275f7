package com.shopme.knowledge;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FaqStore {
    private static final Listing LIST =
            Listing.of("SELECT f.*", "FROM faq_entries f WHERE f.workspace_id = :workspace")
                    .id("f.id")
                    .deletedAt("f.deleted_at")
                    .text("language", "f.language")
                    .sorts()
                    .text("question", "f.question")
                    .sorts()
                    .text("answer", "f.answer")
                    .flag("active", "f.active")
                    .time("created_at", "f.created_at")
                    .sorts()
                    .time("updated_at", "f.updated_at")
                    .sorts()
                    .order("created_at")
                    .search(
                            """
                            strpos(search_fold(f.question || ' ' || f.answer), search_fold(:q)) > 0
                            """)
                    .build();

    private final JdbcClient db;

    FaqStore(JdbcClient db) {
        this.db = db;
    }

    Page<Faq> list(WorkspaceId workspace, ListRequest request) {
        return LIST.fetch(
                db, request, Map.of("workspace", workspace.value()), (row, _) -> faq(row));
    }

    Optional<Faq> find(WorkspaceId workspace, FaqId id) {
        return one(workspace, id, "AND deleted_at IS NULL");
    }

    /// Locked until the transaction ends, deleted ones too.
    Optional<Faq> lock(WorkspaceId workspace, FaqId id) {
        return one(workspace, id, "FOR NO KEY UPDATE");
    }

    /// Locked in the order of their ids.
    void lock(WorkspaceId workspace, Collection<UUID> ids) {
        db.sql(
                        """
                        SELECT id FROM faq_entries WHERE workspace_id = ? AND id = ANY (?)
                        ORDER BY id FOR NO KEY UPDATE
                        """)
                .params(workspace.value(), ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    int count(WorkspaceId workspace) {
        return db.sql(
                        """
                        SELECT count(*) FROM faq_entries
                        WHERE workspace_id = ? AND deleted_at IS NULL
                        """)
                .param(workspace.value())
                .query(Integer.class)
                .single();
    }

    void insert(WorkspaceId workspace, FaqId id, FaqDraft draft) {
        write(
                workspace,
                id,
                draft,
                """
                INSERT INTO faq_entries
                    (id, workspace_id, language, question, other_questions, answer, active)
                VALUES (:id, :workspace, :language, :question, :others, :answer, :active)
                """);
    }

    void update(WorkspaceId workspace, FaqId id, FaqDraft draft) {
        write(
                workspace,
                id,
                draft,
                """
                UPDATE faq_entries SET language = :language, question = :question,
                    other_questions = :others, answer = :answer, active = :active
                WHERE workspace_id = :workspace AND id = :id
                """);
    }

    void delete(WorkspaceId workspace, FaqId id, boolean deleted) {
        db.sql(
                        """
                        UPDATE faq_entries SET deleted_at = CASE WHEN :deleted THEN now() END
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .param("deleted", deleted)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    private void write(WorkspaceId workspace, FaqId id, FaqDraft draft, String sql) {
        db.sql(sql)
                .param("id", id.value())
                .param("workspace", workspace.value())
                .param("language", draft.language().code())
                .param("question", draft.question())
                .param("others", draft.otherQuestions().toArray(String[]::new))
                .param("answer", draft.answer())
                .param("active", draft.active())
                .update();
    }

    private Optional<Faq> one(WorkspaceId workspace, FaqId id, String which) {
        return db.sql("SELECT * FROM faq_entries WHERE workspace_id = ? AND id = ? " + which)
                .params(workspace.value(), id.value())
                .query((row, _) -> faq(row))
                .optional();
    }

    private static Faq faq(ResultSet row) throws SQLException {
        return new Faq(
                new FaqId(row.getObject("id", UUID.class)),
                new Language(row.getString("language")),
                row.getString("question"),
                List.of((String[]) row.getArray("other_questions").getArray()),
                row.getString("answer"),
                row.getBoolean("active"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                Optional.ofNullable(row.getObject("deleted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
