package com.shopme.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.shopme.shared.Ids;
import com.shopme.testing.Api;
import com.shopme.testing.Chromium;
import com.shopme.testing.ShopMeTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real browser with an authenticator of its own.
@ShopMeTest
class PasskeysTest {
    private static final String PASSWORD = "caffè corretto";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CREATE =
            """
            async (options) => {
              const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options));
              return JSON.stringify(await navigator.credentials.create({ publicKey }));
            }
            """;
    private static final String SIGN =
            """
            async (options) => {
              const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options));
              return JSON.stringify(await navigator.credentials.get({ publicKey }));
            }
            """;

    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired Users users;
    @Autowired JwtDecoder decoder;
    @Autowired JdbcClient db;
    private final String email = "anna." + Ids.next() + "@example.com";
    private BrowserContext context;
    private CDPSession devices;
    private Page page;
    private Api api;
    private Api me;
    private User anna;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void somebodyWithADevice() {
        db.sql("DELETE FROM login_attempts").update();
        anna = users.register(email, PASSWORD);
        api = Api.at(port);
        me = api.signedIn(email, PASSWORD);
        context = chromium.browser().newContext();
        page = context.newPage();
        page.navigate("http://localhost:" + port + "/docs");
        devices = context.newCDPSession(page);
        devices.send("WebAuthn.enable");
        devices.send(
                "WebAuthn.addVirtualAuthenticator",
                JsonParser.parseString(
                                """
                                {"options": {"protocol": "ctap2", "transport": "internal",
                                  "hasResidentKey": true, "hasUserVerification": true,
                                  "isUserVerified": true, "automaticPresenceSimulation": true}}
                                """)
                        .getAsJsonObject());
    }

    @AfterEach
    void closeThePage() {
        context.close();
    }

    @Test
    void aDeviceSignsItsOwnerInWithoutAPassword() {
        assertThat(add().status()).isEqualTo(201);

        var reply = signIn(sign());

        assertThat(reply.status()).isEqualTo(200);
        var token = reply.body().path("access_token").asString();
        var caller = (Caller.Person) Caller.of(decoder.decode(token).getClaims());
        assertThat(caller.user()).isEqualTo(anna.id());
        assertThat(caller.secondFactor()).isTrue();
    }

    @Test
    void aChallengeIsGoodOnceAndForFiveMinutes() {
        add();
        var signed = sign();
        assertThat(signIn(signed).status()).isEqualTo(200);

        var again = signIn(signed);
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.body().path("type").asString()).isEqualTo("/problems/passkey-refused");
        var late = sign();
        db.sql("UPDATE passkey_challenges SET expires_at = now()").update();
        assertThat(signIn(late).status()).isEqualTo(403);
    }

    @Test
    void iSeeMyPasskeysAndRemoveOne() {
        var added = add().body();
        assertThat(added.path("label").asString()).isEqualTo("Laptop");

        var list = me.get("/api/auth/passkeys").body().path("data");
        assertThat(list).hasSize(1);
        assertThat(list.get(0).path("id")).isEqualTo(added.path("id"));
        var path = "/api/auth/passkeys/" + added.path("id").asString();
        var stranger = Ids.next() + "@example.com";
        users.register(stranger, PASSWORD);
        assertThat(api.signedIn(stranger, PASSWORD).delete(path).status()).isEqualTo(404);
        assertThat(me.delete(path).status()).isEqualTo(204);
        assertThat(me.delete(path).status()).isEqualTo(404);

        assertThat(signIn(sign()).status()).isEqualTo(403);
    }

    @Test
    void whoIsSuspendedStaysOutside() {
        add();
        db.sql("UPDATE users SET status = 'suspended' WHERE id = :id")
                .param("id", anna.id().value())
                .update();

        assertThat(signIn(sign()).status()).isEqualTo(403);
    }

    @Test
    void anOfferIsForWhomItWasMade() {
        var other = Ids.next() + "@example.com";
        users.register(other, PASSWORD);
        var theirs = offer(api.signedIn(other, PASSWORD));
        var made = (String) page.evaluate(CREATE, theirs.toString());

        assertThat(keep(me, made).status()).isEqualTo(403);
    }

    @Test
    void itTakesThePasswordToAddOne() {
        var reply = me.post("/api/auth/passkeys/options", "{\"password\": \"guess\"}");

        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void nonsenseIsRefused() {
        var credentials =
                List.<Map<String, ?>>of(
                        Map.of(),
                        Map.of("id", "x", "rawId", "x", "type", "public-key"),
                        Map.of("id", 7, "response", List.of()),
                        Map.of(
                                "id", "AAAA",
                                "rawId", "AAAA",
                                "type", "public-key",
                                "response", Map.of("clientDataJSON", "AAAA")),
                        Map.of(
                                "id", "AAAA",
                                "rawId", "AAAA",
                                "type", "public-key",
                                "response",
                                        Map.of(
                                                "clientDataJSON", "e30",
                                                "authenticatorData", "AAAA",
                                                "attestationObject", "AAAA",
                                                "signature", "AAAA")));
        for (var credential : credentials) {
            var text = JSON.writeValueAsString(credential);
            assertThat(signIn(text).status()).as(text).isEqualTo(403);
            assertThat(keep(me, text).status()).as(text).isEqualTo(403);
        }
    }

    private Api.Reply add() {
        return keep(me, (String) page.evaluate(CREATE, offer(me).toString()));
    }

    private JsonNode offer(Api whose) {
        var reply =
                whose.post("/api/auth/passkeys/options", "{\"password\": \"" + PASSWORD + "\"}");
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }

    private static Api.Reply keep(Api whose, String credential) {
        return whose.post(
                "/api/auth/passkeys",
                "{\"label\": \"Laptop\", \"credential\": " + credential + "}");
    }

    private String sign() {
        var options = api.post("/api/auth/login/passkey-options", "").body();
        return (String) page.evaluate(SIGN, options.toString());
    }

    private Api.Reply signIn(String credential) {
        return api.post("/api/auth/login/passkey", "{\"credential\": " + credential + "}");
    }
}
