package com.shopme.whatsapp;

import static com.shopme.whatsapp.Deliveries.aText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.conversation.NumberId;
import com.shopme.platform.NotFound;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NumbersTest extends WhatsAppTest {
    @Autowired Staff staff;

    @Test
    void aDisconnectedNumberIsFreeForOthersAndKeepsNoSecret() {
        var shop = aShop(Optional.of("a secret"));
        var other = aWorkspace();
        assertThatThrownBy(() -> connect(other, shop.phoneNumberId()))
                .isInstanceOf(NumberTaken.class);

        numbers.disconnect(shop.workspace(), shop.number());

        assertThat(numbers.list(shop.workspace())).isEmpty();
        assertThat(row(shop)).containsEntry("api_key", null).containsEntry("app_secret", null);
        connect(other, shop.phoneNumberId());
        deliver(aText(shop.phoneNumberId(), "wamid.x" + digits(), "39333", "ciao"));
        eventually(() -> assertThat(messages(other)).isEqualTo(1));
        assertThatThrownBy(() -> connect(shop.workspace(), shop.phoneNumberId()))
                .isInstanceOf(NumberTaken.class);
        assertThatThrownBy(() -> numbers.disconnect(shop.workspace(), shop.number()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatADisconnectedNumberWasToSendFails() {
        var chat = aChat(aShop());
        var shop = chat.shop();
        numbers.stop(shop.workspace(), shop.number(), "for the test");
        var waiting = say(chat, "One");

        numbers.disconnect(shop.workspace(), shop.number());
        var late = say(chat, "Two");

        for (var message : java.util.List.of(waiting, late)) {
            eventually(() -> assertThat(statusOf(chat, message)).isEqualTo("failed"));
            assertThat(failureOf(chat, message)).contains("number was disconnected");
        }
        var api = staff.of(shop.workspace());
        var here = "?workspace_id=" + shop.workspace();
        var id = api.get("/api/failed-messages" + here).body().at("/data/0/id");
        var again = api.post("/api/failed-messages/" + id + "/resend" + here, "");
        assertThat(again.body().path("type").asString()).isEqualTo("/problems/not-resendable");
        assertThat(meta.takenFrom(shop.phoneNumberId())).isEmpty();
    }

    @Test
    void whoConnectsAgainFindsTheChatsAgain() {
        var chat = aChat(aShop());
        var shop = chat.shop();
        numbers.disconnect(shop.workspace(), shop.number());

        var again = connect(shop.workspace(), shop.phoneNumberId());

        assertThat(again).isEqualTo(shop.number());
        say(chat, "Back");
        eventually(() -> assertThat(meta.takenFrom(shop.phoneNumberId())).hasSize(1));
    }

    @Test
    void onlyWhoMayChangeSettingsConnectsAndDisconnects() {
        var workspace = aWorkspace();
        var here = "/api/numbers?workspace_id=" + workspace;
        var id = digits();
        var body =
                """
                {"phone": "+%s", "phone_number_id": "%s", "waba_id": "7%s", "access_token": "t%s"}
                """
                        .formatted(digits(), id, id, id);
        var owner = staff.ownerOf(workspace);
        var clerk = staff.of(workspace, Role.AGENT);

        assertThat(clerk.post(here, body).status()).isEqualTo(403);
        var connected = owner.post(here, body);
        assertThat(connected.raw().body()).doesNotContain("errors");
        assertThat(connected.status()).isEqualTo(201);
        var number = connected.body().path("id").asString();
        assertThat(clerk.get(here).body().at("/data/0/id").asString()).isEqualTo(number);
        assertThat(clerk.get(here).raw().body()).doesNotContain("t" + id);
        var one = "/api/numbers/" + number + "?workspace_id=" + workspace;
        assertThat(clerk.delete(one).status()).isEqualTo(403);
        assertThat(owner.delete(one).status()).isEqualTo(204);
        assertThat(owner.delete(one).status()).isEqualTo(404);
        assertThat(owner.post(here, "{}").status()).isEqualTo(400);
    }

    @Test
    void aChannelOpensChangesAndCloses() {
        var workspace = aWorkspace();
        var api = staff.ownerOf(workspace);
        var id = digits();
        var body =
                """
                {"type": "whatsapp", "number": {"phone": "+%s", "phone_number_id": "%s",
                "waba_id": "7%s", "access_token": "t%s"}}
                """
                        .formatted(digits(), id, id, id);

        var opened = api.post("/api/channels", body);
        var path = opened.header("Location");
        var changed =
                api.send(
                        "PATCH",
                        path,
                        "{\"messages_per_second\": 20, \"app_secret\": \"s3cret\"}",
                        "If-Match",
                        opened.header("ETag"));
        var stale = api.send("PATCH", path, "{}", "If-Match", opened.header("ETag"));
        var wrong = api.patch(path, "{\"messages_per_second\": 0, \"waba_id\": \"x\"}");

        assertThat(opened.status()).as(opened.raw().body()).isEqualTo(201);
        assertThat(api.get(path).header("ETag")).isEqualTo(changed.header("ETag"));
        assertThat(changed.body().at("/number/messages_per_second").asInt()).isEqualTo(20);
        assertThat(changed.raw().body()).doesNotContain("s3cret", "t" + id);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(wrong.body().path("errors").size()).isEqualTo(2);
        assertThat(api.get("/api/channels").body().at("/data/0/number/waba_id").asString())
                .isEqualTo("7" + id);
        assertThat(api.get("/api/activity").raw().body())
                .contains("number.connected", "number.updated")
                .doesNotContain("s3cret", "t" + id);
        assertThat(api.post("/api/channels", "{\"type\": \"fax\", \"number\": {}}").status())
                .isEqualTo(400);
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.get("/api/channels?deleted=true").body().path("total").asInt()).isEqualTo(1);
        assertThat(api.post("/api/channels", body).header("Location")).isEqualTo(path);
    }

    private NumberId connect(WorkspaceId workspace, String phoneNumberId) {
        return numbers.connect(
                workspace,
                new ConnectNumber(
                        new PhoneNumber("+" + digits()),
                        phoneNumberId,
                        "7" + phoneNumberId,
                        "t" + phoneNumberId,
                        Optional.empty(),
                        new NumberSettings(80, 1, 1)));
    }

    private Map<String, Object> row(Shop shop) {
        return in(
                shop.workspace(),
                () ->
                        db.sql("SELECT api_key, app_secret FROM whatsapp_settings WHERE id = ?")
                                .param(shop.number().value())
                                .query()
                                .singleRow());
    }

    private long messages(WorkspaceId workspace) {
        return in(
                workspace,
                () -> db.sql("SELECT count(*) FROM messages").query(Long.class).single());
    }
}
