package com.shopme.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.shared.Ids;
import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ShopMeTest
class SessionsTest {
    private static final int HOUR = 3600;
    private static final String PASSWORD = "caffè corretto";

    @LocalServerPort int port;
    @Autowired Users users;
    @Autowired JdbcClient db;
    private final String email = "anna." + Ids.next() + "@example.com";
    private Api api;
    private User anna;

    @BeforeEach
    void somebodyNew() {
        db.sql("DELETE FROM login_attempts").update();
        anna = users.register(email, PASSWORD);
        api = Api.at(port);
    }

    @Test
    void aRefreshTokenGivesTheNextAndNewAccess() {
        var first = signIn();

        var second = refreshed(refresh(first));
        var third = refreshed(refresh(second));

        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        var access = refresh(third).body().path("access_token").asString();
        assertThat(api.with(access).get("/api/me").body().path("email").asString())
                .isEqualTo(email);
    }

    @Test
    void aTokenThatComesAgainLaterEndsTheWholeSession() {
        var stolen = signIn();
        var owners = refreshed(refresh(stolen));
        later(11);

        var thief = refresh(stolen);

        assertThat(thief.status()).isEqualTo(401);
        assertThat(thief.body().path("type").asString()).isEqualTo("/problems/session-over");
        assertThat(refresh(owners).status()).isEqualTo(401);
    }

    @Test
    void aThiefWhoComesFirstMakesTheOwnerNoticed() {
        var stolen = signIn();
        var thiefs = refreshed(refresh(stolen));
        later(11);

        assertThat(refresh(stolen).status()).isEqualTo(401);

        assertThat(refresh(thiefs).status()).isEqualTo(401);
    }

    @Test
    void theGraceOfRacingTabsForksNoChain() {
        var shared = signIn();
        var one = refreshed(refresh(shared));
        var two = refreshed(refresh(shared));
        assertThat(two).isEqualTo(one);

        var next = refreshed(refresh(one));
        assertThat(refresh(shared).status()).isEqualTo(401); // within seconds, but two steps behind

        assertThat(refresh(next).status()).isEqualTo(401);
    }

    @Test
    void manyTabsAtOnceGoOnTogether() throws Exception {
        var shared = signIn();
        var next = new HashSet<String>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> tab = () -> refreshed(refresh(shared));
            for (var answer : pool.invokeAll(List.of(tab, tab, tab, tab, tab, tab)))
                next.add(answer.get());
        }

        assertThat(next).hasSize(1);
        assertThat(refresh(next.iterator().next()).status()).isEqualTo(200);
    }

    @Test
    void theTablesKeepNoTokenThatWorks() {
        var token = signIn();

        var kept =
                db.sql("SELECT encode(hash, 'base64') FROM refresh_tokens")
                        .query(String.class)
                        .list();

        assertThat(kept).isNotEmpty().doesNotContain(token);
    }

    @Test
    void whoIsSuspendedIsNotRefreshed() {
        var token = signIn();
        db.sql("UPDATE users SET status = 'suspended' WHERE id = :id")
                .param("id", anna.id().value())
                .update();

        assertThat(refresh(token).status()).isEqualTo(401);
    }

    @Test
    void aSessionThatRestsTooLongIsOver() {
        var day = signIn();
        var month = signIn(", \"remember_me\": true");
        later(13 * HOUR);

        assertThat(refresh(day).status()).isEqualTo(401);
        var again = refreshed(refresh(month));
        later(29 * 24 * HOUR);
        var last = refreshed(refresh(again));
        later(31 * 24 * HOUR);
        assertThat(refresh(last).status()).isEqualTo(401);
    }

    @Test
    void useKeepsASessionOpenButNotForEver() {
        var token = signIn();
        for (var half = 0; half < 7 * 24 / 11; half++) {
            later(11 * HOUR);
            token = refreshed(refresh(token));
        }
        later(3 * HOUR);

        assertThat(refresh(token).status()).isEqualTo(401);
    }

    @Test
    void aRememberedSessionLastsHalfAYearAtMost() {
        var token = signIn(", \"remember_me\": true");
        for (var month = 0; month < 6; month++) {
            later(29 * 24 * HOUR);
            token = refreshed(refresh(token));
        }
        later(7 * 24 * HOUR);

        assertThat(refresh(token).status()).isEqualTo(401);
    }

    @Test
    void aFloodOfUnknownTokensLeavesTheOthersTheirConnections() throws Exception {
        var flood = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 80; i++) {
            var unknown = RefreshToken.first(Ids.next()).text();
            flood.add(() -> refresh(unknown).status());
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : pool.invokeAll(flood)) assertThat(answer.get()).isIn(401, 429);
        }
    }

    @Test
    void nonsenseIsRefused() {
        for (var token : List.of("", "x", "a".repeat(64), "é".repeat(64)))
            assertThat(refresh(token).status()).as(token).isEqualTo(401);
        assertThat(refresh("a".repeat(201)).status()).isEqualTo(400);
        assertThat(refresh("\\u0000").status()).isEqualTo(400);
    }

    @Test
    void iSeeMyDevicesAndSignOneOut() {
        var laptop = login("", "User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
        var phone = login("", "User-Agent", "Mozilla/5.0 (Linux; Android 16) Chrome/150.0");
        var me = api.with(laptop.path("access_token").asString());

        var devices = me.get("/api/auth/sessions").body().path("data");

        assertThat(devices.findValuesAsString("device"))
                .containsExactly("Chrome · Android", "Firefox · Linux");
        assertThat(devices.findValues("current").stream().map(JsonNode::asBoolean))
                .containsExactly(false, true);
        var path = "/api/auth/sessions/" + devices.get(0).path("id").asString();
        assertThat(me.delete(path).status()).isEqualTo(204);
        assertThat(me.delete(path).status()).isEqualTo(404);
        assertThat(refresh(phone.path("refresh_token").asString()).status()).isEqualTo(401);
        assertThat(refresh(laptop.path("refresh_token").asString()).status()).isEqualTo(200);
    }

    @Test
    void nobodySignsOutSomebodyElse() {
        var mine = login("");
        var other = Ids.next() + "@example.com";
        users.register(other, PASSWORD);
        var stranger = api.signedIn(other, PASSWORD);
        var id =
                api.with(mine.path("access_token").asString())
                        .get("/api/auth/sessions")
                        .body()
                        .at("/data/0/id")
                        .asString();

        assertThat(stranger.delete("/api/auth/sessions/" + id).status()).isEqualTo(404);
        assertThat(refresh(mine.path("refresh_token").asString()).status()).isEqualTo(200);
    }

    @Test
    void signingOutEverywhereEndsAll() {
        var one = login("");
        var two = signIn();

        var reply =
                api.with(one.path("access_token").asString())
                        .post("/api/auth/logout-everywhere", "");

        assertThat(reply.status()).isEqualTo(204);
        assertThat(refresh(one.path("refresh_token").asString()).status()).isEqualTo(401);
        assertThat(refresh(two).status()).isEqualTo(401);
    }

    @Test
    void signingOutTwiceIsNoMistake() {
        var token = signIn();
        var body = "{\"refresh_token\": \"" + token + "\"}";

        assertThat(api.post("/api/auth/logout", body).status()).isEqualTo(204);
        assertThat(api.post("/api/auth/logout", body).status()).isEqualTo(204);
        assertThat(refresh(token).status()).isEqualTo(401);
    }

    private String signIn() {
        return signIn("");
    }

    private String signIn(String more) {
        return login(more).path("refresh_token").asString();
    }

    private JsonNode login(String more, String... headers) {
        var body =
                "{\"email\": \"%s\", \"password\": \"%s\", \"refresh_in\": \"body\"%s}"
                        .formatted(email, PASSWORD, more);
        var reply = api.send("POST", "/api/auth/login", body, headers);
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }

    private Api.Reply refresh(String token) {
        return api.post("/api/auth/refresh", "{\"refresh_token\": \"" + token + "\"}");
    }

    private static String refreshed(Api.Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        return reply.body().path("refresh_token").asString();
    }

    // As if everything had happened so long ago.
    private void later(int seconds) {
        db.sql(
                        """
                        UPDATE sessions SET expires_at = expires_at - :s * interval '1 s',
                            created_at = created_at - :s * interval '1 s'
                        WHERE user_id = :user
                        """)
                .param("s", seconds)
                .param("user", anna.id().value())
                .update();
        db.sql(
                        """
                        UPDATE refresh_tokens SET used_at = used_at - :s * interval '1 s'
                        WHERE session_id IN (SELECT id FROM sessions WHERE user_id = :user)
                        """)
                .param("s", seconds)
                .param("user", anna.id().value())
                .update();
    }
}
