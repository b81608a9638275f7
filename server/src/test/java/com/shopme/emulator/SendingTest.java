package com.shopme.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The Graph API's `/messages` over HTTP.
class SendingTest extends WithEmulator {
    private static int code(JsonNode answer) {
        return answer.at("/error/code").asInt(0);
    }

    @Test
    void answersAsMetaDoes() {
        giuliaWrote();

        var answer = meta.send(TestMessages.text(GIULIA, "Buongiorno"));

        assertThat(Json.text(answer, "messaging_product")).isEqualTo("whatsapp");
        assertThat(answer.at("/contacts/0/input").stringValue()).isEqualTo(GIULIA);
        assertThat(answer.at("/contacts/0/wa_id").stringValue()).isEqualTo("393335550101");
        assertThat(answer.at("/messages/0/id").stringValue()).startsWith("wamid.");
        assertThat(answer.at("/messages/0/message_status").isMissingNode()).isTrue();
    }

    @Test
    void climbsTheLadderWithPrices() {
        giuliaWrote();

        meta.send(
                """
                {"messaging_product":"whatsapp","to":"393335550101","type":"text",
                 "text":{"body":"Eccomi"},"biz_opaque_callback_data":"order-7"}""");
        shop.await(it -> it.statuses().size() == 3);

        assertThat(statusesOf(shop)).isEqualTo("sent delivered read");
        var sent = shop.statuses().getFirst();
        assertThat(sent.at("/pricing/pricing_model").stringValue()).isEqualTo("PMP");
        assertThat(sent.at("/pricing/billable").asBoolean()).isFalse();
        assertThat(sent.at("/pricing/category").stringValue()).isEqualTo("service");
        assertThat(Json.text(sent, "biz_opaque_callback_data")).isEqualTo("order-7");
        assertThat(Json.text(sent, "recipient_id")).isEqualTo("393335550101");
        assertThat(shop.statuses().get(2).has("pricing")).isFalse();
    }

    @Test
    void aClosedWindowFailsLaterWith131047() {
        var answer = meta.send(TestMessages.text(GIULIA, "Chi non ha scritto"));
        shop.await(it -> it.statuses().size() == 1);

        assertThat(code(answer)).isZero();
        var failed = shop.statuses().getFirst();
        assertThat(Json.text(failed, "status")).isEqualTo("failed");
        assertThat(failed.at("/errors/0/code").asInt()).isEqualTo(131047);
        assertThat(
                        shop.deliveries()
                                .getFirst()
                                .json()
                                .at("/entry/0/changes/0/value/contacts")
                                .isMissingNode())
                .isTrue();
    }

    @Test
    void aTemplateOpensEveryDoorAndIsBilled() {
        var answer = meta.send(TestMessages.template(GIULIA));
        shop.await(it -> it.statuses().size() == 3);

        assertThat(answer.at("/messages/0/message_status").stringValue()).isEqualTo("accepted");
        assertThat(shop.statuses().getFirst().at("/pricing/billable").asBoolean()).isTrue();
        assertThat(shop.statuses().getFirst().at("/pricing/category").stringValue())
                .isEqualTo("utility");
        var received = meta.customer("giulia").awaitReply();
        assertThat(received.text()).contains("Ciao Giulia, il tuo ordine A-1042 è partito");
        assertThat(received.link("Segui l'ordine")).contains("https://example.com/track/A-1042");
    }

    @Test
    void templatesAreCheckedAgainstWhatWasApproved() {
        var unknown = "{'name':'nobody','language':{'code':'it'}}";
        var fewer =
                "{'name':'order_confirmation','language':{'code':'it'},'components':[{'type':'body','parameters':[{'type':'text','text':'G'}]}]}";
        var wrongKind =
                "{'name':'order_confirmation','language':{'code':'it'},'components':[{'type':'body','parameters':[{'type':'image','image':{'id':'1'}},{'type':'text','text':'b'},{'type':'text','text':'c'}]}]}";
        var noButton =
                "{'name':'order_tracking','language':{'code':'it'},'components':[{'type':'body','parameters':[{'type':'text','text':'G'},{'type':'text','text':'b'}]}]}";

        assertThat(code(template(unknown))).isEqualTo(132001);
        assertThat(code(template(fewer))).isEqualTo(132000);
        assertThat(code(template(wrongKind))).isEqualTo(132012);
        assertThat(code(template(noButton))).isEqualTo(131008);
        assertThat(
                        meta.graph("POST", "/" + EmulatorServer.NUMBER + "/messages", body(unknown))
                                .statusCode())
                .isEqualTo(404);
    }

    private JsonNode template(String template) {
        return Json.parse(
                meta.graph("POST", "/" + EmulatorServer.NUMBER + "/messages", body(template))
                        .body());
    }

    private static ObjectNode body(String template) {
        var body = Json.object("messaging_product", "whatsapp").put("to", GIULIA);
        body.put("type", "template");
        return body.set("template", Json.parse(template.replace('\'', '"')));
    }

    @Test
    void refusesBadTokensAndUnknownIds() {
        var path = "/emulator/graph/v19.0/" + EmulatorServer.NUMBER + "/messages";
        var message = (ObjectNode) Json.parse(TestMessages.text(GIULIA, "a"));

        var wrong = meta.call("POST", path, message, Map.of("Authorization", "Bearer nonsense"));
        var none = meta.call("POST", path, message, Map.of());
        var nobody = meta.graph("POST", "/999/messages", message);
        var nowhere = meta.graph("GET", "/1/2/3", null);

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(code(Json.parse(wrong.body()))).isEqualTo(190);
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(code(Json.parse(nobody.body()))).isEqualTo(100);
        assertThat(Json.parse(nobody.body()).at("/error/error_subcode").asInt()).isEqualTo(33);
        assertThat(Json.parse(nobody.body()).at("/error/type").stringValue())
                .isEqualTo("GraphMethodException");
        assertThat(code(Json.parse(nowhere.body()))).isEqualTo(2500);
    }

    @Test
    void aDeletedNumberIsCode33() {
        meta.api(
                "POST",
                "/numbers",
                Json.object("id", "2002").put("display_phone_number", "+39 02 5550 1002"));
        meta.api("DELETE", "/numbers/2002", null);

        var answer =
                meta.graph(
                        "POST",
                        "/2002/messages",
                        (ObjectNode) Json.parse(TestMessages.text(GIULIA, "a")));

        assertThat(code(Json.parse(answer.body()))).isEqualTo(33);
    }

    @Test
    void takesFormsWithTheTokenInsideAndJsonInStrings() throws Exception {
        giuliaWrote();
        var form =
                "messaging_product=whatsapp&to=%2B393335550101&type=text&access_token=emulator-token&text="
                        + URLEncoder.encode("{\"body\":\"perché no?\"}", StandardCharsets.UTF_8);
        var request =
                java.net.http.HttpRequest.newBuilder(
                                java.net.URI.create(
                                        meta.graphUrl()
                                                + "/v21.0/"
                                                + EmulatorServer.NUMBER
                                                + "/messages"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(form))
                        .build();

        var answer =
                java.net.http.HttpClient.newHttpClient()
                        .send(request, java.net.http.HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(meta.customer("giulia").awaitReply().text()).isEqualTo("perché no?");
    }

    @Test
    void knowsWhoCannotBeReached() {
        giuliaWrote();
        meta.send(TestMessages.text("+4915112345678", "Nobody"));
        shop.await(it -> it.statuses().size() == 1);
        var toSelf = meta.send(TestMessages.text("+39 02 5550 1000", "Me"));
        meta.api(
                "PATCH",
                "/numbers/" + EmulatorServer.NUMBER,
                Json.object().put("allow_list_only", true));
        var notAllowed = meta.send(TestMessages.text("+4915112345678", "Nobody"));

        assertThat(shop.statuses().getFirst().at("/errors/0/code").asInt()).isEqualTo(131026);
        assertThat(code(toSelf)).isEqualTo(131021);
        assertThat(code(notAllowed)).isEqualTo(131030);
    }

    @Test
    void findsBraziliansWithAndWithoutTheNinthDigit() {
        meta.api(
                "POST",
                "/customers",
                Json.object("id", "bia")
                        .put("phone", "+5511912345678")
                        .put("wa_id", "551112345678"));
        meta.customer("bia").says("Oi");

        var answer = meta.send(TestMessages.text("+5511912345678", "Oi, Bia"));

        assertThat(answer.at("/contacts/0/input").stringValue()).isEqualTo("+5511912345678");
        assertThat(answer.at("/contacts/0/wa_id").stringValue()).isEqualTo("551112345678");
        assertThat(meta.customer("bia").awaitReply().text()).isEqualTo("Oi, Bia");
    }

    @Test
    void sendsToWhoShowsAUsernameOnly() {
        var luna = meta.customer("luna");
        luna.says("Ciao, sono Luna");
        shop.await(it -> it.messages().size() == 1);
        var inbound = shop.messages().getFirst();
        var userId = Json.text(inbound, "from_user_id");

        var answer =
                meta.send(
                        """
                        {"messaging_product":"whatsapp","recipient":"%s","type":"text","text":{"body":"Ciao Luna"}}"""
                                .formatted(userId));
        shop.await(it -> it.statuses().size() == 3);

        assertThat(inbound.has("from")).isFalse();
        assertThat(userId).startsWith("IT.");
        assertThat(answer.at("/contacts/0/user_id").stringValue()).isEqualTo(userId);
        assertThat(answer.at("/contacts/0/wa_id").isMissingNode()).isTrue();
        assertThat(shop.statuses().getFirst().has("recipient_id")).isFalse();
        assertThat(Json.text(shop.statuses().getFirst(), "recipient_user_id")).isEqualTo(userId);
        assertThat(luna.awaitReply().text()).isEqualTo("Ciao Luna");
    }

    @Test
    void readingOneReadsTheEarlierToo() {
        var giulia = meta.customer("giulia");
        giulia.says("uno");
        var second = giulia.says("due");
        giulia.says("tre");

        var answer = meta.send(TestMessages.typing(second));
        var unknown = meta.send(TestMessages.typing("wamid.unknown"));

        assertThat(answer.path("success").asBoolean()).isTrue();
        assertThat(code(unknown)).isEqualTo(131009);
        var chat = meta.api("GET", "/customers/giulia/messages", null);
        assertThat(chat.path("typing").asBoolean()).isTrue();
        assertThat(chat.path("messages").valueStream().map(it -> Json.text(it, "status")))
                .containsExactly("read", "read", "sent");
    }

    @Test
    void whoDoesNotReadAtOnceReadsWhenTheyDo() throws Exception {
        var giulia = giuliaWrote();
        meta.api("PATCH", "/customers/giulia", Json.object().put("reads_automatically", false));
        meta.send(TestMessages.text(GIULIA, "uno"));
        meta.send(TestMessages.text(GIULIA, "due"));
        Thread.sleep(600);
        assertThat(statusesOf(shop)).isEqualTo("sent sent delivered delivered");

        giulia.reads();

        shop.await(it -> it.statuses().size() == 6);
        assertThat(statusesOf(shop)).endsWith("read read");
    }

    @Test
    void aVoiceNoteIsPlayedToo() {
        var voice = giuliaWrote().sends("{\"type\":\"voice\"}").at("/content/id").stringValue();

        meta.send(
                "{\"messaging_product\":\"whatsapp\",\"to\":\"%s\",\"type\":\"audio\",\"audio\":{\"id\":\"%s\",\"voice\":true}}"
                        .formatted(GIULIA, voice));

        shop.await(it -> it.statuses().size() == 4);
        assertThat(statusesOf(shop)).isEqualTo("sent delivered read played");
    }

    @Test
    void stopMeansStop() {
        giuliaWrote().sends("{\"type\":\"preference\",\"value\":\"stop\"}");
        shop.await(it -> it.deliveries().size() == 1);
        var change = shop.deliveries().getFirst().json().at("/entry/0/changes/0");

        meta.send(
                """
                {"messaging_product":"whatsapp","to":"%s","type":"template","template":{"name":"seasonal_offer",
                 "language":{"code":"it"},"components":[{"type":"body","parameters":[
                 {"type":"text","text":"Giulia"},{"type":"text","text":"20 %%"},{"type":"text","text":"Panettone"}]}]}}"""
                        .formatted(GIULIA));
        shop.await(it -> it.statuses().size() == 1);

        assertThat(Json.text(change, "field")).isEqualTo("user_preferences");
        assertThat(change.at("/value/user_preferences/0/value").stringValue()).isEqualTo("stop");
        assertThat(shop.statuses().getFirst().at("/errors/0/code").asInt()).isEqualTo(131050);
    }
}
