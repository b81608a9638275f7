package com.shopme.model;

import com.shopme.shared.WorkspaceId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ModelChoiceStore {
    private final JdbcClient db;

    ModelChoiceStore(JdbcClient db) {
        this.db = db;
    }

    ModelChoices.Row find(WorkspaceId workspace) {
        return db.sql("SELECT * FROM model_settings WHERE workspace_id = ?")
                .param(workspace.value())
                .query((row, _) -> row(row))
                .optional()
                .orElse(ModelChoices.Row.NONE);
    }

    void save(WorkspaceId workspace, ModelChoices.Row row) {
        db.sql(
                        """
                        INSERT INTO model_settings (workspace_id, enabled, model, fallbacks, api_key)
                        VALUES (:workspace, :enabled, :model, :fallbacks::text[], :key)
                        ON CONFLICT (workspace_id) DO UPDATE SET enabled = excluded.enabled,
                            model = excluded.model, fallbacks = excluded.fallbacks,
                            api_key = excluded.api_key
                        """)
                .param("workspace", workspace.value())
                .param("enabled", row.enabled())
                .param("model", row.model().orElse(null))
                .param("fallbacks", array(row.fallbacks()))
                .param("key", row.key().orElse(null))
                .update();
    }

    // Names of models hold nothing that an array literal would have to quote.
    private static @Nullable String array(Optional<List<String>> names) {
        return names.map(list -> "{" + String.join(",", list) + "}").orElse(null);
    }

    private static ModelChoices.Row row(ResultSet row) throws SQLException {
        return new ModelChoices.Row(
                row.getBoolean("enabled"),
                Optional.ofNullable(row.getString("model")),
                names(row.getArray("fallbacks")),
                Optional.ofNullable(row.getString("api_key")));
    }

    private static Optional<List<String>> names(@Nullable Array names) throws SQLException {
        return names == null ? Optional.empty() : Optional.of(List.of((String[]) names.getArray()));
    }
}
