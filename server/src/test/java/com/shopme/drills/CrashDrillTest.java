package com.shopme.drills;

import static com.shopme.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.emulator.EmulatedCustomer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `kill -9` of the server at random moments under load. Afterwards every message is stored once
/// and in order, every message was answered, and no answer reached a phone twice.
class CrashDrillTest {
    private final Random random = new Random();
    private final Map<String, List<String>> said = new ConcurrentHashMap<>();
    private final AtomicLong received = new AtomicLong();

    @Test
    void losesAndDoublesNothingWhenKilled() throws Exception {
        kill(3, 10);
    }

    @Test
    @Tag("long")
    void losesAndDoublesNothingWhenKilledFiftyTimes() throws Exception {
        kill(50, 20);
    }

    private void kill(int times, int customerCount) throws Exception {
        try (var town = new Town(1, Map.of())) {
            var customers = town.customers(customerCount);
            var talking = new AtomicBoolean(true);
            var talkers = new ArrayList<Thread>();
            for (var customer : customers)
                talkers.add(Thread.startVirtualThread(() -> talk(customer, talking)));
            for (var n = 0; n < times; n++) {
                Thread.sleep(500 + random.nextInt(2500));
                town.servers.getFirst().kill();
                town.servers.getFirst().start().ready();
            }
            talking.set(false);
            for (var talker : talkers) talker.join();

            // Each customer is sent one message in six seconds once a burst is used up.
            eventually(Duration.ofMinutes(5), () -> assertThat(town.quiet()).isTrue());
            everythingIsStoredOnceInOrder(town, customers);
            everyPhoneGotEachAnswerOnce(town, customers);
        }
    }

    private void talk(EmulatedCustomer customer, AtomicBoolean talking) {
        var mine = said.computeIfAbsent(customer.id(), _ -> new CopyOnWriteArrayList<>());
        while (talking.get()) {
            mine.add(customer.says("number " + mine.size()));
            received.addAndGet(customer.fresh().size());
            try {
                Thread.sleep(100 + random.nextInt(900));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void everythingIsStoredOnceInOrder(Town town, List<EmulatedCustomer> customers) {
        var stored =
                town.database.column(
                        """
                        SELECT channel_message_id FROM messages WHERE direction = 'inbound'
                        ORDER BY chat_session_id, seq
                        """);
        assertThat(stored).doesNotHaveDuplicates();
        for (var customer : customers) {
            var mine = said.get(customer.id());
            assertThat(stored).containsSubsequence(mine);
        }
        assertThat(stored).hasSize(said.values().stream().mapToInt(List::size).sum());
    }

    private void everyPhoneGotEachAnswerOnce(Town town, List<EmulatedCustomer> customers) {
        var sent =
                town.database.count(
                        "whatsapp_outbox WHERE message_id IS NOT NULL AND state = 'sent'");
        customers.forEach(customer -> received.addAndGet(customer.fresh().size()));
        assertThat(received).hasValue(sent);
        // A chat whose last word is the client's was left alone.
        assertThat(
                        town.database.count(
                                """
                                (SELECT DISTINCT ON (chat_session_id) direction FROM messages
                                 ORDER BY chat_session_id, seq DESC) AS last
                                WHERE direction = 'inbound'
                                """))
                .isZero();
    }
}
