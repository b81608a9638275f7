package com.shopme.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is wrong with a number is found out before clients find out; the emulator is Meta.
@ShopMeTest
class NumberChecksTest {
    @Autowired Shops shops;
    @Autowired Staff staff;

    private Api api;
    private String phone;
    private String id;
    private String account;

    @BeforeEach
    void anEmulatedNumber() {
        api = staff.of(shops.open().workspace());
        phone = "+3902" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        var made =
                api.post(
                        "/emulator/api/numbers",
                        "{\"display_phone_number\": \"%s\", \"verified_name\": \"Bottega\"}"
                                .formatted(phone));
        id = made.body().path("id").asString();
        account = made.body().path("account").asString();
    }

    @Test
    void allIsRightWithANumberThatWorks() {
        var found = check(phone, id, account, "emulator-token");

        assertThat(found).hasSize(5).allSatisfy((_, state) -> assertThat(state).isEqualTo("ok"));
    }

    @Test
    void aWrongTokenIsToldBeforeAllElse() {
        assertThat(check(phone, id, account, "nonsense"))
                .containsEntry("token", "wrong")
                .containsEntry("number", "unknown");
        assertThat(check(phone, id, account, "no\ttoken")).containsEntry("token", "wrong");
    }

    @Test
    void anotherNumberOrAccountIsTold() {
        assertThat(check("+390299999999", id, account, "emulator-token"))
                .containsEntry("token", "ok")
                .containsEntry("number", "wrong")
                .containsEntry("account", "ok");
        assertThat(check(phone, "1", "2", "emulator-token"))
                .containsEntry("number", "wrong")
                .containsEntry("account", "wrong");
    }

    @Test
    void aConnectedNumberIsCheckedStoppedAndResumed() {
        var number = api.post("/api/numbers", body(phone, id, account, "emulator-token"));
        var path = number.header("Location");

        assertThat(states(api.get(path + "/checks"))).containsEntry("token", "ok");
        assertThat(api.post(path + "/subscription", "").status()).isEqualTo(204);
        var stopped = api.post(path + "/stop", "").body();
        assertThat(stopped.path("status").asString()).isEqualTo("stopped");
        assertThat(stopped.path("stopped_reason").asString()).contains("somebody");
        assertThat(api.post(path + "/resume", "").body().path("status").asString())
                .isEqualTo("active");
        assertThat(api.get(path + "/all-templates").body().at("/data/0/status").asString())
                .isNotEmpty();
        api.patch(path, "{\"access_token\": \"old\"}");
        assertThat(states(api.get(path + "/checks"))).containsEntry("token", "wrong");
        assertThat(api.post(path + "/subscription", "").body().path("type").asString())
                .isEqualTo("/problems/meta-refused");
    }

    @Test
    void onlyWhoMayChangeSettingsReadsTheVerifyToken() {
        var shop = shops.open().workspace();
        var setup = staff.of(shop).get("/api/numbers/setup");

        assertThat(setup.body().path("webhook_url").asString()).endsWith("/webhooks/whatsapp");
        assertThat(setup.body().path("verify_token").asString()).isNotEmpty();
        assertThat(setup.body().path("emulator").asBoolean()).isTrue();
        assertThat(staff.of(shop, Role.AGENT).get("/api/numbers/setup").status()).isEqualTo(403);
    }

    private Map<String, String> check(String phone, String id, String account, String token) {
        return states(api.post("/api/numbers/checks", body(phone, id, account, token)));
    }

    private static Map<String, String> states(Api.Reply reply) {
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
        return reply.body()
                .path("data")
                .valueStream()
                .collect(
                        Collectors.toMap(
                                one -> one.path("subject").asString(),
                                one -> one.path("state").asString()));
    }

    private static String body(String phone, String id, String account, String token) {
        return """
        {"phone": "%s", "phone_number_id": "%s", "waba_id": "%s", "access_token": "%s"}
        """
                .formatted(phone, id, account, token.replace("\t", "\\t"));
    }
}
