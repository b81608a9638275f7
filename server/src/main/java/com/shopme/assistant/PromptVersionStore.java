package com.shopme.assistant;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PromptVersionStore {
    private static final Listing LIST =
            Listing.of(
                            "SELECT v.*",
                            """
                            FROM prompt_versions v
                            WHERE v.workspace_id = :workspace AND v.prompt_id = :prompt
                            """)
                    .id("v.id")
                    .deletedAt("v.deleted_at")
                    .integer("version", "v.version")
                    .sorts()
                    .text("prompt_text", "v.content")
                    .time("created_at", "v.created_at")
                    .order("-version")
                    .build();

    private final JdbcClient db;

    PromptVersionStore(JdbcClient db) {
        this.db = db;
    }

    Page<PromptVersion> list(WorkspaceId workspace, PromptId prompt, ListRequest request) {
        return LIST.fetch(
                db,
                request,
                Map.of("workspace", workspace.value(), "prompt", prompt.value()),
                (row, _) -> version(row));
    }

    Optional<PromptVersion> find(WorkspaceId workspace, PromptId prompt, int version) {
        return db.sql(
                        """
                        SELECT * FROM prompt_versions
                        WHERE workspace_id = ? AND prompt_id = ? AND version = ?
                        """)
                .params(workspace.value(), prompt.value(), version)
                .query((row, _) -> version(row))
                .optional();
    }

    /// Keeps a text as the next version. The caller holds the prompt's lock.
    void add(WorkspaceId workspace, PromptId prompt, String text, Optional<Integer> restoredFrom) {
        db.sql(
                        """
                        INSERT INTO prompt_versions
                            (id, workspace_id, prompt_id, version, content, restored_from)
                        SELECT :id, :workspace, :prompt, coalesce(max(version), 0) + 1, :text,
                            :restored::integer
                        FROM prompt_versions
                        WHERE workspace_id = :workspace AND prompt_id = :prompt
                        """)
                .param("id", Ids.next())
                .param("workspace", workspace.value())
                .param("prompt", prompt.value())
                .param("text", text)
                .param("restored", restoredFrom.orElse(null))
                .update();
    }

    private static PromptVersion version(ResultSet row) throws SQLException {
        return new PromptVersion(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("content"),
                Optional.ofNullable(row.getObject("restored_from", Integer.class)),
                row.getTimestamp("created_at").toInstant(),
                row.getObject("created_by", UUID.class));
    }
}
