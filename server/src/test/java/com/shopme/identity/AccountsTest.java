package com.shopme.identity;

import static com.shopme.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.mail.Mails;
import com.shopme.shared.Ids;
import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShopMeTest
class AccountsTest {
    private static final String PASSWORD = "caffè corretto";

    @LocalServerPort int port;
    @Autowired Users users;
    @Autowired Mails mails;
    @Autowired JdbcClient db;
    private final String email = "anna." + Ids.next() + "@example.com";
    private Inbox inbox;
    private Api api;

    @BeforeEach
    void nobodyHasTriedYet() {
        db.sql("DELETE FROM login_attempts").update();
        inbox = new Inbox(mails, email);
        api = Api.at(port);
    }

    @Test
    void anAccountBeginsWhenItsAddressIsConfirmed() {
        assertThat(register().status()).isEqualTo(202);
        assertThat(inbox.subjects()).containsExactly("Conferma il tuo indirizzo e-mail");
        var early = api.signIn(email, PASSWORD);
        assertThat(early.body().path("type").asString()).isEqualTo("/problems/email-not-confirmed");
        assertThat(api.signIn(email, "guess guess").status()).isEqualTo(401);

        assertThat(confirm(inbox.secretOf(1)).status()).isEqualTo(204);

        var profile = api.signedIn(email, PASSWORD).get("/api/auth/profile").body();
        assertThat(profile.path("email").asString()).isEqualTo(email);
        assertThat(profile.path("first_name").asString()).isEqualTo("Anna");
        assertThat(profile.path("language").asString()).isEqualTo("it");
    }

    @Test
    void aLinkWorksOnceAndForADay() {
        register();
        var link = inbox.secretOf(1);
        db.sql("UPDATE registrations SET expires_at = now() WHERE email = :e")
                .param("e", email)
                .update();
        assertThat(confirm(link).status()).isEqualTo(410);

        register();
        var next = inbox.secretOf(2);
        assertThat(confirm(next).status()).isEqualTo(204);
        assertThat(confirm(next).status()).isEqualTo(410);
    }

    @Test
    void aNewerLinkReplacesTheOld() {
        register();
        var old = inbox.secretOf(1);

        assertThat(resend(email).status()).isEqualTo(202);

        var next = inbox.secretOf(2);
        assertThat(confirm(old).status()).isEqualTo(410);
        assertThat(confirm(next).status()).isEqualTo(204);
    }

    @Test
    void noAnswerTellsWhetherAnAddressHasAnAccount() {
        users.register(email, PASSWORD);
        var nobody = Ids.next() + "@example.com";

        for (var path : List.of("password-recovery", "resend-confirmation"))
            assertThat(same(ask(path, email), ask(path, nobody))).as(path).isTrue();
        assertThat(same(register(), register(nobody, PASSWORD))).isTrue();

        eventually(
                () ->
                        assertThat(inbox.subjects())
                                .containsExactlyInAnyOrder(
                                        "Hai già un account", "Choose a new password"));
        assertThat(api.signIn(email, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void whoForgotThePasswordSetsAnother() {
        users.register(email, "the old password");
        var session = signIn("the old password");
        ask("password-recovery", email.toUpperCase());
        var link = inbox.secretOf(1);

        assertThat(reset(link, "short").status()).isEqualTo(400);
        assertThat(reset(link, PASSWORD).status()).isEqualTo(204);

        assertThat(reset(link, "yet another one").status()).isEqualTo(410);
        assertThat(api.signIn(email, "the old password").status()).isEqualTo(401);
        assertThat(api.signIn(email, PASSWORD).status()).isEqualTo(200);
        assertThat(refresh(session).status()).isEqualTo(401);
        assertThat(inbox.subjects()).contains("Your password was changed");
    }

    @Test
    void whoChangesThePasswordSignsOutTheOtherDevices() {
        users.register(email, "the old password");
        var other = signIn("the old password");
        var me = api.signedIn(email, "the old password");

        var wrong = me.post("/api/auth/password", passwords("guess", PASSWORD));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.body().path("type").asString()).isEqualTo("/problems/wrong-password");
        var right = me.post("/api/auth/password", passwords("the old password", PASSWORD));

        assertThat(right.status()).isEqualTo(204);
        assertThat(refresh(other).status()).isEqualTo(401);
        assertThat(me.get("/api/auth/sessions").body().path("data").size()).isEqualTo(1);
        assertThat(inbox.subjects()).contains("Your password was changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "password1",
                "Iloveyou",
                "anna.rossi 77",
                "éééééééééééééééééééééééééééééééééééééé"
            })
    void aPasswordThatIsEasilyGuessedIsRefused(String password) {
        assertThatThrownBy(() -> PasswordRules.check(password, "anna.rossi@example.com"))
                .isInstanceOf(UnfitPassword.class);
    }

    @Test
    void anyOtherPasswordIsItsOwnersChoice() {
        for (var fit : List.of("caffè corretto", "☕☕☕☕☕☕☕☕", "kelp, mango, tram, 9"))
            assertThatCode(() -> PasswordRules.check(fit, "anna.rossi@example.com"))
                    .doesNotThrowAnyException();
    }

    @Test
    void allThatIsWrongIsTold() {
        var reply =
                api.post(
                        "/api/auth/register",
                        "{\"email\": \"anna\", \"language\": \"klingon\", \"first_name\": \"\\u0000\"}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("email", "language", "first_name", "password");
    }

    @Test
    void aProfileChangesWhereItSaysSo() {
        users.register(email, PASSWORD);
        var me = api.signedIn(email, PASSWORD);
        me.patch("/api/auth/profile", "{\"first_name\": \"Anna\", \"last_name\": \"Rossi\"}");

        var reply =
                me.patch("/api/auth/profile", "{\"last_name\": null, \"language\": \"pt\"}").body();

        assertThat(reply.path("first_name").asString()).isEqualTo("Anna");
        assertThat(reply.path("last_name").isNull()).isTrue();
        assertThat(me.get("/api/auth/profile").body()).isEqualTo(reply);
        var long101 = "{\"first_name\": \"" + "x".repeat(101) + "\"}";
        assertThat(me.patch("/api/auth/profile", long101).status()).isEqualTo(400);
    }

    @Test
    void nobodyIsFloodedWithLetters() {
        var statuses = new java.util.ArrayList<Integer>();
        for (var i = 0; i < 5; i++) statuses.add(ask("password-recovery", email).status());

        assertThat(statuses).startsWith(202, 202, 202).endsWith(429);
    }

    private Api.Reply register() {
        return register(email, PASSWORD);
    }

    private Api.Reply register(String email, String password) {
        return api.send(
                "POST",
                "/api/auth/register",
                "{\"email\": \"%s\", \"password\": \"%s\", \"first_name\": \" Anna \"}"
                        .formatted(email, password),
                "Accept-Language",
                "de, it;q=0.8");
    }

    private Api.Reply confirm(String token) {
        return api.post("/api/auth/confirm-email", "{\"token\": \"" + token + "\"}");
    }

    private Api.Reply resend(String email) {
        return ask("resend-confirmation", email);
    }

    private Api.Reply ask(String path, String email) {
        return api.post("/api/auth/" + path, "{\"email\": \"" + email + "\"}");
    }

    private Api.Reply reset(String token, String password) {
        return api.post(
                "/api/auth/password-reset",
                "{\"token\": \"%s\", \"password\": \"%s\"}".formatted(token, password));
    }

    private Api.Reply refresh(String token) {
        return api.post("/api/auth/refresh", "{\"refresh_token\": \"" + token + "\"}");
    }

    private String signIn(String password) {
        var body =
                "{\"email\": \"%s\", \"password\": \"%s\", \"refresh_in\": \"body\"}"
                        .formatted(email, password);
        return api.post("/api/auth/login", body).body().path("refresh_token").asString();
    }

    private static String passwords(String now, String next) {
        return "{\"current_password\": \"%s\", \"password\": \"%s\"}".formatted(now, next);
    }

    private static boolean same(Api.Reply one, Api.Reply other) {
        return one.status() == other.status() && one.raw().body().equals(other.raw().body());
    }
}
