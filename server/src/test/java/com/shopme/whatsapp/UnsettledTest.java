package com.shopme.whatsapp;

import static com.shopme.whatsapp.Deliveries.envelope;
import static com.shopme.whatsapp.Deliveries.status;
import static com.shopme.whatsapp.Deliveries.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.conversation.MessageId;
import com.shopme.testing.Api;
import com.shopme.testing.Staff;
import com.shopme.whatsapp.StandIn.Mood;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What is parked or unsettled, as the people of the shop see it.
class UnsettledTest extends WhatsAppTest {
    @Autowired Staff staff;

    @Test
    void peopleSeeWhatIsUnsettledAndSendItAgain() {
        var chat = aChat(aShop());
        var workspace = chat.shop().workspace();
        meta.next(chat.shop().phoneNumberId(), new Mood.HangUp());
        var message = say(chat, "One");
        eventually(() -> assertThat(statusOf(chat, message)).isEqualTo("unknown"));
        var api = staff.of(workspace);

        var page = api.get("/api/unsettled-messages?workspace_id=" + workspace).body();
        var seen = page.at("/data/0");
        assertThat(seen.path("message").asString()).isEqualTo(message.toString());
        assertThat(seen.path("chat").asString()).isEqualTo(chat.session().toString());
        assertThat(seen.path("problem").asString()).contains("did not answer");
        var resend = "/api/unsettled-messages/" + seen.path("id") + "/resend?workspace_id=";
        assertThat(staff.of(aWorkspace()).post(resend + aWorkspace(), "").status()).isEqualTo(404);
        assertThat(api.post(resend + workspace, "").status()).isEqualTo(204);

        eventually(() -> assertThat(meta.takenFrom(chat.shop().phoneNumberId())).hasSize(2));
        eventually(() -> assertThat(outbox(chat).getFirst().get("state")).isEqualTo("sent"));
        assertThat(api.post(resend + workspace, "").status()).isEqualTo(404);
        assertThat(api.get("/api/unsettled-messages?workspace_id=" + workspace).body().path("data"))
                .isEmpty();
    }

    @Test
    void whatMetaRefusedIsSentAgainWhenAPersonWantsIt() {
        var chat = aChat(aShop());
        var message = refused(chat, 131053, "One");
        var api = staff.of(chat.shop().workspace());

        assertThat(resendFailed(api, chat).status()).isEqualTo(204);

        eventually(() -> assertThat(meta.takenFrom(chat.shop().phoneNumberId())).hasSize(1));
        var id = meta.takenFrom(chat.shop().phoneNumberId()).getFirst().id();
        eventually(() -> assertThat(outbox(chat).getFirst().get("state")).isEqualTo("sent"));
        assertThat(failureOf(chat, message)).isEmpty();
        deliver(
                envelope(
                        "1",
                        statuses(chat.shop().phoneNumberId(), List.of(status(id, "read", "")))));
        eventually(() -> assertThat(statusOf(chat, message)).isEqualTo("read"));
        assertThat(failed(api, chat)).isEmpty();
    }

    @Test
    void aMessageIsSentAgainByItsOwnId() {
        var chat = aChat(aShop());
        var message = refused(chat, 131053, "One");
        var api = staff.of(chat.shop().workspace());
        var resend = "/api/messages/" + message + "/resend?workspace_id=";

        assertThat(staff.of(aWorkspace()).post(resend + aWorkspace(), "").status()).isEqualTo(404);
        assertThat(api.post(resend + chat.shop().workspace(), "").status()).isEqualTo(204);

        eventually(() -> assertThat(meta.takenFrom(chat.shop().phoneNumberId())).hasSize(1));
        eventually(() -> assertThat(outbox(chat).getFirst().get("state")).isEqualTo("sent"));
        assertThat(api.post(resend + chat.shop().workspace(), "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {131021, 131026, 131049, 131050, 130472})
    void whatIsFinalForThisClientIsNotSentAgain(int code) {
        var chat = aChat(aShop());
        var message = refused(chat, code, "One");

        var answer = resendFailed(staff.of(chat.shop().workspace()), chat);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("type").asString()).isEqualTo("/problems/not-resendable");
        assertThat(statusOf(chat, message)).isEqualTo("failed");
    }

    @Test
    void nothingButATemplateIsSentAgainOutsideTheWindow() {
        var chat = aChat(aShop());
        refused(chat, 131047, "One");
        in(
                chat.shop().workspace(),
                () ->
                        db.sql("UPDATE chat_sessions SET last_inbound_at = 'epoch' WHERE id = ?")
                                .param(chat.session().value())
                                .update());

        var answer = resendFailed(staff.of(chat.shop().workspace()), chat);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("type").asString()).isEqualTo("/problems/window-closed");
        assertThat(outbox(chat).getFirst().get("state")).isEqualTo("failed");
    }

    private MessageId refused(Chat chat, int code, String text) {
        meta.next(chat.shop().phoneNumberId(), new Mood.Refuse(400, code));
        var message = say(chat, text);
        eventually(() -> assertThat(statusOf(chat, message)).isEqualTo("failed"));
        return message;
    }

    private static JsonNode failed(Api api, Chat chat) {
        var path = "/api/failed-messages?workspace_id=" + chat.shop().workspace();
        return api.get(path).body().path("data");
    }

    private static Api.Reply resendFailed(Api api, Chat chat) {
        var id = failed(api, chat).path(0).path("id");
        var here = "/resend?workspace_id=" + chat.shop().workspace();
        return api.post("/api/failed-messages/" + id + here, "");
    }

    @Test
    void whatACrashLeftHalfSentIsNotRepeatedOnceAStatusNamesIt() {
        var chat = aChat(aShop(Optional.empty(), new NumberSettings(80, 1, 2)));
        var shop = chat.shop();
        numbers.stop(shop.workspace(), shop.number(), "for the test");
        var message = say(chat, "One");
        crashedWhileSending(chat);
        numbers.resume(shop.workspace(), shop.number());
        eventually(() -> assertThat(statusOf(chat, message)).isEqualTo("unknown"));

        var named = ",\"biz_opaque_callback_data\":\"shopme:" + message + ":0\"";
        deliver(
                envelope(
                        "1",
                        statuses(
                                shop.phoneNumberId(),
                                List.of(
                                        status(
                                                "wamid.taken" + shop.phoneNumberId(),
                                                "sent",
                                                named)))));

        eventually(() -> assertThat(statusOf(chat, message)).isEqualTo("sent"));
        stays(Duration.ofSeconds(3), () -> meta.takenFrom(shop.phoneNumberId()).isEmpty());
    }

    @Test
    void whatIsDueToBeRepeatedSleepsWhileItsNumberIsStopped() {
        var chat = aChat(aShop());
        var shop = chat.shop();
        numbers.stop(shop.workspace(), shop.number(), "for the test");
        say(chat, "One");
        crashedWhileSending(chat);
        numbers.resume(shop.workspace(), shop.number());
        eventually(() -> assertThat(outbox(chat).getFirst().get("state")).isEqualTo("unknown"));
        numbers.stop(shop.workspace(), shop.number(), "again");

        stays(Duration.ofSeconds(3), () -> meta.takenFrom(shop.phoneNumberId()).isEmpty());
        assertThat(leasesOf(chat)).isLessThan(10);

        numbers.resume(shop.workspace(), shop.number());
        eventually(() -> assertThat(meta.takenFrom(shop.phoneNumberId())).hasSize(1));
    }

    private long leasesOf(Chat chat) {
        return in(
                chat.shop().workspace(),
                () ->
                        db.sql(
                                        "SELECT lease_token FROM lanes WHERE queue = :queue AND lane = :lane")
                                .param("queue", Queues.OUT)
                                .param("lane", chat.session().toString())
                                .query(Long.class)
                                .single());
    }

    @Test
    void whatACrashLeftHalfSentWaitsUntilMetaAnswers() {
        var chat = aChat(aShop());
        var shop = chat.shop();
        numbers.stop(shop.workspace(), shop.number(), "for the test");
        say(chat, "One");
        crashedWhileSending(chat);
        meta.goDown();
        try {
            numbers.resume(shop.workspace(), shop.number());
            eventually(() -> assertThat(outbox(chat).getFirst().get("state")).isEqualTo("unknown"));
            stays(
                    Duration.ofSeconds(2),
                    () -> outbox(chat).getFirst().get("state").equals("unknown"));
        } finally {
            meta.comeBack();
        }

        eventually(() -> assertThat(meta.takenFrom(shop.phoneNumberId())).hasSize(1));
    }

    @Test
    void peopleSeeWhatIsParkedAndWhatIsIgnored() {
        var shop = aShop();
        deliver(
                envelope(
                        "1",
                        Deliveries.messages(
                                shop.phoneNumberId(), "", "{\"from\":\"391\",\"type\":\"text\"}")));
        var api = staff.of(shop.workspace());
        var here = "?workspace_id=" + shop.workspace();

        var ignored = api.get("/api/ignored-messages" + here).body().at("/data/0");

        assertThat(ignored.path("problem").asString()).contains("without an id");
        assertThat(ignored.at("/payload/message/type").asString()).isEqualTo("text");
        assertThat(api.get("/api/parked-messages" + here).body().path("data")).isEmpty();
        assertThat(api.post("/api/parked-messages/1/replay" + here, "").status()).isEqualTo(404);
        assertThat(api.with("").get("/api/parked-messages" + here).status()).isEqualTo(401);
        assertThat(api.get("/api/parked-messages?workspace_id=" + aWorkspace()).status())
                .isEqualTo(404);
    }

    private void crashedWhileSending(Chat chat) {
        in(
                chat.shop().workspace(),
                () ->
                        db.sql(
                                        """
                                        UPDATE whatsapp_outbox SET state = 'sending', attempts = 1,
                                            attempted_at = now() WHERE lane = ?
                                        """)
                                .param(chat.session().value().toString())
                                .update());
    }
}
