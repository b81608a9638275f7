package com.shopme.clients;

import com.shopme.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PersonalDataStore {
    private final JdbcClient db;
    private final JsonMapper json;

    PersonalDataStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// Every id that leads to the client, number variants included.
    Set<String> contactsOf(WorkspaceId workspace, ClientId client) {
        var contacts = new HashSet<String>();
        db.sql(
                        """
                        SELECT kind, value FROM contact_aliases
                        WHERE workspace_id = :workspace AND client_id = :client
                        UNION ALL
                        SELECT 'wa_id', ltrim(phone, '+') FROM clients
                        WHERE workspace_id = :workspace AND id = :client AND phone IS NOT NULL
                        """)
                .param("workspace", workspace.value())
                .param("client", client.value())
                .query(
                        row -> {
                            var value = row.getString("value");
                            if (row.getString("kind").equals("wa_id"))
                                contacts.addAll(new WaId(value).spellings());
                            contacts.add(value);
                        });
        return contacts;
    }

    List<JsonNode> profile(WorkspaceId workspace, ClientId client) {
        return rows(
                """
                SELECT to_jsonb(t)::text FROM (
                    SELECT phone, email, first_name, last_name, profile_name, language, status,
                        discount_percentage, discount_active, registered_at,
                        ARRAY(SELECT tag FROM client_tags
                            WHERE workspace_id = :workspace AND client_id = :client
                            ORDER BY tag) AS tags,
                        metadata, created_at, updated_at, deleted_at
                    FROM clients WHERE workspace_id = :workspace AND id = :client) t
                """,
                workspace,
                client);
    }

    List<JsonNode> contacts(WorkspaceId workspace, ClientId client) {
        return rows(
                """
                SELECT to_jsonb(t)::text FROM (
                    SELECT channel, kind, value, created_at FROM contact_aliases
                    WHERE workspace_id = :workspace AND client_id = :client
                    ORDER BY created_at) t
                """,
                workspace,
                client);
    }

    List<JsonNode> consents(WorkspaceId workspace, ClientId client) {
        return rows(
                """
                SELECT to_jsonb(t)::text FROM (
                    SELECT purpose, granted, source, note, created_at FROM consents
                    WHERE workspace_id = :workspace AND client_id = :client
                    ORDER BY created_at) t
                """,
                workspace,
                client);
    }

    /// Deleted ones too: they can come back.
    List<JsonNode> notes(WorkspaceId workspace, ClientId client) {
        return rows(
                """
                SELECT to_jsonb(t)::text FROM (
                    SELECT content AS text, created_at, updated_at, deleted_at FROM client_notes
                    WHERE workspace_id = :workspace AND client_id = :client
                    ORDER BY created_at) t
                """,
                workspace,
                client);
    }

    /// Not erased, and neither added nor changed since, nor heard on what they consent to, nor
    /// noted anything about.
    List<ClientId> unchanged(
            WorkspaceId workspace, Optional<ClientId> after, Instant since, int most) {
        return db.sql(
                        """
                        SELECT c.id FROM clients c
                        WHERE c.workspace_id = :workspace AND c.erased_at IS NULL
                            AND c.updated_at < :since
                            AND (CAST(:after AS uuid) IS NULL OR c.id > CAST(:after AS uuid))
                            AND NOT EXISTS (SELECT 1 FROM consents s
                                WHERE s.workspace_id = :workspace AND s.client_id = c.id
                                    AND s.created_at >= :since)
                            AND NOT EXISTS (SELECT 1 FROM client_notes n
                                WHERE n.workspace_id = :workspace AND n.client_id = c.id
                                    AND n.updated_at >= :since)
                        ORDER BY c.id LIMIT :most
                        """)
                .param("workspace", workspace.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("after", after.map(ClientId::value).orElse(null))
                .param("most", most)
                .query((row, _) -> new ClientId(row.getObject("id", UUID.class)))
                .list();
    }

    void erase(WorkspaceId workspace, ClientId client) {
        db.sql("DELETE FROM contact_aliases WHERE workspace_id = ? AND client_id = ?")
                .params(workspace.value(), client.value())
                .update();
        for (var table : List.of("consents", "client_tags", "client_notes"))
            db.sql("DELETE FROM " + table + " WHERE workspace_id = ? AND client_id = ?")
                    .params(workspace.value(), client.value())
                    .update();
        db.sql(
                        """
                        UPDATE clients SET phone = NULL, email = NULL, first_name = NULL,
                            last_name = NULL, profile_name = NULL, language = NULL,
                            discount_percentage = 0, discount_active = false, registered_at = NULL,
                            status = 'inactive', assigned_to = NULL, metadata = '{}', erased_at = now(),
                            deleted_at = coalesce(deleted_at, now())
                        WHERE workspace_id = ? AND id = ?
                        """)
                .params(workspace.value(), client.value())
                .update();
    }

    private List<JsonNode> rows(String sql, WorkspaceId workspace, ClientId client) {
        return db.sql(sql)
                .param("workspace", workspace.value())
                .param("client", client.value())
                .query((row, _) -> json.readTree(row.getString(1)))
                .list();
    }
}
