package com.shopme.identity;

import com.shopme.platform.Network;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Counts attempts to sign in and what belongs to it, in the database and so for all instances
/// together. An attempt is counted before its password is looked at: a hundred at once do not slip
/// through.
///
/// One counter is for an e-mail from one address, one for an address (a list of e-mails tried), one
/// for an e-mail (a list of addresses used). The last is generous, so that a stranger cannot easily
/// lock an owner out.
@Repository
class Attempts {
    private record Counter(String key, int free) {}

    /// What is attempted; each kind is counted by itself.
    enum Kind {
        /// A password, or a code that follows it.
        SIGN_IN("", 5, 30, 60),
        /// Something that sends a letter: the one who reads it must not be flooded.
        LETTER("letter ", 3, 20, 10),
        /// A secret that nobody can guess: links, refresh tokens, passkeys.
        SECRET("secret ", 30, 30, 30);

        private final String name;
        private final int fromOnePlace;
        private final int ofAnAddress;
        private final int forOneAccount;

        Kind(String name, int fromOnePlace, int ofAnAddress, int forOneAccount) {
            this.name = name;
            this.fromOnePlace = fromOnePlace;
            this.ofAnAddress = ofAnAddress;
            this.forOneAccount = forOneAccount;
        }

        private List<Counter> counters(String who, String address) {
            var whose = who.strip().toLowerCase(Locale.ROOT);
            var from = Network.ofCustomer(address);
            if (whose.isEmpty()) return List.of(new Counter(name + "address " + from, ofAnAddress));
            return List.of(
                    new Counter(name + "pair " + from + " " + whose, fromOnePlace),
                    new Counter(name + "address " + from, ofAnAddress),
                    new Counter(name + "email " + whose, forOneAccount));
        }
    }

    private final JdbcClient db;
    private final Clock clock;

    Attempts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// @throws TooManyAttempts if this attempt may not be made
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = TooManyAttempts.class)
    void begin(Kind kind, String who, String address) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
        for (var counter : kind.counters(who, address)) {
            var tries = locked(counter.key(), now);
            if (tries.pauseUntil().isAfter(now))
                throw new TooManyAttempts(Duration.between(now, tries.pauseUntil()));
            keep(counter.key(), tries.another(now, counter.free()), now);
        }
    }

    /// The attempt was the owner's. Their e-mail starts afresh; the address only gets this one
    /// back, or somebody with an account of their own could try others for ever.
    @Transactional
    void succeeded(String email, String address) {
        for (var counter : Kind.SIGN_IN.counters(email, address))
            db.sql(
                            """
                            UPDATE login_attempts SET pause_until = last_at,
                                count = CASE WHEN key LIKE 'address %' THEN count - 1 ELSE 0 END
                            WHERE key = :key
                            """)
                    .param("key", counter.key())
                    .update();
        db.sql("DELETE FROM login_attempts WHERE last_at < :forgotten")
                .param("forgotten", time(clock.instant().minus(Tries.FORGOTTEN)))
                .update();
    }

    // One statement: between two the row might be forgotten.
    private Tries locked(String key, Instant now) {
        return db.sql(
                        """
                        INSERT INTO login_attempts AS a (key, count, last_at, pause_until)
                        VALUES (:key, 0, :now, :now)
                        ON CONFLICT (key) DO UPDATE SET count = a.count
                        RETURNING count, last_at, pause_until
                        """)
                .param("key", key)
                .param("now", time(now))
                .query(
                        (row, _) ->
                                new Tries(
                                        row.getInt("count"),
                                        row.getTimestamp("last_at").toInstant(),
                                        row.getTimestamp("pause_until").toInstant()))
                .single();
    }

    private void keep(String key, Tries tries, Instant now) {
        db.sql(
                        """
                        UPDATE login_attempts
                        SET count = :count, last_at = :now, pause_until = :pause WHERE key = :key
                        """)
                .param("count", tries.count())
                .param("now", time(now))
                .param("pause", time(tries.pauseUntil()))
                .param("key", key)
                .update();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
