package com.shopme.clients;

import com.shopme.shared.Ids;
import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClientStore {
    /// The columns of a [Client], of the table `c`.
    static final String CLIENT =
            """
            c.id, c.workspace_id, c.phone, c.first_name, c.last_name, c.profile_name, c.email,
            c.language, c.registered_at IS NOT NULL AS registered,
            CASE WHEN c.discount_active THEN c.discount_percentage ELSE 0 END AS discount,
            coalesce((SELECT s.granted FROM consents s
                WHERE s.workspace_id = c.workspace_id AND s.client_id = c.id
                    AND s.purpose = 'marketing' AND s.deleted_at IS NULL
                ORDER BY s.created_at DESC LIMIT 1), false) AS marketing
            """;

    private final JdbcClient db;

    ClientStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Client> find(WorkspaceId workspace, ClientId client) {
        return db.sql(
                        "SELECT "
                                + CLIENT
                                + """
                                FROM clients c
                                WHERE c.workspace_id = ? AND c.id = ? AND c.deleted_at IS NULL
                                """)
                .params(workspace.value(), client.value())
                .query((row, _) -> client(row))
                .optional();
    }

    List<Client> find(WorkspaceId workspace, Collection<ClientId> clients) {
        return db.sql(
                        "SELECT "
                                + CLIENT
                                + """
                                FROM clients c
                                WHERE c.workspace_id = :workspace AND c.id = ANY (:clients)
                                    AND c.deleted_at IS NULL
                                """)
                .param("workspace", workspace.value())
                .param("clients", clients.stream().map(ClientId::value).toArray(UUID[]::new))
                .query((row, _) -> client(row))
                .list();
    }

    int register(
            WorkspaceId workspace, ClientId client, String firstName, Optional<String> lastName) {
        return db.sql(
                        """
                        UPDATE clients
                        SET first_name = :first, last_name = coalesce(:last, last_name),
                            registered_at = coalesce(registered_at, now())
                        WHERE workspace_id = :workspace AND id = :client AND deleted_at IS NULL
                        """)
                .param("first", firstName)
                .param("last", lastName.orElse(null))
                .param("workspace", workspace.value())
                .param("client", client.value())
                .update();
    }

    int rename(
            WorkspaceId workspace, ClientId client, String firstName, Optional<String> lastName) {
        return db.sql(
                        """
                        UPDATE clients
                        SET first_name = :first, last_name = coalesce(:last, last_name)
                        WHERE workspace_id = :workspace AND id = :client AND deleted_at IS NULL
                        """)
                .param("first", firstName)
                .param("last", lastName.orElse(null))
                .param("workspace", workspace.value())
                .param("client", client.value())
                .update();
    }

    int speaks(WorkspaceId workspace, ClientId client, Language language) {
        return db.sql(
                        """
                        UPDATE clients SET language = ?
                        WHERE workspace_id = ? AND id = ? AND deleted_at IS NULL
                        """)
                .params(language.code(), workspace.value(), client.value())
                .update();
    }

    int discount(WorkspaceId workspace, ClientId client, BigDecimal percentage) {
        return db.sql(
                        """
                        UPDATE clients
                        SET discount_percentage = :percentage, discount_active = :percentage > 0
                        WHERE workspace_id = :workspace AND id = :client AND deleted_at IS NULL
                        """)
                .param("percentage", percentage)
                .param("workspace", workspace.value())
                .param("client", client.value())
                .update();
    }

    // Not the transaction's time: two words said in one transaction have an order too.
    void consent(WorkspaceId workspace, ClientId client, Consent consent) {
        db.sql(
                        """
                        INSERT INTO consents (id, workspace_id, client_id, purpose, granted, source,
                            note, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, clock_timestamp())
                        """)
                .param(Ids.next())
                .param(workspace.value())
                .param(client.value())
                .param(consent.purpose().name().toLowerCase(Locale.ROOT))
                .param(consent.granted())
                .param(consent.source())
                .param(consent.note().orElse(null))
                .update();
    }

    /// What belongs to the client has changed: their file has another version now.
    int touch(WorkspaceId workspace, ClientId client) {
        return db.sql(
                        """
                        UPDATE clients SET updated_at = now()
                        WHERE workspace_id = ? AND id = ? AND deleted_at IS NULL
                        """)
                .params(workspace.value(), client.value())
                .update();
    }

    static Client client(ResultSet row) throws SQLException {
        return new Client(
                new ClientId(row.getObject("id", UUID.class)),
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                Optional.ofNullable(row.getString("phone")).map(PhoneNumber::new),
                Optional.ofNullable(row.getString("first_name")),
                Optional.ofNullable(row.getString("last_name")),
                Optional.ofNullable(row.getString("profile_name")),
                Optional.ofNullable(row.getString("email")),
                Optional.ofNullable(row.getString("language")).map(Language::of),
                row.getBigDecimal("discount"),
                row.getBoolean("registered"),
                row.getBoolean("marketing"));
    }
}
