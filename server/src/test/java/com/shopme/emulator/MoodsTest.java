package com.shopme.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class MoodsTest extends WithEmulator {
    private static final ObjectNode TEXT = (ObjectNode) Json.parse(TestMessages.text(GIULIA, "a"));

    private int send() {
        return meta.graph("POST", "/" + EmulatorServer.NUMBER + "/messages", TEXT).statusCode();
    }

    private int sendForCode() {
        var answer = meta.graph("POST", "/" + EmulatorServer.NUMBER + "/messages", TEXT);
        return Json.parse(answer.body()).at("/error/code").asInt(0);
    }

    @Test
    void duplicates() {
        meta.mood("{\"duplicates\": 50}");

        meta.customer("giulia").says("una volta");

        shop.await(it -> it.deliveries().size() == 50);
        assertThat(shop.messages().stream().map(it -> Json.text(it, "id")).distinct()).hasSize(1);
    }

    @Test
    void shuffledStatuses() {
        giuliaWrote();
        meta.mood("{\"shuffle_statuses\": true}");

        meta.send(TestMessages.text(GIULIA, "a"));

        shop.await(it -> it.statuses().size() == 3);
        assertThat(statusesOf(shop)).doesNotStartWith("sent").contains("sent", "delivered", "read");
        var messages = meta.customer("giulia").received();
        assertThat(Json.text(messages.getFirst().json(), "status")).isEqualTo("read");
    }

    @Test
    void missingStatuses() {
        giuliaWrote();
        meta.mood("{\"missing_statuses\": [\"delivered\"]}");

        meta.send(TestMessages.text(GIULIA, "a"));

        shop.await(it -> it.statuses().size() == 2);
        assertThat(statusesOf(shop)).isEqualTo("sent read");
        assertThat(shop.statuses().getLast().has("pricing")).isTrue();
    }

    @Test
    void conversationsAsBeforeVersion24() {
        giuliaWrote();
        meta.mood("{\"conversations\": true}");

        meta.send(TestMessages.text(GIULIA, "a"));

        shop.await(it -> it.statuses().size() == 3);
        var sent = shop.statuses().getFirst().path("conversation");
        assertThat(Json.text(sent, "id")).matches("[0-9a-f]{32}");
        assertThat(sent.at("/origin/type").stringValue()).isEqualTo("service");
        assertThat(sent.has("expiration_timestamp")).isTrue();
    }

    @Test
    void delayedStatuses() {
        giuliaWrote();
        meta.mood("{\"status_delay_ms\": 700}");
        long start = System.nanoTime();

        meta.send(TestMessages.text(GIULIA, "a"));

        shop.await(it -> !it.statuses().isEmpty());
        assertThat((System.nanoTime() - start) / 1_000_000).isGreaterThan(650);
    }

    @Test
    void batches() {
        meta.mood("{\"batch_size\": 100, \"batch_window_ms\": 400}");

        for (var who : new String[] {"giulia", "james", "lucia"}) {
            for (int i = 0; i < 5; i++) meta.customer(who).says(who + i);
        }

        shop.await(it -> it.messages().size() == 15);
        assertThat(shop.deliveries().size()).isLessThan(8);
        var senders = new HashSet<String>();
        shop.messages().forEach(it -> senders.add(Json.text(it, "from")));
        assertThat(senders).hasSize(3);
    }

    @Test
    void outOfOrder() {
        meta.mood("{\"webhooks_out_of_order\": true, \"webhook_delay_ms\": 300}");

        for (int i = 10; i < 30; i++) meta.customer("giulia").says("n" + i);

        shop.await(it -> it.messages().size() == 20);
        var texts = shop.messages().stream().map(it -> it.at("/text/body").stringValue()).toList();
        assertThat(texts).isNotEqualTo(texts.stream().sorted().toList());
    }

    @Test
    void errorsForTheNextSends() {
        giuliaWrote();
        meta.mood("{\"error\": {\"code\": 130429, \"next\": 2, \"late\": false}}");

        assertThat(sendForCode()).isEqualTo(130429);
        assertThat(sendForCode()).isEqualTo(130429);
        assertThat(sendForCode()).isZero();
    }

    @Test
    void lateErrors() {
        giuliaWrote();
        meta.mood("{\"error\": {\"code\": 131049, \"late\": true}}");

        assertThat(sendForCode()).isZero();

        shop.await(it -> it.statuses().size() == 1);
        assertThat(shop.statuses().getFirst().at("/errors/0/code").asInt()).isEqualTo(131049);
    }

    @Test
    void outages() {
        giuliaWrote();
        meta.mood("{\"outage\": \"unavailable\"}");
        assertThat(send()).isEqualTo(503);

        meta.mood("{\"outage\": \"reset\"}");
        assertThatThrownBy(this::send).hasRootCauseInstanceOf(java.io.IOException.class);

        meta.mood("{\"outage\": \"hang\", \"hang_ms\": 600}");
        long start = System.nanoTime();
        assertThat(send()).isEqualTo(200);
        assertThat((System.nanoTime() - start) / 1_000_000).isGreaterThanOrEqualTo(600);
        assertThat(meta.customer("giulia").received()).hasSize(1);
    }

    @Test
    void aClosedWindow() {
        giuliaWrote();
        meta.mood("{\"window\": \"closed\"}");

        send();

        shop.await(it -> it.statuses().size() == 1);
        assertThat(shop.statuses().getFirst().at("/errors/0/code").asInt()).isEqualTo(131047);
    }

    @Test
    void anExpiredToken() {
        meta.mood("{\"token_expired\": true}");

        assertThat(send()).isEqualTo(401);
        assertThat(sendForCode()).isEqualTo(190);
    }

    @Test
    void hiddenNumbers() {
        meta.mood("{\"hide_numbers\": true}");

        meta.customer("giulia").says("Chi sono?");

        shop.await(it -> it.messages().size() == 1);
        var contact = shop.deliveries().getFirst().json().at("/entry/0/changes/0/value/contacts/0");
        assertThat(contact.has("wa_id")).isFalse();
        assertThat(Json.text(contact, "user_id")).startsWith("IT.");
        assertThat(shop.messages().getFirst().has("from")).isFalse();
    }

    @Test
    void rateLimitsHoldUnlessTakenOff() {
        giuliaWrote();
        var codes = new HashSet<Integer>();
        for (int i = 0; i < 47; i++) codes.add(sendForCode());
        assertThat(codes).containsExactlyInAnyOrder(0, 131056);

        meta.mood("{\"rate_limits\": false}");

        assertThat(sendForCode()).isZero();
    }

    @Test
    void oneNumberMayHaveItsOwn() {
        meta.api(
                "POST",
                "/numbers",
                Json.object("id", "2003").put("display_phone_number", "+39 02 5550 1003"));
        meta.api(
                "PATCH",
                "/moods?number_id=2003",
                (ObjectNode) Json.parse("{\"outage\":\"unavailable\"}"));

        assertThat(meta.graph("GET", "/2003", null).statusCode()).isEqualTo(503);
        assertThat(meta.graph("GET", "/" + EmulatorServer.NUMBER, null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void nonsenseIsAProblem() {
        var unknown =
                meta.call(
                        "PATCH",
                        "/emulator/api/moods",
                        (ObjectNode) Json.parse("{\"grumpy\":true}"),
                        java.util.Map.of());
        var wrong =
                meta.call(
                        "PATCH",
                        "/emulator/api/moods",
                        (ObjectNode) Json.parse("{\"duplicates\":0}"),
                        java.util.Map.of());
        var nobody = meta.call("GET", "/emulator/api/customers/nobody", null, java.util.Map.of());

        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(nobody.statusCode()).isEqualTo(404);
    }
}
