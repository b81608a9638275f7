package com.shopme.drills;

import static com.shopme.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Meta is down for a while, then back: everybody is answered once, in order.
class OutageDrillTest {
    @Test
    void answersEverybodyWhenMetaIsBack() throws Exception {
        downFor(Duration.ofSeconds(4));
    }

    @Test
    @Tag("long")
    void answersEverybodyWhenMetaIsBackAfterAMinute() throws Exception {
        downFor(Duration.ofMinutes(1));
    }

    private static void downFor(Duration time) throws Exception {
        try (var town = new Town(1, Map.of())) {
            var customers = town.customers(10);
            town.meta.mood("{\"outage\": \"unavailable\"}");
            for (var customer : customers) customer.says("hello");
            Thread.sleep(time);
            for (var customer : customers) assertThat(customer.received()).isEmpty();
            town.meta.mood("{\"outage\": \"none\"}");

            eventually(Duration.ofSeconds(90), () -> assertThat(town.quiet()).isTrue());
            var sent =
                    town.database.count(
                            "whatsapp_outbox WHERE message_id IS NOT NULL AND state = 'sent'");
            var received = 0L;
            for (var customer : customers) {
                assertThat(customer.received()).isNotEmpty();
                received += customer.received().size();
            }
            assertThat(received).isEqualTo(sent);
        }
    }
}
