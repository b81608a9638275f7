package com.shopme.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How much the emulator carries, so that a bench measures the shop and not its Meta.
@Tag("long")
class LoadTest {
    private static final int CUSTOMERS = 200;
    private static final int EACH = 25;

    @Test
    void carriesHundredsOfConversationsASecond() throws Exception {
        try (var shop = new WebhookReceiver();
                var meta = EmulatorServer.start();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            meta.sendWebhooksTo(shop.url());
            meta.mood("{\"rate_limits\": false}");
            var people = new ArrayList<EmulatedCustomer>();
            for (int i = 0; i < CUSTOMERS; i++) people.add(meta.newCustomer("C" + i, "en"));
            var phones = people.stream().map(it -> Json.text(it.profile(), "phone")).toList();
            var sent = new AtomicInteger();

            long start = System.nanoTime();
            for (int c = 0; c < CUSTOMERS; c++) {
                int who = c;
                threads.submit(
                        () -> {
                            for (int i = 0; i < EACH; i++) {
                                people.get(who).says("n" + i);
                                meta.send(TestMessages.text(phones.get(who), "a" + i));
                                sent.incrementAndGet();
                            }
                        });
            }
            int all = CUSTOMERS * EACH;
            shop.await(it -> sent.get() == all);
            long accepted = System.nanoTime();
            shop.await(it -> it.messages().size() == all && it.statuses().size() == 3 * all);
            long told = System.nanoTime();

            double perSecond = all / ((accepted - start) / 1e9);
            System.out.printf(
                    "%d turns (in and out) in %.1f s: %.0f a second; %d webhooks after %.1f s%n",
                    all,
                    (accepted - start) / 1e9,
                    perSecond,
                    shop.deliveries().size(),
                    (told - start) / 1e9);
            assertThat(perSecond).isGreaterThan(150);
        }
    }
}
