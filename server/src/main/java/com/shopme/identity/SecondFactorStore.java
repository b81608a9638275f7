package com.shopme.identity;

import com.shopme.platform.Secrets;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SecondFactorStore {
    private final JdbcClient db;
    private final Secrets secrets;

    SecondFactorStore(JdbcClient db, Secrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// @param on whether its owner has shown that they can make codes of it
    record Kept(Totp totp, boolean on) {}

    Optional<Kept> find(UserId user) {
        return db.sql(
                        """
                        SELECT secret, confirmed_at IS NOT NULL AS confirmed FROM second_factors
                        WHERE user_id = :user
                        """)
                .param("user", user.value())
                .query(
                        (row, _) ->
                                new Kept(
                                        Totp.read(
                                                secrets.open(row.getString("secret"), place(user))),
                                        row.getBoolean("confirmed")))
                .optional();
    }

    boolean on(UserId user) {
        return db.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM second_factors
                            WHERE user_id = :user AND confirmed_at IS NOT NULL)
                        """)
                .param("user", user.value())
                .query(Boolean.class)
                .single();
    }

    /// Replaces one that was not confirmed.
    void put(UserId user, Totp totp) {
        db.sql(
                        """
                        INSERT INTO second_factors (user_id, secret) VALUES (:user, :secret)
                        ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, last_step = 0
                        WHERE second_factors.confirmed_at IS NULL
                        """)
                .param("user", user.value())
                .param("secret", secrets.seal(totp.base32(), place(user)))
                .update();
    }

    void confirm(UserId user) {
        db.sql("UPDATE second_factors SET confirmed_at = now() WHERE user_id = :user")
                .param("user", user.value())
                .update();
    }

    /// @return whether no code of this half minute or a later one was taken before
    boolean take(UserId user, long step) {
        return db.sql(
                                """
                                UPDATE second_factors SET last_step = :step
                                WHERE user_id = :user AND last_step < :step
                                """)
                        .param("step", step)
                        .param("user", user.value())
                        .update()
                > 0;
    }

    void remove(UserId user) {
        for (var table : List.of("second_factors", "recovery_codes"))
            db.sql("DELETE FROM " + table + " WHERE user_id = :user")
                    .param("user", user.value())
                    .update();
    }

    void putCodes(UserId user, List<byte[]> hashes) {
        db.sql("DELETE FROM recovery_codes WHERE user_id = :user")
                .param("user", user.value())
                .update();
        for (var hash : hashes)
            db.sql("INSERT INTO recovery_codes (user_id, hash) VALUES (:user, :hash)")
                    .param("user", user.value())
                    .param("hash", hash)
                    .update();
    }

    /// @return whether it was one that nobody had used
    boolean takeCode(UserId user, byte[] hash) {
        return db.sql(
                                """
                                UPDATE recovery_codes SET used_at = now()
                                WHERE user_id = :user AND hash = :hash AND used_at IS NULL
                                """)
                        .param("user", user.value())
                        .param("hash", hash)
                        .update()
                > 0;
    }

    int codesLeft(UserId user) {
        return db.sql(
                        """
                        SELECT count(*) FROM recovery_codes
                        WHERE user_id = :user AND used_at IS NULL
                        """)
                .param("user", user.value())
                .query(Integer.class)
                .single();
    }

    private static String place(UserId user) {
        return Secrets.place("second_factors", user, "secret");
    }
}
