package com.shopme.bench;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How much memory the server holds while an hour's work goes through it.
@Tag("long")
class MemoryBench {
    /// A busy shop's hour: two messages a second.
    private static final int HOUR = 7200;

    @Test
    void staysSmall() throws Exception {
        var results =
                new Results(
                        "memory",
                        "Memory under load",
                        """
                        Resident memory of the server process (`VmRSS`; emulator inside, database
                        outside), started as `./shopme` does, while customers tap as in
                        [answering](answering.md), until as many messages are answered as a busy shop
                        gets in an hour (two a second: 7,200). Yardstick: the same process before the
                        first message.""");
        results.line("| answered | resident MB |");
        results.line("|---|---|");
        try (var town = new BenchTown(Map.of())) {
            town.start();
            town.sql(
                    "UPDATE whatsapp_settings SET settings = settings || '{\"messages_per_second\": 1000}'");
            var phones = new Phones(town.port);
            phones.liftRateLimits();
            results.line("| 0 | %d |", town.residentMegabytes());
            var answered = 0;
            var most = 0L;
            while (answered < HOUR) {
                answered += phones.talk(32, 20, Duration.ofSeconds(10)).answers().size();
                most = Math.max(most, town.residentMegabytes());
                results.line("| %d | %d |", answered, town.residentMegabytes());
            }
            results.line("%nAt most %d MB (aim: under 450).", most);
        }
        results.write();
    }
}
