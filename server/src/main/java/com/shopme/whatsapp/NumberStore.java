package com.shopme.whatsapp;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.conversation.NumberId;
import com.shopme.platform.Secrets;
import com.shopme.shared.Ids;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class NumberStore {
    /// What [#sender(ResultSet)] reads, of the table as `s`.
    static final String COLUMNS =
            """
            s.id, s.workspace_id, s.phone_number, s.phone_number_id, s.waba_id, s.settings,
            s.status, s.stopped_reason, s.messaging_limit, s.quality, s.api_key, s.updated_at
            """;

    private static final String NUMBER =
            "SELECT "
                    + COLUMNS
                    + """
                    FROM whatsapp_settings s
                    WHERE s.workspace_id = :workspace AND s.deleted_at IS NULL
                    """;

    private static final Listing LIST =
            Listing.of(
                            "SELECT " + COLUMNS,
                            "FROM whatsapp_settings s WHERE s.workspace_id = :workspace")
                    .id("s.id")
                    .deletedAt("s.deleted_at")
                    .text("phone", "s.phone_number")
                    .sorts()
                    .text("phone_number_id", "s.phone_number_id")
                    .text("waba_id", "s.waba_id")
                    .choice("status", "s.status", Stream.of("active", "stopped"))
                    .time("created_at", "s.created_at")
                    .sorts()
                    .order("created_at")
                    .build();

    private final JdbcClient db;
    private final JsonMapper json;
    private final Secrets secrets;

    NumberStore(JdbcClient db, JsonMapper json, Secrets secrets) {
        this.db = db;
        this.json = json;
        this.secrets = secrets;
    }

    /// @return false if another workspace has the number
    boolean insert(WorkspaceId workspace, NumberId id, ConnectNumber number) {
        var added =
                db.sql(
                                """
                                INSERT INTO whatsapp_settings (id, workspace_id, phone_number,
                                    phone_number_id, waba_id, api_key, app_secret, settings)
                                VALUES (:id, :workspace, :phone, :phone_number_id, :waba_id,
                                    :token, :secret, :settings)
                                ON CONFLICT DO NOTHING
                                """)
                        .param("workspace", workspace.value())
                        .params(columns(id, number))
                        .update();
        if (added == 1) openChannel(workspace, id);
        return added == 1;
    }

    private void openChannel(WorkspaceId workspace, NumberId id) {
        db.sql(
                        """
                        INSERT INTO channels (id, workspace_id, type, settings)
                        VALUES (:id, :workspace, 'whatsapp',
                            jsonb_build_object('number_id', :number::text))
                        """)
                .param("id", Ids.next())
                .param("workspace", workspace.value())
                .param("number", id.value())
                .update();
    }

    /// The number, also if it was disconnected.
    Optional<NumberId> everKnown(WorkspaceId workspace, String phoneNumberId) {
        return db.sql(
                        """
                        SELECT id FROM whatsapp_settings
                        WHERE workspace_id = :workspace AND phone_number_id = :id
                        ORDER BY deleted_at DESC NULLS FIRST LIMIT 1
                        """)
                .param("workspace", workspace.value())
                .param("id", phoneNumberId)
                .query((row, _) -> new NumberId(row.getObject("id", UUID.class)))
                .optional();
    }

    /// @return false if another workspace has the number
    boolean update(WorkspaceId workspace, NumberId id, ConnectNumber number) {
        try {
            replace(workspace, id, number);
            channel(workspace, id, true);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /// Forgets the number's secrets and gives it free.
    ///
    /// @return false if it was not connected
    boolean disconnect(WorkspaceId workspace, NumberId id) {
        var gone =
                db.sql(
                                """
                                UPDATE whatsapp_settings
                                SET deleted_at = now(), api_key = NULL, app_secret = NULL
                                WHERE workspace_id = :workspace AND id = :id
                                  AND deleted_at IS NULL
                                """)
                        .param("workspace", workspace.value())
                        .param("id", id.value())
                        .update();
        if (gone == 1) channel(workspace, id, false);
        return gone == 1;
    }

    private void channel(WorkspaceId workspace, NumberId id, boolean open) {
        db.sql(
                        """
                        UPDATE channels
                        SET deleted_at = CASE WHEN :open THEN NULL ELSE now() END
                        WHERE workspace_id = :workspace AND settings ->> 'number_id' = :number
                        """)
                .param("open", open)
                .param("workspace", workspace.value())
                .param("number", id.value().toString())
                .update();
    }

    private void replace(WorkspaceId workspace, NumberId id, ConnectNumber number) {
        db.sql(
                        """
                        UPDATE whatsapp_settings SET phone_number = :phone,
                            phone_number_id = :phone_number_id, waba_id = :waba_id,
                            api_key = :token, app_secret = :secret, settings = :settings,
                            status = 'active', stopped_reason = NULL, deleted_at = NULL
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .param("workspace", workspace.value())
                .params(columns(id, number))
                .update();
    }

    Page<WhatsAppNumber> list(WorkspaceId workspace, ListRequest request) {
        return LIST.fetch(db, request, Map.of("workspace", workspace.value()), this::number);
    }

    Optional<WhatsAppNumber> lock(WorkspaceId workspace, NumberId id) {
        return db.sql(NUMBER + "AND s.id = :id FOR NO KEY UPDATE")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(this::number)
                .optional();
    }

    void change(WorkspaceId workspace, NumberId id, NumberChange change) {
        var secret = change.appSecret();
        db.sql(
                        """
                        UPDATE whatsapp_settings SET waba_id = :waba_id, settings = :settings,
                            api_key = coalesce(:token::text, api_key),
                            app_secret = CASE WHEN :told THEN :secret::text ELSE app_secret END
                        WHERE workspace_id = :workspace AND id = :id AND deleted_at IS NULL
                        """)
                .param("waba_id", change.wabaId())
                .param("settings", json.writeValueAsString(change.settings()))
                .param(
                        "token",
                        change.token().map(text -> sealed(id, text, "api_key")).orElse(null))
                .param("told", secret.isPresent())
                .param(
                        "secret",
                        secret.flatMap(told -> told)
                                .map(text -> sealed(id, text, "app_secret"))
                                .orElse(null))
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    List<WhatsAppNumber> list(WorkspaceId workspace) {
        return db.sql(NUMBER + "ORDER BY s.id")
                .param("workspace", workspace.value())
                .query(this::number)
                .list();
    }

    Optional<WhatsAppNumber> find(WorkspaceId workspace, NumberId id) {
        return db.sql(NUMBER + "AND s.id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(this::number)
                .optional();
    }

    Optional<WhatsAppNumber> find(WorkspaceId workspace, String phoneNumberId) {
        return db.sql(NUMBER + "AND s.phone_number_id = :id")
                .param("workspace", workspace.value())
                .param("id", phoneNumberId)
                .query(this::number)
                .optional();
    }

    /// The number with what Meta wants to see from it.
    Optional<Sender> sender(WorkspaceId workspace, NumberId id) {
        return db.sql(NUMBER + "AND s.id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query((row, _) -> sender(row))
                .optional();
    }

    Optional<Sender> sender(WorkspaceId workspace, String phoneNumberId) {
        return db.sql(NUMBER + "AND s.phone_number_id = :id")
                .param("workspace", workspace.value())
                .param("id", phoneNumberId)
                .query((row, _) -> sender(row))
                .optional();
    }

    /// From [#COLUMNS]. A disconnected number has no token any more.
    Sender sender(ResultSet row) throws SQLException {
        var number = number(row, 0);
        var place = NumberSecrets.place(number.id().value(), "api_key");
        var token = Optional.ofNullable(row.getString("api_key"));
        return new Sender(number, token.map(text -> secrets.open(text, place)).orElse(""));
    }

    /// @return false if it was stopped before
    boolean stop(WorkspaceId workspace, NumberId id, String reason) {
        return db.sql(
                                """
                                UPDATE whatsapp_settings
                                SET status = 'stopped', stopped_reason = :reason
                                WHERE workspace_id = :workspace AND id = :id
                                  AND status = 'active' AND deleted_at IS NULL
                                """)
                        .param("reason", reason)
                        .param("workspace", workspace.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /// @param event what Meta said; empty: nothing
    void quality(WorkspaceId workspace, NumberId id, Optional<String> event) {
        note(workspace, id, "quality", event);
    }

    /// @param limit what Meta said; empty: nothing
    void limit(WorkspaceId workspace, NumberId id, Optional<String> limit) {
        note(workspace, id, "messaging_limit", limit);
    }

    private void note(WorkspaceId workspace, NumberId id, String column, Optional<String> said) {
        if (said.isEmpty()) return;
        db.sql(
                        """
                        UPDATE whatsapp_settings SET %s = :said
                        WHERE workspace_id = :workspace AND id = :id AND deleted_at IS NULL
                        """
                                .formatted(column))
                .param("said", said.get())
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    void resume(WorkspaceId workspace, NumberId id) {
        db.sql(
                        """
                        UPDATE whatsapp_settings SET status = 'active', stopped_reason = NULL
                        WHERE workspace_id = :workspace AND id = :id AND deleted_at IS NULL
                        """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    private Map<String, ?> columns(NumberId id, ConnectNumber number) {
        var columns = new HashMap<String, Object>();
        columns.put("id", id.value());
        columns.put("phone", number.phone().value());
        columns.put("phone_number_id", number.phoneNumberId());
        columns.put("waba_id", number.wabaId());
        columns.put("token", sealed(id, number.token(), "api_key"));
        columns.put(
                "secret",
                number.appSecret().map(secret -> sealed(id, secret, "app_secret")).orElse(null));
        columns.put("settings", json.writeValueAsString(number.settings()));
        return columns;
    }

    private String sealed(NumberId id, String secret, String column) {
        return secrets.seal(secret, NumberSecrets.place(id.value(), column));
    }

    private WhatsAppNumber number(ResultSet row, int index) throws SQLException {
        var stopped = row.getString("status").equals("stopped");
        return new WhatsAppNumber(
                new NumberId(row.getObject("id", UUID.class)),
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                new PhoneNumber(row.getString("phone_number")),
                row.getString("phone_number_id"),
                row.getString("waba_id"),
                NumberSettings.of(json.readTree(row.getString("settings"))),
                stopped ? Optional.of(row.getString("stopped_reason")) : Optional.empty(),
                Optional.ofNullable(row.getString("messaging_limit")),
                Optional.ofNullable(row.getString("quality")),
                row.getTimestamp("updated_at").toInstant());
    }
}
