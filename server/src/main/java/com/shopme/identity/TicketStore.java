package com.shopme.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TicketStore {
    /// What a ticket opens.
    enum Purpose {
        RECOVERY,
        SECOND_STEP
    }

    private final JdbcClient db;

    TicketStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Ticket ticket, UserId user, Purpose purpose, Instant until) {
        db.sql(
                        """
                        INSERT INTO tickets (hash, user_id, purpose, expires_at)
                        VALUES (:hash, :user, :purpose, :until)
                        """)
                .param("hash", ticket.hash())
                .param("user", user.value())
                .param("purpose", purpose.name())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Whose it is, if it is still good.
    Optional<UserId> holder(Ticket ticket, Purpose purpose, Instant now) {
        return db.sql(
                        """
                        SELECT user_id FROM tickets
                        WHERE hash = :hash AND purpose = :purpose AND expires_at > :now
                        """)
                .param("hash", ticket.hash())
                .param("purpose", purpose.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(UserId::new);
    }

    /// @return whether it was there to be used up
    boolean use(Ticket ticket) {
        return db.sql("DELETE FROM tickets WHERE hash = :hash")
                        .param("hash", ticket.hash())
                        .update()
                > 0;
    }

    void voidAll(UserId user, Purpose purpose) {
        db.sql("DELETE FROM tickets WHERE user_id = :user AND purpose = :purpose")
                .param("user", user.value())
                .param("purpose", purpose.name())
                .update();
    }

    void forget(Instant now) {
        db.sql("DELETE FROM tickets WHERE expires_at < :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
