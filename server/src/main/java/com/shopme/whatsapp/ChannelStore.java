package com.shopme.whatsapp;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.conversation.NumberId;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChannelStore {
    private static final String SELECT =
            "SELECT id, type, (settings ->> 'number_id')::uuid AS number_id, created_at, deleted_at\n";
    private static final Listing LIST =
            Listing.of(SELECT, "FROM channels WHERE workspace_id = :workspace")
                    .id("id")
                    .deletedAt("deleted_at")
                    .choice("type", "type::text", Stream.of("whatsapp"))
                    .time("created_at", "created_at")
                    .sorts()
                    .order("created_at")
                    .build();

    private final JdbcClient db;

    ChannelStore(JdbcClient db) {
        this.db = db;
    }

    Page<Channel> list(WorkspaceId workspace, ListRequest request) {
        return LIST.fetch(
                db, request, Map.of("workspace", workspace.value()), (row, _) -> channel(row));
    }

    Optional<Channel> find(WorkspaceId workspace, UUID channel) {
        return one(workspace, "id = :which::uuid", channel.toString());
    }

    Optional<Channel> ofNumber(WorkspaceId workspace, NumberId number) {
        return one(workspace, "settings ->> 'number_id' = :which", number.value().toString());
    }

    private Optional<Channel> one(WorkspaceId workspace, String condition, String which) {
        return db.sql(
                        SELECT
                                + "FROM channels WHERE workspace_id = :workspace AND deleted_at IS NULL AND "
                                + condition)
                .param("workspace", workspace.value())
                .param("which", which)
                .query((row, _) -> channel(row))
                .optional();
    }

    private static Channel channel(ResultSet row) throws SQLException {
        return new Channel(
                row.getObject("id", UUID.class),
                row.getString("type"),
                new NumberId(row.getObject("number_id", UUID.class)),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("deleted_at")).map(Timestamp::toInstant));
    }
}
