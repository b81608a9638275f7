package com.shopme.catalog;

import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What products, categories and services are called in which language.
@Repository
class TextStore {
    private final JdbcClient db;

    TextStore(JdbcClient db) {
        this.db = db;
    }

    /// Whose texts they are: a column of `catalog_texts`.
    enum Owner {
        CATEGORY,
        SERVICE,
        PRODUCT;

        /// What it is called in the API and the activity log.
        String thing() {
            return name().toLowerCase(Locale.ROOT);
        }

        String column() {
            return thing() + "_id";
        }
    }

    /// The texts of many, by language; who has none is not among them.
    Map<UUID, List<Named>> of(WorkspaceId workspace, Owner owner, Collection<UUID> ids) {
        var texts = new HashMap<UUID, List<Named>>();
        if (ids.isEmpty()) return texts;
        db.sql(
                        """
                        SELECT %1$s, language, name, description, aliases FROM catalog_texts
                        WHERE workspace_id = :workspace AND %1$s = ANY (:ids)
                            AND deleted_at IS NULL
                        ORDER BY language
                        """
                                .formatted(owner.column()))
                .param("workspace", workspace.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(
                        row -> {
                            texts.computeIfAbsent(
                                            row.getObject(1, UUID.class), _ -> new ArrayList<>())
                                    .add(
                                            new Named(
                                                    new Language(row.getString("language")),
                                                    row.getString("name"),
                                                    Optional.ofNullable(
                                                            row.getString("description")),
                                                    List.of(
                                                            (String[])
                                                                    row.getArray("aliases")
                                                                            .getArray())));
                        });
        return texts;
    }

    /// Makes the texts of one thing these, touching only what differs.
    void write(WorkspaceId workspace, Owner owner, UUID id, List<Named> before, List<Named> now) {
        for (var old : before) {
            if (now.stream().noneMatch(named -> named.language().equals(old.language())))
                delete(workspace, owner, id, old.language());
        }
        now.stream()
                .filter(named -> !before.contains(named))
                .forEach(named -> put(workspace, owner, id, named));
    }

    private void put(WorkspaceId workspace, Owner owner, UUID id, Named named) {
        db.sql(
                        """
                        INSERT INTO catalog_texts
                            (workspace_id, %s, language, name, description, aliases)
                        VALUES (:workspace, :id, :language, :name, :description, :aliases)
                        ON CONFLICT (workspace_id, language, category_id, service_id, product_id)
                            WHERE deleted_at IS NULL
                        DO UPDATE SET name = excluded.name, description = excluded.description,
                            aliases = excluded.aliases
                        """
                                .formatted(owner.column()))
                .param("workspace", workspace.value())
                .param("id", id)
                .param("language", named.language().code())
                .param("name", named.name())
                .param("description", named.description().orElse(null))
                .param("aliases", named.aliases().toArray(String[]::new))
                .update();
    }

    private void delete(WorkspaceId workspace, Owner owner, UUID id, Language language) {
        db.sql(
                        """
                        DELETE FROM catalog_texts
                        WHERE workspace_id = :workspace AND %s = :id AND language = :language
                        """
                                .formatted(owner.column()))
                .param("workspace", workspace.value())
                .param("id", id)
                .param("language", language.code())
                .update();
    }
}
