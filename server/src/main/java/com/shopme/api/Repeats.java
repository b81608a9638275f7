package com.shopme.api;

import com.shopme.platform.AcrossWorkspaces;
import com.shopme.platform.Secrets;
import com.shopme.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Answers a write that was made before instead of doing it again.
@Service
public class Repeats {
    static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient db;
    private final JsonMapper json;
    private final Secrets secrets;

    Repeats(JdbcClient db, JsonMapper json, Secrets secrets) {
        this.db = db;
        this.json = json;
        this.secrets = secrets;
    }

    /// A key as its owner uses it.
    public record Key(UUID actor, String value) {}

    /// What was answered.
    ///
    /// @param secret whether the body shows one, and is kept sealed
    public record Answer(int status, Map<String, String> headers, byte[] body, boolean secret) {}

    /// Takes the key for this request. Who brings the same key at the same time waits here until
    /// this transaction ends.
    ///
    /// @return the answer, if this very request was answered before
    /// @throws IdempotencyKeyReused if another request was
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Answer> begin(WorkspaceId workspace, Key key, byte[] requestHash) {
        db.sql(
                        """
                        DELETE FROM idempotency_keys
                        WHERE workspace_id = ? AND actor = ? AND key = ?
                            AND created_at < now() - make_interval(secs => ?)
                        """)
                .params(workspace.value(), key.actor(), key.value(), KEPT.toSeconds())
                .update();
        var taken =
                db.sql(
                                """
                                INSERT INTO idempotency_keys (workspace_id, actor, key, request_hash)
                                VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                                """)
                        .params(workspace.value(), key.actor(), key.value(), requestHash)
                        .update();
        return taken == 1 ? Optional.empty() : Optional.of(answer(workspace, key, requestHash));
    }

    /// Keeps what is answered, together with the work.
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(WorkspaceId workspace, Key key, Answer answer) {
        var sealed = answer.secret() ? sealed(workspace, key, answer.body()) : null;
        db.sql(
                        """
                        UPDATE idempotency_keys SET status = :status, headers = :headers::jsonb,
                            body = :body, sealed_body = :sealed
                        WHERE workspace_id = :workspace AND actor = :actor AND key = :key
                        """)
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.secret() ? null : answer.body())
                .param("sealed", sealed)
                .param("workspace", workspace.value())
                .param("actor", key.actor())
                .param("key", key.value())
                .update();
    }

    /// Forgets the answers that hold one of these texts.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(WorkspaceId workspace, Collection<String> texts) {
        db.sql(
                        """
                        DELETE FROM idempotency_keys WHERE workspace_id = :workspace
                            AND EXISTS (SELECT 1 FROM unnest(:texts) AS held (text)
                                WHERE position(convert_to(held.text, 'UTF8') IN body) > 0)
                        """)
                .param("workspace", workspace.value())
                .param("texts", texts.toArray(String[]::new))
                .update();
    }

    @AcrossWorkspaces
    @Transactional
    public void forgetOld() {
        db.sql("DELETE FROM idempotency_keys WHERE created_at < now() - make_interval(secs => ?)")
                .param(KEPT.toSeconds())
                .update();
    }

    private Answer answer(WorkspaceId workspace, Key key, byte[] requestHash) {
        return db.sql(
                        """
                        SELECT request_hash, status, headers, body, sealed_body FROM idempotency_keys
                        WHERE workspace_id = ? AND actor = ? AND key = ?
                        """)
                .params(workspace.value(), key.actor(), key.value())
                .query(
                        (row, _) -> {
                            if (!Arrays.equals(row.getBytes("request_hash"), requestHash))
                                throw new IdempotencyKeyReused();
                            return new Answer(
                                    row.getInt("status"),
                                    json.readValue(
                                            row.getString("headers"),
                                            new TypeReference<Map<String, String>>() {}),
                                    body(workspace, key, row),
                                    row.getString("sealed_body") != null);
                        })
                .single();
    }

    private byte[] body(WorkspaceId workspace, Key key, ResultSet row) throws SQLException {
        var sealed = row.getString("sealed_body");
        return sealed == null
                ? row.getBytes("body")
                : Base64.getDecoder().decode(secrets.open(sealed, place(workspace, key)));
    }

    private String sealed(WorkspaceId workspace, Key key, byte[] body) {
        return secrets.seal(Base64.getEncoder().encodeToString(body), place(workspace, key));
    }

    private static String place(WorkspaceId workspace, Key key) {
        var row = workspace.value() + "/" + key.actor() + "/" + key.value();
        return Secrets.place("idempotency_keys", row, "sealed_body");
    }
}
