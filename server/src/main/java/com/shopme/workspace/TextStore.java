package com.shopme.workspace;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TextStore {
    private static final String COLUMNS = "SELECT t.id, t.topic, t.language, t.body, t.updated_at ";
    private static final String ALL =
            "FROM workspace_texts t WHERE t.workspace_id = :workspace AND t.deleted_at IS NULL ";
    private static final Listing LIST =
            Listing.of(COLUMNS, ALL)
                    .id("t.id")
                    .choice("topic", "t.topic", Arrays.stream(Topic.values()).map(Topic::code))
                    .sorts()
                    .text("language", "t.language")
                    .time("updated_at", "t.updated_at")
                    .order("topic")
                    .build();

    private final JdbcClient db;

    TextStore(JdbcClient db) {
        this.db = db;
    }

    Page<TextView> list(WorkspaceId workspace, ListRequest request) {
        return LIST.fetch(
                db, request, Map.of("workspace", workspace.value()), (row, _) -> view(row));
    }

    Optional<TextView> lock(WorkspaceId workspace, Topic topic, Language language) {
        return read(workspace, topic, language, " FOR UPDATE");
    }

    Optional<TextView> find(WorkspaceId workspace, Topic topic, Language language) {
        return read(workspace, topic, language, "");
    }

    private Optional<TextView> read(
            WorkspaceId workspace, Topic topic, Language language, String lock) {
        return db.sql(COLUMNS + ALL + "AND t.topic = :topic AND t.language = :language" + lock)
                .param("workspace", workspace.value())
                .param("topic", topic.code())
                .param("language", language.code())
                .query((row, _) -> view(row))
                .optional();
    }

    private static TextView view(ResultSet row) throws SQLException {
        return new TextView(
                row.getObject("id", UUID.class),
                Topic.valueOf(row.getString("topic").toUpperCase(Locale.ROOT)),
                Language.of(row.getString("language")),
                row.getString("body"),
                row.getTimestamp("updated_at").toInstant());
    }
}
