package com.shopme.identity;

import com.shopme.platform.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SigningKeyStore {
    private static final long LOCK = 0x5ee_0042;

    private final JdbcClient db;
    private final Secrets secrets;

    SigningKeyStore(JdbcClient db, Secrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// One at a time over all instances, until the transaction ends.
    void lock() {
        db.sql("SELECT pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((_, _) -> true)
                .single();
    }

    Optional<SigningKey> inUse() {
        return db.sql(
                        """
                        SELECT id, public_key, private_key, created_at FROM signing_keys
                        WHERE retired_at IS NULL
                        """)
                .query(this::key)
                .optional();
    }

    Optional<String> publicKey(UUID id) {
        return db.sql("SELECT public_key FROM signing_keys WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    List<String> publicKeys() {
        return db.sql("SELECT public_key FROM signing_keys ORDER BY created_at DESC, id DESC")
                .query(String.class)
                .list();
    }

    void insert(SigningKey key) {
        db.sql(
                        """
                        INSERT INTO signing_keys (id, public_key, private_key, created_at)
                        VALUES (:id, :public, :private, :at)
                        """)
                .param("id", key.id())
                .param("public", key.publicKey())
                .param("private", secrets.seal(key.privateKey(), place(key.id())))
                .param("at", key.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// From now on it only verifies: its private half is wiped.
    void retire(Instant now) {
        db.sql(
                        """
                        UPDATE signing_keys SET retired_at = :now, private_key = ''
                        WHERE retired_at IS NULL
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(Instant retiredBefore) {
        db.sql("DELETE FROM signing_keys WHERE retired_at < :before")
                .param("before", retiredBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    private SigningKey key(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new SigningKey(
                id,
                row.getString("public_key"),
                secrets.open(row.getString("private_key"), place(id)),
                row.getTimestamp("created_at").toInstant());
    }

    private static String place(UUID key) {
        return Secrets.place("signing_keys", key, "private_key");
    }
}
