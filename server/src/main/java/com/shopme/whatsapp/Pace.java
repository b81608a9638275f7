package com.shopme.whatsapp;

import com.shopme.conversation.NumberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Meta's limits on speed, counted for all server instances together in `whatsapp_pace` by GCRA: a
/// row says when the next message would be on time, and one may be early by as much as a burst
/// allows. A number's permits are taken in small blocks, a tenth of a second's worth, so that they
/// cost few writes; a pair's is kept when a message is marked for sending (Meta, throughput and
/// pair rate limits, read 2026-11).
@Component
class Pace {
    /// One message to the same client every 6 seconds …
    static final Duration PAIR = Duration.ofSeconds(6);

    /// … but 45 may go at once, to be paid back by waiting.
    static final int PAIR_BURST = 45;

    // Two instances' blocks may overlap by a little.
    private static final double CAUTION = 0.9;

    private final JdbcClient db;
    private final Map<NumberId, Block> blocks = new ConcurrentHashMap<>();

    Pace(JdbcClient db) {
        this.db = db;
    }

    /// When a client may be written to, whose next message would be on time at `next`.
    static Instant pairFree(Instant next) {
        return next.minus(PAIR.multipliedBy(PAIR_BURST - 1));
    }

    /// Takes a permit to send one message through a number.
    ///
    /// @return how long to wait and ask again; zero: go ahead
    Duration ask(NumberId number, int perSecond) {
        return blocks.computeIfAbsent(number, _ -> new Block()).ask(number, perSecond);
    }

    private final class Block {
        private int left;
        private long endsAt;
        private long blockedUntil;

        private synchronized Duration ask(NumberId number, int perSecond) {
            var now = System.nanoTime();
            if (now < blockedUntil) return Duration.ofNanos(blockedUntil - now);
            if (left > 0 && now < endsAt) {
                left--;
                return Duration.ZERO;
            }
            return refill(number, perSecond, now);
        }

        private Duration refill(NumberId number, int perSecond, long now) {
            var size = Math.max(1, perSecond / 10);
            var length = Duration.ofNanos((long) (size * 1e9 / (perSecond * CAUTION)));
            var wait = reserve(number, length);
            if (wait.isPositive()) {
                blockedUntil = now + wait.toNanos();
                return wait;
            }
            left = size - 1;
            endsAt = now + length.toNanos();
            return Duration.ZERO;
        }
    }

    // GCRA with no burst: a block begins when the one before it has passed.
    private Duration reserve(NumberId number, Duration length) {
        var taken =
                db.sql(
                                """
                                INSERT INTO whatsapp_pace AS p (name, next_at)
                                VALUES ('number:' || :number::text,
                                    clock_timestamp() + :length * interval '1 microsecond')
                                ON CONFLICT (name) DO UPDATE SET next_at =
                                    clock_timestamp() + :length * interval '1 microsecond'
                                WHERE p.next_at <= clock_timestamp()
                                """)
                        .param("number", number.value().toString())
                        .param("length", length.toNanos() / 1000)
                        .update();
        return taken == 1 ? Duration.ZERO : wait(number);
    }

    private Duration wait(NumberId number) {
        var micros =
                db.sql(
                                """
                                SELECT ceil(extract(epoch FROM next_at - clock_timestamp()) * 1e6)
                                FROM whatsapp_pace WHERE name = 'number:' || :number::text
                                """)
                        .param("number", number.value().toString())
                        .query(Long.class)
                        .optional()
                        .orElse(0L);
        return Duration.ofNanos(Math.max(1_000, micros * 1000));
    }
}
