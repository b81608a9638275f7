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
                        SELECT product_id, score
                        FROM search_products(:workspace, :words, :language, :limit)
                        """)
                .param("workspace", workspace.value())
                .param("words", words.replace('\0', ' '))
                .param("language", language.code())
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new Hit(
                                        new ProductId(row.getObject(1, UUID.class)),
                                        row.getDouble(2)))
                .list();
    }
}
