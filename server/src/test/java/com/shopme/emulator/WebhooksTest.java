package com.shopme.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class WebhooksTest extends WithEmulator {
    @Test
    void areSignedOverTheBytesSent() throws Exception {
        meta.customer("giulia").says("Perché no? ☕ 🙏");
        shop.await(it -> it.messages().size() == 1);
        var delivery = shop.deliveries().getFirst();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(
                new SecretKeySpec(
                        "emulator-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));

        var expected = "sha256=" + HexFormat.of().formatHex(mac.doFinal(delivery.body()));

        assertThat(delivery.signature()).isEqualTo(expected);
    }

    @Test
    void escapeWhatIsNotAsciiInLowerCase() {
        meta.customer("giulia").says("Perché ☕ 🙏");
        shop.await(it -> it.messages().size() == 1);

        var raw = new String(shop.deliveries().getFirst().body(), StandardCharsets.US_ASCII);

        assertThat(raw).contains("Perch\\u00e9 \\u2615 \\ud83d\\ude4f");
        assertThat(shop.messages().getFirst().at("/text/body").stringValue())
                .isEqualTo("Perché ☕ 🙏");
    }

    @Test
    void areRepeatedUntilTaken() {
        shop.refuse(3, 500);

        var id = meta.customer("giulia").says("Ci siete?");

        shop.await(it -> it.deliveries().size() == 4);
        assertThat(shop.messages()).allMatch(it -> Json.text(it, "id").equals(id));
        var times = shop.deliveries().stream().mapToLong(WebhookReceiver.Delivery::nanos).toArray();
        assertThat(times[3] - times[2]).isGreaterThan(times[1] - times[0]);
    }

    @Test
    void keepTheOrderOfACustomerThroughRefusals() {
        shop.refuse(2, 503);
        var giulia = meta.customer("giulia");

        for (int i = 1; i <= 20; i++) giulia.says("n" + i);

        shop.await(it -> it.deliveries().size() == 22);
        var texts =
                shop.messages().stream().map(it -> it.at("/text/body").stringValue()).distinct();
        assertThat(texts).startsWith("n1", "n2", "n3").endsWith("n19", "n20");
    }

    @Test
    void oneThatIsRefusedSixTimesLetsTheNextPass() {
        shop.refuse(6, 400);
        var giulia = meta.customer("giulia");
        giulia.says("poison");
        shop.await(it -> it.deliveries().size() == 6);

        giulia.says("after");

        shop.await(
                it ->
                        it.messages().stream()
                                .anyMatch(m -> m.at("/text/body").stringValue().equals("after")));
        meta.api("POST", "/webhooks/retry", Json.object());
        shop.await(it -> meta.waiting() == 0);
    }

    @Test
    void waitForAShopThatIsDown() throws Exception {
        int port;
        try (var gone = new WebhookReceiver()) {
            port = gone.port();
        }
        meta.sendWebhooksTo("http://127.0.0.1:" + port + "/webhooks/whatsapp");
        var giulia = meta.customer("giulia");
        giulia.says("uno");
        giulia.says("due");
        Thread.sleep(200);
        assertThat(meta.waiting()).isEqualTo(2);

        try (var back = new WebhookReceiver(port)) {
            back.await(it -> it.messages().size() == 2);

            assertThat(back.messages().get(0).at("/text/body").stringValue()).isEqualTo("uno");
        } finally {
            meta.sendWebhooksTo(shop.url());
        }
    }

    @Test
    void askTheVerificationQuestion() {
        var answer = meta.api("POST", "/webhooks/verify", Json.object());

        assertThat(answer.path("verified").asBoolean()).isTrue();
    }

    @Test
    void areSilentWhenTheAppIsNotSubscribed() throws Exception {
        meta.graph("DELETE", "/" + EmulatorServer.ACCOUNT + "/subscribed_apps", null);
        meta.customer("giulia").says("Mi sentite?");
        Thread.sleep(150);
        assertThat(shop.deliveries()).isEmpty();

        meta.graph("POST", "/" + EmulatorServer.ACCOUNT + "/subscribed_apps", null);
        meta.customer("giulia").says("E ora?");

        shop.await(it -> it.messages().size() == 1);
    }

    @Test
    void tellWhenATemplateIsDecidedOn() {
        var wish =
                """
                {"name":"welcome_back","language":"it","category":"UTILITY","components":[
                 {"type":"BODY","text":"Ciao {{1}}, bentornata.","example":{"body_text":[["Giulia"]]}}]}""";
        var path = "/" + EmulatorServer.ACCOUNT + "/message_templates";

        var created =
                Json.parse(
                        meta.graph(
                                        "POST",
                                        path,
                                        (tools.jackson.databind.node.ObjectNode) Json.parse(wish))
                                .body());
        shop.await(it -> it.deliveries().size() == 1);

        assertThat(Json.text(created, "status")).isEqualTo("PENDING");
        var change = shop.deliveries().getFirst().json().at("/entry/0/changes/0");
        assertThat(Json.text(change, "field")).isEqualTo("message_template_status_update");
        assertThat(change.at("/value/event").stringValue()).isEqualTo("APPROVED");
        assertThat(change.at("/value/message_template_id").isIntegralNumber()).isTrue();
    }
}
