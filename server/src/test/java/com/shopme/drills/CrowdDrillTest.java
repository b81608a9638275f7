package com.shopme.drills;

import static com.shopme.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.emulator.EmulatedCustomer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// 200 conversations at once over two server processes on one database: each keeps its order.
class CrowdDrillTest {
    private static final int CUSTOMERS = 200;
    private static final int MESSAGES = 5;

    @Test
    void keepsTheOrderOfEveryConversation() throws Exception {
        try (var town = new Town(2, Map.of());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var customers = town.customers(CUSTOMERS);
            var talks = new ArrayList<java.util.concurrent.Future<List<String>>>();
            for (var customer : customers) talks.add(threads.submit(() -> talk(customer)));
            var said = new ArrayList<List<String>>();
            for (var talk : talks) said.add(talk.get());

            eventually(Duration.ofSeconds(120), () -> assertThat(town.quiet()).isTrue());
            var stored =
                    town.database.column(
                            """
                            SELECT channel_message_id FROM messages WHERE direction = 'inbound'
                            ORDER BY chat_session_id, seq
                            """);
            assertThat(stored).hasSize(CUSTOMERS * MESSAGES).doesNotHaveDuplicates();
            for (var one : said) assertThat(stored).containsSubsequence(one);
            for (var customer : customers) assertThat(customer.received()).isNotEmpty();
        }
    }

    private static List<String> talk(EmulatedCustomer customer) {
        var ids = new ArrayList<String>();
        for (var n = 0; n < MESSAGES; n++) ids.add(customer.says("number " + n));
        return ids;
    }
}
