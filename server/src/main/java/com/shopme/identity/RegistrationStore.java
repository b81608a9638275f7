package com.shopme.identity;

import com.shopme.shared.Ids;
import com.shopme.shared.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RegistrationStore {
    private final JdbcClient db;

    RegistrationStore(JdbcClient db) {
        this.db = db;
    }

    /// A registration that waits for its confirmation.
    record Pending(UUID id, String email, String passwordHash, Language language) {}

    void insert(NewAccount account, String passwordHash, Ticket ticket, Instant until) {
        db.sql(
                        """
                        INSERT INTO registrations (id, email, password_hash, first_name, last_name,
                            language, ticket_hash, expires_at)
                        VALUES (:id, :email, :password, :first, :last, :language, :ticket, :until)
                        """)
                .param("id", Ids.next())
                .param("email", account.email())
                .param("password", passwordHash)
                .param("first", account.firstName().orElse(null))
                .param("last", account.lastName().orElse(null))
                .param("language", account.language().code())
                .param("ticket", ticket.hash())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Pending> newest(String email, Instant now) {
        return db.sql(
                        """
                        SELECT id, email, password_hash, language FROM registrations
                        WHERE lower(email) = lower(:email) AND expires_at > :now
                        ORDER BY id DESC LIMIT 1
                        """)
                .param("email", email.strip())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Pending(
                                        row.getObject("id", UUID.class),
                                        row.getString("email"),
                                        row.getString("password_hash"),
                                        Language.of(row.getString("language"))))
                .optional();
    }

    void renew(UUID registration, Ticket ticket, Instant until) {
        db.sql(
                        """
                        UPDATE registrations SET ticket_hash = :ticket, expires_at = :until
                        WHERE id = :id
                        """)
                .param("ticket", ticket.hash())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("id", registration)
                .update();
    }

    /// Makes a user of a registration, and of its address's other registrations nothing.
    ///
    /// @return empty if the ticket is good for none, or the address has an account by now
    Optional<UserId> confirm(Ticket ticket, Instant now) {
        var made =
                db.sql(
                                """
                                WITH confirmed AS (
                                    DELETE FROM registrations
                                    WHERE ticket_hash = :ticket AND expires_at > :now RETURNING *)
                                INSERT INTO users
                                    (id, email, password_hash, first_name, last_name, language)
                                SELECT id, email, password_hash, first_name, last_name, language
                                FROM confirmed
                                ON CONFLICT (lower(email)) WHERE deleted_at IS NULL DO NOTHING
                                RETURNING id
                                """)
                        .param("ticket", ticket.hash())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .optional();
        made.ifPresent(
                user ->
                        db.sql(
                                        """
                                        DELETE FROM registrations WHERE lower(email) =
                                            (SELECT lower(email) FROM users WHERE id = :id)
                                        """)
                                .param("id", user)
                                .update());
        return made.map(UserId::new);
    }

    void forget(Instant now) {
        db.sql("DELETE FROM registrations WHERE expires_at < :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
