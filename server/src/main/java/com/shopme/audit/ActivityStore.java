package com.shopme.audit;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ActivityStore {
    private static final String COLUMNS =
            """
            SELECT a.id, a.number, a.created_at, a.actor_kind, a.actor_id, a.ip_address, a.action,
                a.entity_type, a.entity_id, a.metadata, a.hash
            """;
    private static final Listing LIST =
            Listing.of(COLUMNS, "FROM activity_logs a WHERE a.workspace_id = :workspace")
                    .id("a.id")
                    .text("action", "a.action")
                    .text("entity_type", "a.entity_type")
                    .reference("entity_id", "a.entity_id")
                    .reference("actor_id", "a.actor_id")
                    .choice("actor_kind", "a.actor_kind", kinds())
                    .integer("number", "a.number")
                    .time("at", "a.created_at")
                    .sorts()
                    .order("-at")
                    .build();
    private static final TypeReference<Map<String, Map<String, Object>>> METADATA =
            new TypeReference<>() {};

    private final JdbcClient db;
    private final JdbcTemplate streaming;
    private final JsonMapper json;

    ActivityStore(DataSource database, JsonMapper json) {
        this.db = JdbcClient.create(database);
        this.streaming = new JdbcTemplate(database);
        this.streaming.setFetchSize(1000);
        this.json = json;
    }

    /// The end of a workspace's chain.
    record End(long number, byte[] hash) {}

    /// A row as its hash sees it.
    record Link(UUID id, long number, String content, byte[] previousHash, byte[] hash) {}

    /// A deed, not yet chained.
    ///
    /// @param workspace empty if it was about none
    record Deed(
            Optional<WorkspaceId> workspace,
            Instant at,
            Actor actor,
            String action,
            String entityType,
            Optional<UUID> entityId,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {}

    void add(Deed deed) {
        var user = deed.actor().id().filter(_ -> deed.actor().kind() == Actor.Kind.USER);
        db.sql(
                        """
                        INSERT INTO activity_logs (id, workspace_id, created_at, actor_kind,
                            actor_id, user_id, ip_address, action, entity_type, entity_id, metadata)
                        VALUES (:id, :workspace, :at, :kind, :actor, :user, :address, :action,
                            :entity_type, :entity, :metadata::jsonb)
                        """)
                .param("id", Ids.next())
                .param("workspace", deed.workspace().map(WorkspaceId::value).orElse(null))
                .param("at", deed.at().atOffset(ZoneOffset.UTC))
                .param("kind", deed.actor().kind().name().toLowerCase(Locale.ROOT))
                .param("actor", deed.actor().id().orElse(null))
                .param("user", user.orElse(null))
                .param("address", deed.actor().address().orElse(null))
                .param("action", deed.action())
                .param("entity_type", deed.entityType())
                .param("entity", deed.entityId().orElse(null))
                .param(
                        "metadata",
                        json.writeValueAsString(
                                Map.of("before", deed.before(), "after", deed.after())))
                .update();
    }

    Page<Entry> list(WorkspaceId workspace, ListRequest request) {
        return LIST.fetch(
                db, request, Map.of("workspace", workspace.value()), (row, _) -> entry(row));
    }

    Optional<Entry> find(WorkspaceId workspace, UUID entry) {
        return db.sql(COLUMNS + "FROM activity_logs a WHERE a.workspace_id = ? AND a.id = ?")
                .params(workspace.value(), entry)
                .query((row, _) -> entry(row))
                .optional();
    }

    /// The workspaces that have a chain; the nil id stands for none.
    List<WorkspaceId> chains() {
        return db.sql("SELECT workspace_id FROM activity_chains ORDER BY workspace_id")
                .query((row, _) -> new WorkspaceId(row.getObject(1, UUID.class)))
                .list();
    }

    Optional<End> end(WorkspaceId chain) {
        return db.sql("SELECT last_number, last_hash FROM activity_chains WHERE workspace_id = ?")
                .param(chain.value())
                .query((row, _) -> new End(row.getLong(1), row.getBytes(2)))
                .optional();
    }

    /// All rows of a chain in turn, some at a time. Needs an open transaction.
    void each(WorkspaceId chain, Consumer<Link> take) {
        var none = chain.value().equals(Verification.NO_WORKSPACE.value());
        streaming.query(
                """
                SELECT a.id, coalesce(a.number, 0), activity_content(a), a.previous_hash, a.hash
                FROM activity_logs a WHERE a.workspace_id %s ORDER BY a.number
                """
                        .formatted(none ? "IS NULL" : "= ?"),
                row -> {
                    take.accept(
                            new Link(
                                    row.getObject(1, UUID.class),
                                    row.getLong(2),
                                    row.getString(3),
                                    bytes(row, 4),
                                    bytes(row, 5)));
                },
                none ? new Object[0] : new Object[] {chain.value()});
    }

    private Entry entry(ResultSet row) throws SQLException {
        var changed = json.readValue(row.getString("metadata"), METADATA);
        return new Entry(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getTimestamp("created_at").toInstant(),
                new Actor(
                        Actor.Kind.valueOf(row.getString("actor_kind").toUpperCase(Locale.ROOT)),
                        Optional.ofNullable(row.getObject("actor_id", UUID.class)),
                        Optional.ofNullable(row.getString("ip_address"))),
                row.getString("action"),
                row.getString("entity_type"),
                Optional.ofNullable(row.getObject("entity_id", UUID.class)),
                changed.getOrDefault("before", Map.of()),
                changed.getOrDefault("after", Map.of()),
                row.getBytes("hash"));
    }

    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    private static Stream<String> kinds() {
        return Arrays.stream(Actor.Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT));
    }
}
