package com.shopme.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstWordsTest {
    @Test
    void aCustomerWritesAndIsAnswered() throws Exception {
        try (var meta = EmulatorServer.start();
                var shop = new WebhookReceiver()) {
            meta.sendWebhooksTo(shop.url());
            var giulia = meta.customer("giulia");

            giulia.says("Ciao! Vorrei un caffè ☕");
            shop.await(it -> it.messages().size() == 1);
            System.out.println(new String(shop.deliveries().getFirst().body()));
            var answer =
                    meta.send(
                            """
                    {"messaging_product":"whatsapp","to":"+393335550101","type":"text",
                     "text":{"body":"Buongiorno Giulia!"}}""");
            System.out.println(answer);

            assertThat(giulia.awaitReply().text()).isEqualTo("Buongiorno Giulia!");
            shop.await(it -> it.statuses().size() == 3);
            for (var it : shop.deliveries()) System.out.println(it.json());
        }
    }
}
