package com.shopme.bench;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How many messages are answered, from the customer's tap to the answer on the phone.
@Tag("long")
class AnsweringBench {
    private static final int LOOPS = 48;
    private static final int PHONES = 20;
    private static final Duration TIME = Duration.ofSeconds(20);

    /// What the author of the requirements measured on his own later build.
    private static final double AUTHOR = 1.4;

    @Test
    void answersMessages() throws Exception {
        var results =
                new Results(
                        "answering",
                        "Messages answered per second",
                        """
                        960 customers of the emulator, 48 at a time, tap a button of the menu (cart,
                        products), wait until the answer is on their phone, and tap again. Emulator,
                        server, database (`fsync` on) and the customers share the machine, and every
                        hop is HTTP: tap, signed webhook, inbox, chat, assistant, outbox, Graph API,
                        status webhooks back. The number's pace (80/s at Meta) is lifted on both
                        sides. Yardsticks: 1.4 messages a second, which the requirements' author
                        measured on his own build, and in turn with ours `pgbench` with 8 clients on
                        the same database, running in four transactions the rows that one answered
                        message writes. The first round warms up.""");
        try (var town = new BenchTown(Map.of("SHOPME_WORKERS", "16"))) {
            town.start();
            town.sql(
                    "UPDATE whatsapp_settings SET settings = settings || '{\"messages_per_second\": 1000}'");
            town.sql("CREATE TABLE bench_rows (id uuid PRIMARY KEY, state text, payload text)");
            var phones = new Phones(town.port);
            phones.liftRateLimits();
            results.line(
                    "| round | answered /s | p50 ms | p99 ms | unanswered | × author's | pgbench /s | ratio |");
            results.line("|---|---|---|---|---|---|---|---|");
            for (var round = 0; round < 4; round++) {
                var talk = phones.talk(LOOPS, PHONES, TIME);
                var perSecond = talk.answers().size() * 1000.0 / TIME.toMillis();
                var rows =
                        Pgbench.run(
                                town.jdbcUrl(),
                                town.postgres.user(),
                                town.postgres.password(),
                                8,
                                Duration.ofSeconds(10),
                                YARDSTICK);
                results.line(
                        "| %s | %.0f | %.0f | %.0f | %d | %.0f | %.0f | %.2f |",
                        round == 0 ? "warm-up" : round,
                        perSecond,
                        talk.answers().get(talk.answers().size() / 2),
                        talk.answers().get((int) (talk.answers().size() * 0.99)),
                        talk.unanswered(),
                        perSecond / AUTHOR,
                        rows,
                        perSecond / rows);
            }
        }
        results.write();
    }

    // Received; taken in; answered; sent: a table of its own, as wide as the rows we write.
    private static final String YARDSTICK =
            """
            BEGIN;
            INSERT INTO bench_rows VALUES (gen_random_uuid(), 'waiting', repeat('x', 600));
            END;
            BEGIN;
            INSERT INTO bench_rows VALUES (gen_random_uuid(), 'received', repeat('x', 900));
            END;
            BEGIN;
            INSERT INTO bench_rows VALUES (gen_random_uuid(), 'queued', repeat('x', 700));
            INSERT INTO bench_rows VALUES (gen_random_uuid(), 'queued', repeat('x', 700));
            END;
            BEGIN;
            INSERT INTO bench_rows VALUES (gen_random_uuid(), 'sent', repeat('x', 300));
            END;
            """;
}
