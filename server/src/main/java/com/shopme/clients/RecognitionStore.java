package com.shopme.clients;

import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What it takes to tell who is behind a contact: the ids that lead to clients.
@Repository
class RecognitionStore {
    private final JdbcClient db;

    RecognitionStore(JdbcClient db) {
        this.db = db;
    }

    /// Everybody that one of these ids leads to, in any spelling.
    List<Acquaintance> acquaintances(WorkspaceId workspace, List<Alias> ids) {
        return db.sql(
                        "SELECT known.kind, known.value, known.remembered, "
                                + ClientStore.CLIENT
                                + """
                                FROM (
                                    SELECT a.kind, a.value, a.client_id, true AS remembered
                                    FROM contact_aliases a
                                    WHERE a.workspace_id = :workspace AND a.channel = 'whatsapp'
                                        AND a.kind = 'wa_id' AND a.value IN (:numbers)
                                        AND a.deleted_at IS NULL
                                    UNION ALL
                                    SELECT a.kind, a.value, a.client_id, true
                                    FROM contact_aliases a
                                    WHERE a.workspace_id = :workspace AND a.channel = 'whatsapp'
                                        AND a.kind = 'user_id' AND a.value IN (:users)
                                        AND a.deleted_at IS NULL
                                    UNION ALL
                                    SELECT 'wa_id', ltrim(p.phone, '+'), p.id, false
                                    FROM clients p
                                    WHERE p.workspace_id = :workspace AND p.phone IN (:phones)
                                        AND p.deleted_at IS NULL
                                ) known
                                JOIN clients c ON c.id = known.client_id
                                    AND c.workspace_id = :workspace AND c.deleted_at IS NULL
                                """)
                .param("workspace", workspace.value())
                .param("numbers", spellings(ids, Alias.Kind.WA_ID, ""))
                .param("phones", spellings(ids, Alias.Kind.WA_ID, "+"))
                .param("users", spellings(ids, Alias.Kind.USER_ID, ""))
                .query((row, _) -> acquaintance(row))
                .list();
    }

    /// Holds whoever is about to meet the same person until this transaction ends. Taken in one
    /// order, so that nobody waits for one who waits for them.
    void lock(WorkspaceId workspace, List<Alias> ids) {
        ids.stream()
                .map(Alias::key)
                .sorted()
                .forEach(
                        key ->
                                db.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                                        .param(workspace + " " + key)
                                        .query((row, _) -> key)
                                        .single());
    }

    int lock(WorkspaceId workspace, ClientId client) {
        return db.sql(
                        """
                        SELECT 1 FROM clients WHERE workspace_id = ? AND id = ?
                            AND deleted_at IS NULL
                        FOR NO KEY UPDATE
                        """)
                .params(workspace.value(), client.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    ClientId insert(WorkspaceId workspace) {
        var id = Ids.next();
        db.sql("INSERT INTO clients (id, workspace_id) VALUES (?, ?)")
                .params(id, workspace.value())
                .update();
        return new ClientId(id);
    }

    Optional<ClientId> owner(WorkspaceId workspace, Alias id) {
        return db.sql(
                        """
                        SELECT client_id FROM contact_aliases
                        WHERE workspace_id = ? AND channel = 'whatsapp' AND kind = ? AND value = ?
                            AND deleted_at IS NULL
                        """)
                .params(workspace.value(), kind(id), id.value())
                .query(UUID.class)
                .optional()
                .map(ClientId::new);
    }

    boolean hasAlias(WorkspaceId workspace, ClientId client) {
        return db.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM contact_aliases
                            WHERE workspace_id = ? AND client_id = ? AND deleted_at IS NULL)
                        """)
                .params(workspace.value(), client.value())
                .query(Boolean.class)
                .single();
    }

    /// From now on this id leads to this client.
    void remember(WorkspaceId workspace, Alias id, ClientId client) {
        db.sql(
                        """
                        INSERT INTO contact_aliases (workspace_id, client_id, kind, value)
                        VALUES (?, ?, ?, ?)
                        ON CONFLICT (workspace_id, channel, kind, value) WHERE deleted_at IS NULL
                        DO UPDATE SET client_id = excluded.client_id
                            WHERE contact_aliases.client_id <> excluded.client_id
                        """)
                .params(workspace.value(), client.value(), kind(id), id.value())
                .update();
    }

    /// The telephone number of a client who had none.
    void firstNumber(WorkspaceId workspace, ClientId client, Alias number) {
        new WaId(number.value())
                .phone()
                .ifPresent(
                        phone ->
                                db.sql(
                                                """
                                                UPDATE clients SET phone = ?
                                                WHERE workspace_id = ? AND id = ? AND phone IS NULL
                                                """)
                                        .params(phone.value(), workspace.value(), client.value())
                                        .update());
    }

    /// The client's telephone number now, and nobody else's.
    void number(WorkspaceId workspace, ClientId client, Alias number) {
        db.sql(
                        """
                        UPDATE clients SET phone = NULL
                        WHERE workspace_id = ? AND phone = ? AND id <> ? AND deleted_at IS NULL
                        """)
                .params(workspace.value(), "+" + number.value(), client.value())
                .update();
        db.sql("UPDATE clients SET phone = NULL WHERE workspace_id = ? AND id = ?")
                .params(workspace.value(), client.value())
                .update();
        firstNumber(workspace, client, number);
    }

    void profile(WorkspaceId workspace, ClientId client, String name) {
        db.sql("UPDATE clients SET profile_name = ? WHERE workspace_id = ? AND id = ?")
                .params(name, workspace.value(), client.value())
                .update();
    }

    /// What `from` had told and `to` has not; `from` is kept for its history alone.
    void takeOver(WorkspaceId workspace, ClientId from, ClientId to) {
        db.sql(
                        """
                        UPDATE clients c
                        SET first_name = coalesce(c.first_name, o.first_name),
                            last_name = coalesce(c.last_name, o.last_name),
                            email = coalesce(c.email, o.email),
                            language = coalesce(c.language, o.language),
                            registered_at = coalesce(c.registered_at, o.registered_at),
                            assigned_to = coalesce(c.assigned_to, o.assigned_to)
                        FROM clients o
                        WHERE c.workspace_id = :workspace AND c.id = :to
                            AND o.workspace_id = :workspace AND o.id = :from
                        """)
                .param("workspace", workspace.value())
                .param("from", from.value())
                .param("to", to.value())
                .update();
        db.sql(
                        """
                        UPDATE clients
                        SET status = 'inactive', phone = NULL,
                            metadata = metadata || jsonb_build_object('merged_into', :to::uuid)
                        WHERE workspace_id = :workspace AND id = :from
                        """)
                .param("workspace", workspace.value())
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    /// Whether there was a refusal of marketing to take over.
    boolean takeOverRefusal(WorkspaceId workspace, ClientId from, ClientId to) {
        return db.sql(
                                """
                                INSERT INTO consents
                                    (id, workspace_id, client_id, purpose, granted, source, created_at)
                                SELECT :id, last.workspace_id, :to, last.purpose, false, 'merge',
                                    clock_timestamp()
                                FROM (SELECT workspace_id, purpose, granted FROM consents
                                    WHERE workspace_id = :workspace AND client_id = :from
                                        AND purpose = 'marketing' AND deleted_at IS NULL
                                    ORDER BY created_at DESC LIMIT 1) last
                                WHERE NOT last.granted
                                """)
                        .param("id", Ids.next())
                        .param("workspace", workspace.value())
                        .param("from", from.value())
                        .param("to", to.value())
                        .update()
                == 1;
    }

    // Always two, as many as there can be: were it an array, or now one and now two, PostgreSQL
    // would plan anew what each message asks.
    private static List<String> spellings(List<Alias> ids, Alias.Kind kind, String prefix) {
        var found =
                ids.stream()
                        .filter(id -> id.kind() == kind)
                        .flatMap(id -> id.spellings().stream())
                        .map(value -> prefix + value)
                        .toList();
        return found.isEmpty() ? List.of("", "") : List.of(found.getFirst(), found.getLast());
    }

    private static String kind(Alias id) {
        return id.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Acquaintance acquaintance(ResultSet row) throws SQLException {
        var kind = Alias.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
        return new Acquaintance(
                ClientStore.client(row),
                new Alias(kind, row.getString("value")),
                row.getBoolean("remembered"));
    }
}
