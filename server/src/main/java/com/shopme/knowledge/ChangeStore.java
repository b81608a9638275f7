package com.shopme.knowledge;

import com.shopme.shared.WorkspaceId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What triggers have noted of other rooms' texts, services and products.
@Repository
class ChangeStore {
    private final JdbcClient db;

    ChangeStore(JdbcClient db) {
        this.db = db;
    }

    record Change(SourceKind kind, UUID source) {}

    /// For work across workspaces.
    List<WorkspaceId> changed() {
        return db.sql("SELECT DISTINCT workspace_id FROM knowledge_changes")
                .query((row, _) -> new WorkspaceId(row.getObject(1, UUID.class)))
                .list();
    }

    /// Takes notes away. One whose thing is being changed right now waits for the next time.
    List<Change> take(WorkspaceId workspace, int most) {
        return db.sql(
                        """
                        DELETE FROM knowledge_changes c
                        USING (SELECT kind, source_id FROM knowledge_changes
                            WHERE workspace_id = :workspace
                            ORDER BY kind, source_id LIMIT :most FOR UPDATE SKIP LOCKED) next
                        WHERE c.workspace_id = :workspace AND c.kind = next.kind
                            AND c.source_id = next.source_id
                        RETURNING c.kind, c.source_id
                        """)
                .param("workspace", workspace.value())
                .param("most", most)
                .query(
                        (row, _) ->
                                new Change(
                                        SourceKind.of(row.getString(1)),
                                        row.getObject(2, UUID.class)))
                .list();
    }
}
