package com.shopme.catalog;

import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SearchStore {
    private final JdbcClient db;

    SearchStore(JdbcClient db) {
        this.db = db;
    }

    /// Active products and how well they fit, best first.
    List<Hit> find(WorkspaceId workspace, Language language, String words, int limit) {
        return db.sql(
                        """
                        SELECT t.product_id, max(word_similarity(unaccent(lower(:words)), unaccent(lower(t.name || ' ' || array_to_string(t.aliases, ' ')))))::double precision AS score
                        FROM catalog_texts t JOIN products p ON p.id = t.product_id AND p.deleted_at IS NULL AND p.status IN ('active', 'out_of_stock')
                        WHERE t.workspace_id = :workspace AND t.product_id IS NOT NULL AND t.deleted_at IS NULL
                            AND word_similarity(unaccent(lower(:words)), unaccent(lower(t.name || ' ' || array_to_string(t.aliases, ' ')))) > 0.45
                        GROUP BY t.product_id
                        ORDER BY score DESC, t.product_id
                        LIMIT :limit
                        """)
                .param("words", words)
                .param("workspace", workspace.value())
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new Hit(
                                        new ProductId(row.getObject(1, UUID.class)),
                                        row.getDouble(2)))
                .list();
    }
}
