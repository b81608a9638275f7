package com.shopme.knowledge;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.knowledge.reading.FileKind;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DocumentStore {
    private static final String SELECT =
            """
            SELECT d.id, d.name, d.kind, d.file_name, d.source_url, d.language, d.language_given,
                d.size, d.status, d.reason, d.characters, d.passages, d.processed_at, d.created_at,
                d.updated_at, d.deleted_at
            """;
    private static final Listing LIST =
            Listing.of(SELECT, "FROM documents d WHERE d.workspace_id = :workspace")
                    .id("d.id")
                    .deletedAt("d.deleted_at")
                    .text("name", "d.name")
                    .sorts()
                    .choice("kind", "d.kind", Arrays.stream(FileKind.values()).map(FileKind::word))
                    .choice(
                            "status",
                            "d.status",
                            Arrays.stream(DocumentStatus.values()).map(DocumentStatus::word))
                    .text("language", "d.language")
                    .integer("size", "d.size")
                    .sorts()
                    .time("created_at", "d.created_at")
                    .sorts()
                    .time("updated_at", "d.updated_at")
                    .sorts()
                    .order("-created_at")
                    .search("strpos(search_fold(d.name), search_fold(:q)) > 0")
                    .build();

    private final JdbcClient db;

    DocumentStore(JdbcClient db) {
        this.db = db;
    }

    /// A document with its content.
    record Whole(Document document, byte[] content, byte[] hash) {}

    Page<Document> list(WorkspaceId workspace, ListRequest request) {
        return LIST.fetch(
                db, request, Map.of("workspace", workspace.value()), (row, _) -> document(row));
    }

    Optional<Document> find(WorkspaceId workspace, DocumentId id) {
        return one(workspace, id, "AND d.deleted_at IS NULL");
    }

    /// Locked until the transaction ends, deleted ones too.
    Optional<Document> lock(WorkspaceId workspace, DocumentId id) {
        return one(workspace, id, "FOR NO KEY UPDATE");
    }

    Optional<Whole> whole(WorkspaceId workspace, DocumentId id) {
        return db.sql(
                        SELECT
                                + """
                                , d.content, d.content_hash FROM documents d
                                WHERE d.workspace_id = ? AND d.id = ? AND d.deleted_at IS NULL
                                """)
                .params(workspace.value(), id.value())
                .query(
                        (row, _) ->
                                new Whole(
                                        document(row),
                                        row.getBytes("content"),
                                        row.getBytes("content_hash")))
                .optional();
    }

    byte[] hash(WorkspaceId workspace, DocumentId id) {
        return db.sql("SELECT content_hash FROM documents WHERE workspace_id = ? AND id = ?")
                .params(workspace.value(), id.value())
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    int count(WorkspaceId workspace) {
        return db.sql(
                        "SELECT count(*) FROM documents WHERE workspace_id = ? AND deleted_at IS NULL")
                .param(workspace.value())
                .query(Integer.class)
                .single();
    }

    void insert(
            WorkspaceId workspace,
            DocumentId id,
            FileKind kind,
            Optional<String> fileName,
            DocumentDraft draft) {
        db.sql(
                        """
                        INSERT INTO documents (id, workspace_id, name, kind, file_name, source_url,
                            language, language_given, size, content, content_hash)
                        VALUES (:id, :workspace, :name, :kind, :file, :url, :language, :given, 0,
                            '', '')
                        """)
                .param("id", id.value())
                .param("workspace", workspace.value())
                .param("name", draft.name())
                .param("kind", kind.word())
                .param("file", fileName.orElse(null))
                .param("url", draft.sourceUrl().orElse(null))
                .param("language", draft.language().map(Language::code).orElse(null))
                .param("given", draft.language().isPresent())
                .update();
    }

    void content(
            WorkspaceId workspace,
            DocumentId id,
            FileKind kind,
            Optional<String> fileName,
            byte[] content) {
        db.sql(
                        """
                        UPDATE documents SET kind = :kind, file_name = :file, content = :content,
                            content_hash = sha256(:content), size = length(:content::bytea)
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .param("kind", kind.word())
                .param("file", fileName.orElse(null))
                .param("content", content)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    void update(WorkspaceId workspace, DocumentId id, DocumentDraft draft) {
        db.sql(
                        """
                        UPDATE documents SET name = :name, source_url = :url, language = :language,
                            language_given = :given
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .param("name", draft.name())
                .param("url", draft.sourceUrl().orElse(null))
                .param("language", draft.language().map(Language::code).orElse(null))
                .param("given", draft.language().isPresent())
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    void processing(WorkspaceId workspace, DocumentId id) {
        db.sql(
                        """
                        UPDATE documents SET status = 'processing', reason = NULL,
                            deleted_at = NULL
                        WHERE workspace_id = ? AND id = ?
                        """)
                .params(workspace.value(), id.value())
                .update();
    }

    void ready(
            WorkspaceId workspace, DocumentId id, Language language, int characters, int passages) {
        db.sql(
                        """
                        UPDATE documents SET status = 'ready', reason = NULL, processed_at = now(),
                            characters = :characters, passages = :passages, language = :language
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .param("characters", characters)
                .param("passages", passages)
                .param("language", language.code())
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    void failed(WorkspaceId workspace, DocumentId id, String reason) {
        db.sql(
                        """
                        UPDATE documents SET status = 'failed', reason = ?, processed_at = now(),
                            passages = 0, characters = 0
                        WHERE workspace_id = ? AND id = ?
                        """)
                .params(reason, workspace.value(), id.value())
                .update();
    }

    void delete(WorkspaceId workspace, DocumentId id) {
        db.sql(
                        """
                        UPDATE documents SET deleted_at = now(), passages = 0
                        WHERE workspace_id = ? AND id = ?
                        """)
                .params(workspace.value(), id.value())
                .update();
    }

    private Optional<Document> one(WorkspaceId workspace, DocumentId id, String which) {
        return db.sql(SELECT + "FROM documents d WHERE d.workspace_id = ? AND d.id = ? " + which)
                .params(workspace.value(), id.value())
                .query((row, _) -> document(row))
                .optional();
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("file_name")),
                Optional.ofNullable(row.getString("source_url")),
                Optional.ofNullable(row.getString("language")).map(Language::new),
                row.getBoolean("language_given"),
                row.getInt("size"),
                DocumentStatus.of(row.getString("status")),
                Optional.ofNullable(row.getString("reason")),
                row.getInt("characters"),
                row.getInt("passages"),
                time(row, "processed_at"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                time(row, "deleted_at"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
