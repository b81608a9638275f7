package com.shopme.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignInStore {
    private static final String COLUMNS =
            """
            s.id, s.user_id, s.user_agent, s.address, s.methods, s.remembered, s.created_at,
            s.last_used_at, s.expires_at
            """;

    private final JdbcClient db;

    SignInStore(JdbcClient db) {
        this.db = db;
    }

    /// A token as it is kept.
    ///
    /// @param open whether its session still goes on, and its user may work
    record Kept(Session session, boolean open, Optional<Instant> usedAt) {}

    void insert(Session session) {
        db.sql(
                        """
                        INSERT INTO sessions (id, user_id, user_agent, address, methods, remembered,
                            created_at, last_used_at, expires_at)
                        VALUES (:id, :user, :agent, :address, :methods, :remembered,
                            :created, :used, :expires)
                        """)
                .param("id", session.id())
                .param("user", session.user().value())
                .param("agent", session.device().userAgent())
                .param("address", session.device().address())
                .param("methods", session.methods().toArray(String[]::new))
                .param("remembered", session.remembered())
                .param("created", time(session.createdAt()))
                .param("used", time(session.lastUsedAt()))
                .param("expires", time(session.expiresAt()))
                .update();
    }

    void insert(RefreshToken token) {
        db.sql("INSERT INTO refresh_tokens (hash, session_id) VALUES (:hash, :session)")
                .param("hash", token.hash())
                .param("session", token.session())
                .update();
    }

    boolean knows(RefreshToken token) {
        return db.sql("SELECT EXISTS (SELECT 1 FROM refresh_tokens WHERE hash = :hash)")
                .param("hash", token.hash())
                .query(Boolean.class)
                .single();
    }

    Optional<Kept> locked(RefreshToken token, Instant now) {
        return db.sql(
                        """
                        SELECT %s, t.used_at, s.ended_at IS NULL AND s.expires_at > :now
                            AND u.status = 'active' AND u.deleted_at IS NULL AS open
                        FROM refresh_tokens t
                        JOIN sessions s ON s.id = t.session_id
                        JOIN users u ON u.id = s.user_id
                        WHERE t.hash = :hash
                        FOR UPDATE OF t, s
                        """
                                .formatted(COLUMNS))
                .param("now", time(now))
                .param("hash", token.hash())
                .query(
                        (row, number) ->
                                new Kept(
                                        session(row, number),
                                        row.getBoolean("open"),
                                        Optional.ofNullable(row.getTimestamp("used_at"))
                                                .map(Timestamp::toInstant)))
                .optional();
    }

    boolean used(RefreshToken token) {
        return db.sql("SELECT used_at IS NOT NULL FROM refresh_tokens WHERE hash = :hash")
                .param("hash", token.hash())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void use(RefreshToken token, Instant now) {
        db.sql("UPDATE refresh_tokens SET used_at = :now WHERE hash = :hash")
                .param("now", time(now))
                .param("hash", token.hash())
                .update();
    }

    void touch(Session session) {
        db.sql(
                        """
                        UPDATE sessions
                        SET last_used_at = :used, expires_at = :expires, address = :address
                        WHERE id = :id
                        """)
                .param("used", time(session.lastUsedAt()))
                .param("expires", time(session.expiresAt()))
                .param("address", session.device().address())
                .param("id", session.id())
                .update();
    }

    void setMethods(UUID session, List<String> methods) {
        db.sql("UPDATE sessions SET methods = :methods WHERE id = :id")
                .param("methods", methods.toArray(String[]::new))
                .param("id", session)
                .update();
    }

    List<Session> openOf(UserId user, Instant now) {
        return db.sql(
                        """
                        SELECT %s FROM sessions s
                        WHERE s.user_id = :user AND s.ended_at IS NULL AND s.expires_at > :now
                        ORDER BY s.last_used_at DESC, s.id
                        """
                                .formatted(COLUMNS))
                .param("user", user.value())
                .param("now", time(now))
                .query(SignInStore::session)
                .list();
    }

    /// @return whether it was open
    boolean end(UserId user, UUID session, Instant now) {
        return db.sql(
                                """
                                UPDATE sessions SET ended_at = :now
                                WHERE id = :id AND user_id = :user AND ended_at IS NULL
                                    AND expires_at > :now
                                """)
                        .param("now", time(now))
                        .param("id", session)
                        .param("user", user.value())
                        .update()
                > 0;
    }

    /// @param spared one that goes on; none of this id if all shall end
    void endAll(UserId user, Optional<UUID> spared, Instant now) {
        db.sql(
                        """
                        UPDATE sessions SET ended_at = :now
                        WHERE user_id = :user AND ended_at IS NULL
                            AND id IS DISTINCT FROM CAST(:spared AS uuid)
                        """)
                .param("now", time(now))
                .param("user", user.value())
                .param("spared", spared.orElse(null))
                .update();
    }

    /// Sessions that expired before then, and tokens of others that were used before.
    void forget(Instant expiredBefore) {
        db.sql("DELETE FROM sessions WHERE expires_at < :before")
                .param("before", time(expiredBefore))
                .update();
        db.sql("DELETE FROM refresh_tokens WHERE used_at < :before")
                .param("before", time(expiredBefore))
                .update();
        db.sql("DELETE FROM known_devices WHERE seen_at < :before - interval '1 year'")
                .param("before", time(expiredBefore))
                .update();
    }

    /// @return whether they had come from this device before
    boolean know(UserId user, byte[] device, Instant now) {
        return db.sql(
                        """
                        INSERT INTO known_devices AS k (user_id, hash, seen_at)
                        VALUES (:user, :hash, :now)
                        ON CONFLICT (user_id, hash) DO UPDATE SET seen_at = excluded.seen_at
                        RETURNING xmax <> 0
                        """)
                .param("user", user.value())
                .param("hash", device)
                .param("now", time(now))
                .query(Boolean.class)
                .single();
    }

    boolean knowsAny(UserId user) {
        return db.sql("SELECT EXISTS (SELECT 1 FROM known_devices WHERE user_id = :user)")
                .param("user", user.value())
                .query(Boolean.class)
                .single();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                new UserId(row.getObject("user_id", UUID.class)),
                new Device(row.getString("user_agent"), row.getString("address")),
                List.of((String[]) row.getArray("methods").getArray()),
                row.getBoolean("remembered"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("last_used_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
