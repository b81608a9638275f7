package com.shopme.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    @TempDir Path folder;

    private EmulatorServer start(String callback) {
        return EmulatorServer.start(
                folder,
                0,
                "shopme.emulator.callback-url=" + callback,
                "shopme.emulator.retry-first=40ms");
    }

    @Test
    void chatsMediaMoodsAndTemplatesAreThereAgain() throws Exception {
        String photo;
        try (var shop = new WebhookReceiver();
                var meta = start(shop.url())) {
            var giulia = meta.customer("giulia");
            giulia.says("Prima");
            photo = giulia.sends("{\"type\":\"image\"}").at("/content/id").stringValue();
            meta.send(TestMessages.text(WithEmulator.GIULIA, "Risposta"));
            meta.newCustomer("Marta", "it");
            shop.await(it -> it.statuses().size() == 3);
            meta.mood("{\"duplicates\": 2}");
        }

        try (var shop = new WebhookReceiver();
                var meta = start(shop.url())) {
            var messages = meta.api("GET", "/customers/giulia/messages", null).path("messages");
            assertThat(messages.valueStream().map(it -> Json.text(it, "text")))
                    .containsExactly("Prima", "", "Risposta");
            assertThat(Json.text(messages.get(2), "status")).isEqualTo("read");
            assertThat(meta.graph("GET", "/" + photo, null).statusCode()).isEqualTo(200);
            assertThat(meta.api("GET", "/customers", null).path("customers").size()).isEqualTo(6);
            assertThat(meta.api("GET", "/moods", null).at("/mood/duplicates").asInt()).isEqualTo(2);
            assertThat(meta.api("GET", "/templates", null).path("templates").size()).isEqualTo(25);

            meta.send(TestMessages.text(WithEmulator.GIULIA, "Window still open"));
            shop.await(it -> WithEmulator.statusesOf(it).contains("delivered"));
            assertThat(shop.messages()).isEmpty();
        }
    }

    @Test
    void whatTheShopHasNotTakenIsToldAfterwards() throws Exception {
        String id;
        try (var meta = start("http://127.0.0.1:9/webhooks/whatsapp")) {
            id = meta.customer("james").says("Anybody there?");
            Thread.sleep(100);
        }

        try (var shop = new WebhookReceiver();
                var meta = start(shop.url())) {
            shop.await(it -> it.messages().size() == 1);

            assertThat(Json.text(shop.messages().getFirst(), "id")).isEqualTo(id);
            shop.await(it -> meta.waiting() == 0);
        }
    }

    @Test
    void onlyTheLast500MessagesOfAChatStay() throws Exception {
        try (var shop = new WebhookReceiver();
                var meta = start(shop.url())) {
            var giulia = meta.customer("giulia");
            for (int i = 0; i < 520; i++) giulia.says("n" + i);

            var messages = meta.api("GET", "/customers/giulia/messages", null).path("messages");

            assertThat(messages.size()).isEqualTo(500);
            assertThat(Json.text(messages.get(0), "text")).isEqualTo("n20");
        }
    }

    @Test
    void twoMayLiveInOneFolder() throws Exception {
        try (var first = start("http://127.0.0.1:9/a");
                var second = start("http://127.0.0.1:9/b")) {
            first.customer("giulia").says("solo qui");

            assertThat(
                            second.api("GET", "/customers/giulia/messages", null)
                                    .path("messages")
                                    .size())
                    .isZero();
        }
    }

    @Test
    void theJournalRollsOverAndSkipsABrokenLine() throws Exception {
        var journal = new Journal(folder.resolve("j"), 2000);
        var kept = new java.util.concurrent.ConcurrentSkipListMap<String, String>();
        journal.replay((_, _) -> {});
        journal.start(
                to -> kept.forEach((k, v) -> to.accept(new Journal.Entry(k, Json.object("v", v)))));
        for (int i = 0; i < 500; i++) {
            kept.put("k" + i % 10, "v" + i);
            journal.append("k" + i % 10, Json.object("v", "v" + i));
            if (i % 50 == 0) Thread.sleep(5);
        }
        journal.close();
        try (var files = java.nio.file.Files.list(folder.resolve("j"))) {
            var last =
                    files.filter(it -> it.getFileName().toString().startsWith("journal"))
                            .max(Path::compareTo);
            java.nio.file.Files.writeString(
                    last.orElseThrow(),
                    "{\"k\":\"k1\",\"v\":{\"v\":\"cut",
                    java.nio.file.StandardOpenOption.APPEND);
        }

        var again = new java.util.TreeMap<String, String>();
        new Journal(folder.resolve("j"), 2000).replay((k, v) -> again.put(k, Json.text(v, "v")));

        assertThat(again).isEqualTo(kept);
    }
}
