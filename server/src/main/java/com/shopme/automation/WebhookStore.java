package com.shopme.automation;

import com.shopme.api.ListRequest;
import com.shopme.api.Listing;
import com.shopme.api.Page;
import com.shopme.platform.Secrets;
import com.shopme.shared.WorkspaceId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WebhookStore {
    private static final Listing LIST =
            Listing.of("SELECT w.*", "FROM webhooks w WHERE w.workspace_id = :workspace")
                    .id("w.id")
                    .deletedAt("w.deleted_at")
                    .text("url", "w.url")
                    .text("description", "w.description")
                    .flag("active", "w.active")
                    .time("created_at", "w.created_at")
                    .sorts()
                    .order("created_at")
                    .build();

    private final JdbcClient db;
    private final Secrets secrets;

    WebhookStore(JdbcClient db, Secrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    Page<Webhook> list(WorkspaceId workspace, ListRequest request) {
        return LIST.fetch(
                db, request, Map.of("workspace", workspace.value()), (row, _) -> webhook(row));
    }

    Optional<Webhook> find(WorkspaceId workspace, WebhookId id) {
        return db.sql(
                        """
                        SELECT * FROM webhooks
                        WHERE workspace_id = ? AND id = ? AND deleted_at IS NULL
                        """)
                .params(workspace.value(), id.value())
                .query((row, _) -> webhook(row))
                .optional();
    }

    /// Locks it, so that what is decided about it stays true.
    Optional<Webhook> lock(WorkspaceId workspace, WebhookId id) {
        return db.sql(
                        """
                        SELECT * FROM webhooks
                        WHERE workspace_id = ? AND id = ? AND deleted_at IS NULL FOR UPDATE
                        """)
                .params(workspace.value(), id.value())
                .query((row, _) -> webhook(row))
                .optional();
    }

    void insert(WorkspaceId workspace, WebhookId id, NewWebhook webhook, SigningSecret secret) {
        db.sql(
                        """
                        INSERT INTO webhooks
                            (id, workspace_id, url, description, events, active, secret)
                        VALUES (:id, :workspace, :url, :description, :events, :active, :secret)
                        """)
                .param("id", id.value())
                .param("workspace", workspace.value())
                .param("url", webhook.url().toString())
                .param("description", webhook.description())
                .param("events", codes(webhook))
                .param("active", webhook.active())
                .param("secret", secrets.seal(secret.value(), place(id, "secret")))
                .update();
    }

    void update(WorkspaceId workspace, WebhookId id, NewWebhook webhook) {
        db.sql(
                        """
                        UPDATE webhooks SET url = :url, description = :description,
                            events = :events, active = :active, stopped_reason = NULL,
                            failing_since = CASE WHEN :active THEN NULL ELSE failing_since END
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .param("url", webhook.url().toString())
                .param("description", webhook.description())
                .param("events", codes(webhook))
                .param("active", webhook.active())
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    void delete(WorkspaceId workspace, WebhookId id) {
        db.sql(
                        """
                        UPDATE webhooks SET deleted_at = now(), active = false
                        WHERE workspace_id = ? AND id = ?
                        """)
                .params(workspace.value(), id.value())
                .update();
    }

    /// @param until how long the present one signs beside its successor
    void replaceSecret(WorkspaceId workspace, WebhookId id, SigningSecret secret, Instant until) {
        var old = secrets(workspace, id).getFirst();
        db.sql(
                        """
                        UPDATE webhooks SET old_secret = ?, old_secret_until = ?, secret = ?
                        WHERE workspace_id = ? AND id = ?
                        """)
                .params(
                        secrets.seal(old.value(), place(id, "old_secret")),
                        until.atOffset(ZoneOffset.UTC),
                        secrets.seal(secret.value(), place(id, "secret")),
                        workspace.value(),
                        id.value())
                .update();
    }

    /// The secrets that sign now, the present one first.
    List<SigningSecret> secrets(WorkspaceId workspace, WebhookId id) {
        return db.sql(
                        """
                        SELECT secret,
                            CASE WHEN old_secret_until > now() THEN old_secret END AS old_secret
                        FROM webhooks WHERE workspace_id = ? AND id = ?
                        """)
                .params(workspace.value(), id.value())
                .query(
                        (row, _) ->
                                Stream.of(
                                                opened(id, "secret", row.getString("secret")),
                                                opened(
                                                        id,
                                                        "old_secret",
                                                        row.getString("old_secret")))
                                        .flatMap(Optional::stream)
                                        .toList())
                .single();
    }

    /// What anybody wants to hear of.
    Set<EventType> listened(WorkspaceId workspace) {
        return db
                .sql(
                        """
                        SELECT DISTINCT unnest(events) FROM webhooks
                        WHERE workspace_id = ? AND active AND deleted_at IS NULL
                        """)
                .param(workspace.value())
                .query(String.class)
                .list()
                .stream()
                .map(EventType::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Who wants to hear of this.
    List<WebhookId> listeners(WorkspaceId workspace, EventType type) {
        return db.sql(
                        """
                        SELECT id FROM webhooks
                        WHERE workspace_id = ? AND active AND deleted_at IS NULL
                            AND ? = ANY (events)
                        """)
                .params(workspace.value(), type.code())
                .query((row, _) -> new WebhookId(row.getObject(1, UUID.class)))
                .list();
    }

    void worked(WorkspaceId workspace, WebhookId id) {
        db.sql(
                        """
                        UPDATE webhooks SET failing_since = NULL
                        WHERE workspace_id = ? AND id = ? AND failing_since IS NOT NULL
                        """)
                .params(workspace.value(), id.value())
                .update();
    }

    /// Notes a failure; stops it after failing for `patience`.
    void failed(WorkspaceId workspace, WebhookId id, Duration patience) {
        db.sql(
                        """
                        UPDATE webhooks SET failing_since = coalesce(failing_since, now()),
                            active = active AND coalesce(failing_since, now())
                                > now() - make_interval(secs => :patience),
                            stopped_reason = CASE WHEN coalesce(failing_since, now())
                                > now() - make_interval(secs => :patience) THEN stopped_reason
                                ELSE 'Nothing was delivered for ' || :days || ' days.' END
                        WHERE workspace_id = :workspace AND id = :id
                        """)
                .param("patience", patience.toSeconds())
                .param("days", patience.toDays())
                .param("workspace", workspace.value())
                .param("id", id.value())
                .update();
    }

    private static String[] codes(NewWebhook webhook) {
        return webhook.events().stream().map(EventType::code).sorted().toArray(String[]::new);
    }

    private Optional<SigningSecret> opened(WebhookId id, String column, @Nullable String sealed) {
        return Optional.ofNullable(sealed)
                .map(text -> new SigningSecret(secrets.open(text, place(id, column))));
    }

    private static String place(WebhookId id, String column) {
        return Secrets.place("webhooks", id, column);
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        var events =
                Arrays.stream((String[]) row.getArray("events").getArray())
                        .map(EventType::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet());
        return new Webhook(
                new WebhookId(row.getObject("id", UUID.class)),
                URI.create(row.getString("url")),
                row.getString("description"),
                events,
                row.getBoolean("active"),
                Optional.ofNullable(row.getString("stopped_reason")),
                Optional.ofNullable(instant(row, "failing_since")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
