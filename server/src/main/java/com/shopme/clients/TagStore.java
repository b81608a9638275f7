package com.shopme.clients;

import com.shopme.shared.WorkspaceId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TagStore {
    private static final int MOST = 1000;

    private final JdbcClient db;

    TagStore(JdbcClient db) {
        this.db = db;
    }

    /// From one to the next, so that nothing is read of the clients who share a tag.
    List<String> all(WorkspaceId workspace) {
        return db.sql(
                        """
                        WITH RECURSIVE known AS (
                            (SELECT tag FROM client_tags WHERE workspace_id = :workspace
                            ORDER BY tag LIMIT 1)
                            UNION ALL
                            SELECT (SELECT t.tag FROM client_tags t
                                WHERE t.workspace_id = :workspace AND t.tag > k.tag
                                ORDER BY t.tag LIMIT 1)
                            FROM known k WHERE k.tag IS NOT NULL)
                        SELECT tag FROM known WHERE tag IS NOT NULL LIMIT :most
                        """)
                .param("workspace", workspace.value())
                .param("most", MOST)
                .query(String.class)
                .list();
    }

    /// These and no others.
    void put(WorkspaceId workspace, ClientId client, List<String> tags) {
        var wanted = tags.toArray(String[]::new);
        db.sql(
                        """
                        DELETE FROM client_tags
                        WHERE workspace_id = :workspace AND client_id = :client
                            AND tag <> ALL (:tags)
                        """)
                .param("workspace", workspace.value())
                .param("client", client.value())
                .param("tags", wanted)
                .update();
        db.sql(
                        """
                        INSERT INTO client_tags (workspace_id, client_id, tag)
                        SELECT :workspace, :client, unnest(:tags) ON CONFLICT DO NOTHING
                        """)
                .param("workspace", workspace.value())
                .param("client", client.value())
                .param("tags", wanted)
                .update();
    }

    /// As many as a client may have.
    void takeOver(WorkspaceId workspace, ClientId from, ClientId to) {
        db.sql(
                        """
                        INSERT INTO client_tags (workspace_id, client_id, tag)
                        SELECT workspace_id, :to, tag FROM client_tags o
                        WHERE workspace_id = :workspace AND client_id = :from
                            AND NOT EXISTS (SELECT 1 FROM client_tags t
                                WHERE t.workspace_id = :workspace AND t.client_id = :to
                                    AND t.tag = o.tag)
                        ORDER BY tag
                        LIMIT (SELECT greatest(0, :most - count(*)) FROM client_tags
                            WHERE workspace_id = :workspace AND client_id = :to)
                        """)
                .param("workspace", workspace.value())
                .param("from", from.value())
                .param("to", to.value())
                .param("most", ClientDetails.MOST_TAGS)
                .update();
    }
}
