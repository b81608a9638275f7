package com.shopme.knowledge;

import com.shopme.shared.WorkspaceId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VectorStore {
    // Of so many the exact likeness is looked at; signs alone mistake few of the best for worse.
    private static final int CANDIDATES = 100;

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient db;

    VectorStore(JdbcClient db) {
        this.db = db;
    }

    /// A passage that has no vector yet, and the text to make it of.
    record Unmeasured(UUID passage, String text) {}

    record Measured(UUID passage, byte[] vector) {}

    /// Those whose signs are most like the vector's. The inner query reads an index alone.
    List<Measured> near(WorkspaceId workspace, String model, byte[] vector) {
        return db.sql(
                        """
                        SELECT v.passage_id, v.vector
                        FROM (SELECT passage_id FROM passage_vectors
                            WHERE workspace_id = :workspace
                            ORDER BY CASE WHEN length(signs) = :dimensions
                                THEN bit_count(signs # :signs::bit varying) ELSE :dimensions END
                            LIMIT %d) near
                        JOIN passage_vectors v ON v.passage_id = near.passage_id
                        WHERE v.workspace_id = :workspace AND v.model = :model
                        """
                                .formatted(CANDIDATES))
                .param("workspace", workspace.value())
                .param("dimensions", vector.length)
                .param("signs", Vectors.signs(vector))
                .param("model", model)
                .query((row, _) -> new Measured(row.getObject(1, UUID.class), row.getBytes(2)))
                .list();
    }

    List<Unmeasured> unmeasured(WorkspaceId workspace, UUID after, int most) {
        return db.sql(
                        """
                        SELECT p.id, p.title || E'\\n' || p.body FROM passages p
                        WHERE p.workspace_id = :workspace AND p.id > :after
                            AND NOT EXISTS (SELECT 1 FROM passage_vectors v
                                WHERE v.workspace_id = :workspace AND v.passage_id = p.id)
                        ORDER BY p.id LIMIT :most
                        """)
                .param("workspace", workspace.value())
                .param("after", after)
                .param("most", most)
                .query((row, _) -> new Unmeasured(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    boolean isBehind(WorkspaceId workspace, String model) {
        return !unmeasured(workspace, FIRST, 1).isEmpty() || hasOthers(workspace, model);
    }

    private boolean hasOthers(WorkspaceId workspace, String model) {
        return db.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM passage_vectors
                            WHERE workspace_id = ? AND model <> ?)
                        """)
                .params(workspace.value(), model)
                .query(Boolean.class)
                .single();
    }

    /// Vectors of different models cannot be compared.
    void forgetOthers(WorkspaceId workspace, String model) {
        db.sql("DELETE FROM passage_vectors WHERE workspace_id = ? AND model <> ?")
                .params(workspace.value(), model)
                .update();
    }

    /// A passage may be gone by now; its vector is not kept then.
    void insert(WorkspaceId workspace, String model, List<Measured> vectors) {
        db.sql(
                        """
                        INSERT INTO passage_vectors (workspace_id, passage_id, model, signs, vector)
                        SELECT :workspace, p.id, :model, n.signs::bit varying, n.vector
                        FROM unnest(:ids::uuid[], :signs::text[], :vectors::bytea[])
                            AS n (id, signs, vector)
                        JOIN passages p ON p.id = n.id AND p.workspace_id = :workspace
                        ORDER BY p.id FOR KEY SHARE OF p
                        ON CONFLICT (workspace_id, passage_id) DO UPDATE SET
                            model = excluded.model, signs = excluded.signs,
                            vector = excluded.vector
                        """)
                .param("workspace", workspace.value())
                .param("model", model)
                .param("ids", vectors.stream().map(Measured::passage).toArray(UUID[]::new))
                .param(
                        "signs",
                        vectors.stream()
                                .map(one -> Vectors.signs(one.vector()))
                                .toArray(String[]::new))
                .param("vectors", vectors.stream().map(Measured::vector).toArray(byte[][]::new))
                .update();
    }
}
