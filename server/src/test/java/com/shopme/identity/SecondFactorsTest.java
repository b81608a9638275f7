package com.shopme.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.shopme.shared.Ids;
import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;

@ShopMeTest
class SecondFactorsTest {
    private static final String PASSWORD = "caffè corretto";

    @LocalServerPort int port;
    @Autowired Users users;
    @Autowired SecondFactors factors;
    @Autowired JwtDecoder decoder;
    @Autowired JdbcClient db;
    private final String email = "anna." + Ids.next() + "@example.com";
    private Api api;
    private Api me;
    private User anna;

    @BeforeEach
    void somebodyNew() {
        db.sql("DELETE FROM login_attempts").update();
        anna = users.register(email, PASSWORD);
        api = Api.at(port);
        me = api.signedIn(email, PASSWORD);
    }

    @Test
    void withASecondFactorThePasswordAloneOpensNothing() {
        var totp = turnOn();

        var first = api.signIn(email, PASSWORD);
        assertThat(first.status()).isEqualTo(401);
        assertThat(first.body().path("type").asString())
                .isEqualTo("/problems/second-factor-needed");
        assertThat(first.body().path("expires_in").asInt()).isEqualTo(300);
        var second = secondStep(first, later(totp));

        assertThat(second.status()).isEqualTo(200);
        var token = second.body().path("access_token").asString();
        assertThat(Caller.of(decoder.decode(token).getClaims()))
                .extracting(caller -> ((Caller.Person) caller).secondFactor())
                .isEqualTo(true);
    }

    @Test
    void aChallengeIsNoTokenAndIsGoodOnce() {
        var totp = turnOn();
        var first = api.signIn(email, PASSWORD);
        var challenge = first.body().path("challenge").asString();
        assertThat(api.with(challenge).get("/api/me").status()).isEqualTo(401);

        assertThat(secondStep(first, "000000").status()).isEqualTo(403);
        assertThat(secondStep(first, later(totp)).status()).isEqualTo(200);

        var again = secondStep(first, later(totp));
        assertThat(again.status()).isEqualTo(401);
        assertThat(again.body().path("type").asString()).isEqualTo("/problems/challenge-over");
    }

    @Test
    void aChallengeLastsFiveMinutes() {
        var totp = turnOn();
        var first = api.signIn(email, PASSWORD);
        db.sql("UPDATE tickets SET expires_at = now() WHERE user_id = :u")
                .param("u", anna.id().value())
                .update();

        assertThat(secondStep(first, later(totp)).status()).isEqualTo(401);
    }

    @Test
    void aCodeIsTakenOnce() {
        var totp = turnOn();
        var code = later(totp);
        assertThat(secondStep(api.signIn(email, PASSWORD), code).status()).isEqualTo(200);

        var again = secondStep(api.signIn(email, PASSWORD), code);

        assertThat(again.status()).isEqualTo(403);
        assertThat(again.body().path("type").asString()).isEqualTo("/problems/wrong-code");
    }

    @Test
    void aRecoveryCodeOpensOnceAndHoweverItIsTyped() {
        var totp = setUp();
        var codes = confirm(totp).body().path("recovery_codes");
        assertThat(codes.size()).isEqualTo(10);
        var code = codes.get(3).asString();

        var typed = code.toLowerCase().replace("-", " ");
        assertThat(secondStep(api.signIn(email, PASSWORD), typed).status()).isEqualTo(200);

        assertThat(secondStep(api.signIn(email, PASSWORD), code).status()).isEqualTo(403);
        assertThat(me.get("/api/auth/2fa").body().path("recovery_codes_left").asInt()).isEqualTo(9);
    }

    @Test
    void newRecoveryCodesReplaceTheOld() {
        var old = confirm(setUp()).body().path("recovery_codes").get(0).asString();

        var next = me.post("/api/auth/2fa/recovery-codes", password()).body();

        assertThat(secondStep(api.signIn(email, PASSWORD), old).status()).isEqualTo(403);
        var code = next.path("recovery_codes").get(0).asString();
        assertThat(secondStep(api.signIn(email, PASSWORD), code).status()).isEqualTo(200);
    }

    @Test
    void nothingChangesUntilACodeConfirmsIt() {
        var totp = setUp();
        assertThat(api.signIn(email, PASSWORD).status()).isEqualTo(200);

        assertThat(me.post("/api/auth/2fa/confirm", code("123456")).status()).isEqualTo(403);
        assertThat(api.signIn(email, PASSWORD).status()).isEqualTo(200);
        assertThat(confirm(totp).status()).isEqualTo(200);

        assertThat(me.post("/api/auth/2fa/setup", password()).status()).isEqualTo(409);
    }

    @Test
    void itTakesThePasswordToTurnItOnAndACodeTooToTurnItOff() {
        var wrong = me.post("/api/auth/2fa/setup", "{\"password\": \"guess\"}");
        assertThat(wrong.status()).isEqualTo(403);
        var totp = turnOn();

        assertThat(off("guess", later(totp)).status()).isEqualTo(403);
        assertThat(off(PASSWORD, "123456").status()).isEqualTo(403);
        assertThat(off(PASSWORD, later(totp)).status()).isEqualTo(204);

        assertThat(api.signIn(email, PASSWORD).status()).isEqualTo(200);
        assertThat(factors.on(anna.id())).isFalse();
    }

    @Test
    void codesCannotBeTriedForEver() {
        turnOn();
        var first = api.signIn(email, PASSWORD);
        var last = 0;
        for (var i = 0; i < 6; i++) last = secondStep(first, "00000" + i).status();

        assertThat(last).isEqualTo(429);
    }

    @Test
    void theTableKeepsNoSecretInTheClear() {
        var totp = turnOn();

        var row =
                db.sql("SELECT second_factors::text FROM second_factors WHERE user_id = :u")
                        .param("u", anna.id().value())
                        .query(String.class)
                        .single();

        assertThat(row).doesNotContain(totp.base32());
    }

    @Test
    void thePictureSaysWhatTheAddressSays() throws Exception {
        var setup = me.post("/api/auth/2fa/setup", password()).body();

        assertThat(setup.path("uri").asString())
                .startsWith("otpauth://totp/ShopMe:anna")
                .contains("secret=" + setup.path("secret").asString(), "issuer=ShopMe");
        assertThat(read(setup.path("qr").asString())).isEqualTo(setup.path("uri").asString());
    }

    private Totp turnOn() {
        var totp = setUp();
        assertThat(confirm(totp).status()).isEqualTo(200);
        return totp;
    }

    private Totp setUp() {
        var setup = me.post("/api/auth/2fa/setup", password());
        assertThat(setup.status()).isEqualTo(200);
        return Totp.read(setup.body().path("secret").asString());
    }

    private Api.Reply confirm(Totp totp) {
        return me.post("/api/auth/2fa/confirm", code(totp.codeAt(Instant.now().minusSeconds(30))));
    }

    private Api.Reply off(String password, String code) {
        return me.post(
                "/api/auth/2fa/disable",
                "{\"password\": \"%s\", \"code\": \"%s\"}".formatted(password, code));
    }

    private Api.Reply secondStep(Api.Reply first, String code) {
        return api.post(
                "/api/auth/login/second-step",
                "{\"challenge\": \"%s\", \"code\": \"%s\"}"
                        .formatted(first.body().path("challenge").asString(), code));
    }

    // The code after the one that confirmed.
    private static String later(Totp totp) {
        return totp.codeAt(Instant.now());
    }

    private static String password() {
        return "{\"password\": \"" + PASSWORD + "\"}";
    }

    private static String code(String code) {
        return "{\"code\": \"" + code + "\"}";
    }

    // Reads the picture as a phone does.
    private static String read(String picture) throws Exception {
        var svg =
                new String(
                        Base64.getDecoder().decode(picture.split(",")[1]), StandardCharsets.UTF_8);
        var size = Integer.parseInt(svg.replaceAll("(?s).*viewBox=\"0 0 (\\d+) .*", "$1"));
        var scale = 4;
        var pixels = new int[size * size * scale * scale];
        Arrays.fill(pixels, 0xffffff);
        Pattern.compile("M(\\d+) (\\d+)h1")
                .matcher(svg)
                .results()
                .forEach(
                        dot -> {
                            var x = Integer.parseInt(dot.group(1)) * scale;
                            var y = Integer.parseInt(dot.group(2)) * scale;
                            for (var i = 0; i < scale; i++) {
                                var from = (y + i) * size * scale + x;
                                Arrays.fill(pixels, from, from + scale, 0);
                            }
                        });
        var source = new RGBLuminanceSource(size * scale, size * scale, pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }
}
