package com.shopme.clients;

import static com.shopme.api.Operator.EQ;
import static com.shopme.api.Operator.IN;
import static com.shopme.api.Operator.NE;
import static com.shopme.api.Operator.PR;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.identity.UserId;
import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClientFileStore {
    private static final String SELECT =
            """
            SELECT c.id, c.workspace_id, c.phone, c.email, c.first_name, c.last_name,
                c.profile_name, c.language, c.status, c.discount_percentage, c.discount_active,
                c.registered_at, c.created_at, c.updated_at, c.deleted_at,
                c.assigned_to,
                ARRAY(SELECT t.tag FROM client_tags t
                    WHERE t.workspace_id = c.workspace_id AND t.client_id = c.id) AS tags,
                coalesce((SELECT s.granted FROM consents s
                    WHERE s.workspace_id = c.workspace_id AND s.client_id = c.id
                        AND s.purpose = 'marketing' AND s.deleted_at IS NULL
                    ORDER BY s.created_at DESC LIMIT 1), false) AS marketing
            """;

    // Texts are asked for as they are; what they contain is found by search_clients.
    private static final Listing LIST =
            Listing.of(
                            SELECT,
                            """
                            FROM clients c
                            WHERE c.workspace_id = :workspace AND c.erased_at IS NULL
                            """)
                    .id("c.id")
                    .deletedAt("c.deleted_at")
                    .text("phone", "c.phone")
                    .only(EQ, NE, PR, IN)
                    .text("email", "c.email")
                    .only(EQ, NE, PR, IN)
                    .text("first_name", "c.first_name")
                    .only(EQ, NE, PR, IN)
                    .text("last_name", "c.last_name")
                    .only(EQ, NE, PR, IN)
                    .text("name", "c.sort_name")
                    .only(EQ, IN)
                    .sorts()
                    .text("language", "c.language")
                    .only(EQ, NE, PR, IN)
                    .choice("status", "c.status_code", ClientStatus.codes())
                    .flag("discount_active", "c.discount_active")
                    .amount("discount_percentage", "c.discount_in_thousandths")
                    .flag("registered", "(c.registered_at IS NOT NULL)")
                    .label(
                            "tags",
                            """
                            EXISTS (SELECT 1 FROM client_tags t
                                WHERE t.workspace_id = c.workspace_id AND t.client_id = c.id
                                    AND t.tag = %s)""")
                    .reference("assigned_to", "c.assigned_to")
                    .time("registered_at", "c.registered_at")
                    .time("updated_at", "c.updated_at")
                    .time("created_at", "c.created_at")
                    .sorts()
                    .order("-created_at")
                    .search("c.id = ANY (ARRAY(SELECT search_clients(:workspace, :q)))")
                    .build();

    private final JdbcClient db;

    ClientFileStore(JdbcClient db) {
        this.db = db;
    }

    Page<ClientFile> list(WorkspaceId workspace, ListRequest request) {
        return LIST.fetch(db, request, of(workspace), (row, _) -> file(row));
    }

    void each(WorkspaceId workspace, ListRequest request, Consumer<List<ClientFile>> take) {
        LIST.each(db, request, of(workspace), (row, _) -> file(row), take);
    }

    /// Deleted ones too, erased ones not.
    Optional<ClientFile> find(WorkspaceId workspace, ClientId client) {
        return find(workspace, client, "");
    }

    /// The same, and nobody else changes it until this transaction ends.
    Optional<ClientFile> lock(WorkspaceId workspace, ClientId client) {
        return find(workspace, client, "FOR NO KEY UPDATE OF c");
    }

    /// In the order of their ids.
    void lock(WorkspaceId workspace, Collection<UUID> clients) {
        db.sql(
                        """
                        SELECT id FROM clients WHERE workspace_id = :workspace AND id = ANY (:ids)
                        ORDER BY id
                        FOR NO KEY UPDATE
                        """)
                .params(of(workspace))
                .param("ids", clients.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    void insert(WorkspaceId workspace, ClientId id, ClientDetails details) {
        write(
                """
                INSERT INTO clients (id, workspace_id, phone, email, first_name, last_name,
                    language, status, discount_percentage, discount_active, assigned_to)
                VALUES (:id, :workspace, :phone, :email, :first_name, :last_name, :language,
                    :status::user_status, :discount, :discount_active, :assigned_to)
                """,
                workspace,
                id,
                details);
    }

    void update(WorkspaceId workspace, ClientId id, ClientDetails details) {
        write(
                """
                UPDATE clients SET phone = :phone, email = :email, first_name = :first_name,
                    last_name = :last_name, language = :language, status = :status::user_status,
                    discount_percentage = :discount, discount_active = :discount_active,
                    assigned_to = :assigned_to
                WHERE workspace_id = :workspace AND id = :id
                """,
                workspace,
                id,
                details);
    }

    void registered(WorkspaceId workspace, ClientId client) {
        db.sql(
                        """
                        UPDATE clients SET registered_at = coalesce(registered_at, now())
                        WHERE workspace_id = ? AND id = ?
                        """)
                .params(workspace.value(), client.value())
                .update();
    }

    void delete(WorkspaceId workspace, ClientId client) {
        db.sql("UPDATE clients SET deleted_at = now() WHERE workspace_id = ? AND id = ?")
                .params(workspace.value(), client.value())
                .update();
    }

    void restore(WorkspaceId workspace, ClientId client) {
        db.sql("UPDATE clients SET deleted_at = NULL WHERE workspace_id = ? AND id = ?")
                .params(workspace.value(), client.value())
                .update();
    }

    /// What the client allowed and forbade, the latest first.
    List<Consent> consents(WorkspaceId workspace, ClientId client) {
        return db.sql(
                        """
                        SELECT purpose, granted, source, note, created_at FROM consents
                        WHERE workspace_id = ? AND client_id = ? AND deleted_at IS NULL
                        ORDER BY created_at DESC, id DESC
                        """)
                .params(workspace.value(), client.value())
                .query((row, _) -> consent(row))
                .list();
    }

    private Optional<ClientFile> find(WorkspaceId workspace, ClientId client, String lock) {
        return db.sql(
                        SELECT
                                + """
                                FROM clients c
                                WHERE c.workspace_id = :workspace AND c.id = :client
                                    AND c.erased_at IS NULL
                                """
                                + lock)
                .params(of(workspace))
                .param("client", client.value())
                .query((row, _) -> file(row))
                .optional();
    }

    private void write(String sql, WorkspaceId workspace, ClientId id, ClientDetails details) {
        db.sql(sql)
                .param("id", id.value())
                .param("workspace", workspace.value())
                .param("phone", details.phone().map(PhoneNumber::value).orElse(null))
                .param("email", details.email().orElse(null))
                .param("first_name", details.firstName().orElse(null))
                .param("last_name", details.lastName().orElse(null))
                .param("language", details.language().map(Language::code).orElse(null))
                .param("status", details.status().word())
                .param("discount", details.discountPercentage())
                .param("discount_active", details.discountActive())
                .param("assigned_to", details.assignedTo().map(UserId::value).orElse(null))
                .update();
    }

    private static Map<String, Object> of(WorkspaceId workspace) {
        return Map.of("workspace", workspace.value());
    }

    private static ClientFile file(ResultSet row) throws SQLException {
        return new ClientFile(
                new ClientId(row.getObject("id", UUID.class)),
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                details(row),
                Optional.ofNullable(row.getString("profile_name")),
                instant(row.getTimestamp("registered_at")),
                row.getBoolean("marketing"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                instant(row.getTimestamp("deleted_at")));
    }

    private static ClientDetails details(ResultSet row) throws SQLException {
        return new ClientDetails(
                Optional.ofNullable(row.getString("phone")).map(PhoneNumber::new),
                Optional.ofNullable(row.getString("email")),
                Optional.ofNullable(row.getString("first_name")),
                Optional.ofNullable(row.getString("last_name")),
                Optional.ofNullable(row.getString("language")).map(Language::of),
                ClientStatus.of(row.getString("status")),
                row.getBigDecimal("discount_percentage"),
                row.getBoolean("discount_active"),
                List.of((String[]) row.getArray("tags").getArray()),
                Optional.ofNullable(row.getObject("assigned_to", UUID.class)).map(UserId::new));
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                Purpose.valueOf(row.getString("purpose").toUpperCase(java.util.Locale.ROOT)),
                row.getBoolean("granted"),
                row.getString("source"),
                Optional.ofNullable(row.getString("note")),
                row.getTimestamp("created_at").toInstant());
    }

    private static Optional<Instant> instant(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }
}
