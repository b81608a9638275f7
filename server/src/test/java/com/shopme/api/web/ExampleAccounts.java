package com.shopme.api.web;

import static com.shopme.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.identity.Users;
import com.shopme.mail.KeptMail;
import com.shopme.mail.Mails;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// People with accounts, each as far as the example of an operation needs them.
record ExampleAccounts(int port, Users users, Mails mails, JdbcClient db) {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// @param real what stands in the places of the samples
    record Person(Api api, Map<String, String> real) {}

    Person readyFor(String operation) {
        db.sql("DELETE FROM login_attempts").update();
        var real = new HashMap<String, String>();
        var email = Ids.next() + "@example.com";
        var password = Examples.sample("password");
        real.put("email", email);
        real.put("new email", Ids.next() + "@example.com");
        users.register(email, password);
        var nobody = Api.at(port);
        var me = nobody.signedIn(email, password);
        switch (operation) {
            case "account_confirmEmail" -> {
                var stranger = real.get("new email");
                var body = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(stranger, password);
                nobody.post("/api/auth/register", body);
                real.put("secret of the letter", secretTo(stranger));
            }
            case "account_resetPassword" -> {
                nobody.post("/api/auth/password-recovery", "{\"email\":\"" + email + "\"}");
                real.put("secret of the letter", secretTo(email));
            }
            case "secondFactor_confirm" -> real.put("code", codeAt(setUp(me), -30));
            case "secondFactor_disable", "secondFactor_renewCodes", "auth_secondStep" -> {
                var key = setUp(me);
                var on =
                        me.post("/api/auth/2fa/confirm", "{\"code\":\"" + codeAt(key, -30) + "\"}");
                assertThat(on.status()).as(on.raw().body()).isEqualTo(200);
                real.put("code", codeAt(key, 0));
                var first = nobody.signIn(email, password).body();
                real.put("challenge", first.path("challenge").asString());
            }
            case "session_logout", "session_refresh" ->
                    real.put(
                            "refresh token",
                            signedIn(nobody, email).path("refresh_token").asString());
            default -> {
                // an account is all it takes
            }
        }
        return new Person(me, real);
    }

    /// @param secret of the letter that invites them
    record Invited(Api api, String secret) {}

    Invited invited(Api owner, WorkspaceId shop) {
        var email = Ids.next() + "@example.com";
        var body = "{\"email\":\"%s\",\"role\":\"agent\"}".formatted(email);
        var sent = owner.post("/api/invitations?workspace_id=" + shop, body);
        assertThat(sent.status()).as(sent.raw().body()).isEqualTo(201);
        users.register(email, Examples.sample("password"));
        return new Invited(
                Api.at(port).signedIn(email, Examples.sample("password")), secretTo(email));
    }

    private static JsonNode signedIn(Api nobody, String email) {
        return nobody.post(
                        "/api/auth/login",
                        "{\"email\":\"%s\",\"password\":\"%s\",\"refresh_in\":\"body\"}"
                                .formatted(email, Examples.sample("password")))
                .body();
    }

    private static String setUp(Api me) {
        var password = Examples.sample("password");
        var setup = me.post("/api/auth/2fa/setup", "{\"password\":\"" + password + "\"}");
        assertThat(setup.status()).as(setup.raw().body()).isEqualTo(200);
        return setup.body().path("secret").asString();
    }

    private String secretTo(String email) {
        eventually(() -> assertThat(lettersTo(email)).isPositive());
        return mails.kept().stream()
                .map(KeptMail::mail)
                .filter(mail -> mail.recipient().equalsIgnoreCase(email))
                .findFirst()
                .orElseThrow()
                .text()
                .replaceAll("(?s).*#\\w+=(\\S+).*", "$1");
    }

    private long lettersTo(String email) {
        return mails.kept().stream()
                .filter(kept -> kept.mail().recipient().equalsIgnoreCase(email))
                .count();
    }

    /// What an app shows (RFC 6238), so many seconds from now.
    private static String codeAt(String base32, long seconds) {
        var bits = new StringBuilder();
        for (var c : base32.toCharArray())
            bits.append(
                    String.format("%5s", Integer.toBinaryString(BASE32.indexOf(c)))
                            .replace(' ', '0'));
        var key = new byte[bits.length() / 8];
        for (var i = 0; i < key.length; i++)
            key[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        var step = (Instant.now().getEpochSecond() + seconds) / 30;
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            var hash = ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(8).putLong(step).array()));
            var number = hash.getInt(hash.get(19) & 0xf) & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
