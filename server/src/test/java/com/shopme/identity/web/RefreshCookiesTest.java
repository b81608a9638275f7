package com.shopme.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.identity.Users;
import com.shopme.shared.Ids;
import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ShopMeTest
class RefreshCookiesTest {
    @LocalServerPort int port;
    @Autowired Users users;
    private final String email = Ids.next() + "@example.com";
    private Api api;
    private Api.Reply login;
    private String cookies;
    private String proof;
    private String origin;

    @BeforeEach
    void signedInByABrowser() {
        users.register(email, "caffè corretto");
        api = Api.at(port);
        origin = "http://localhost:" + port;
        login = api.signIn(email, "caffè corretto");
        cookies = String.join("; ", setCookies(login).stream().map(c -> c.split(";")[0]).toList());
        proof = login.body().path("csrf_token").asString();
    }

    @Test
    void theTokenIsOutOfReachOfScriptsAndOfOtherSites() {
        var cookie =
                setCookies(login).stream()
                        .filter(set -> set.startsWith("shopme_refresh="))
                        .findFirst()
                        .orElseThrow();

        assertThat(cookie)
                .contains("Path=/api/auth", "Secure", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Max-Age");
        assertThat(login.body().has("refresh_token")).isFalse();
        assertThat(login.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aPageOfOursRefreshesAndSignsOut() {
        var refreshed = post("/api/auth/refresh", cookies, origin, proof);
        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(refreshed.body().path("csrf_token").asString()).isEqualTo(proof);
        assertThat(setCookies(refreshed)).hasSize(2);

        var out = post("/api/auth/logout", cookies, origin, proof);
        assertThat(out.status()).isEqualTo(204);
        assertThat(setCookies(out)).allMatch(set -> set.contains("Max-Age=0"));
    }

    @Test
    void anotherSiteDoesNot() {
        for (var path : List.of("/api/auth/refresh", "/api/auth/logout")) {
            assertThat(post(path, cookies, "https://evil.example", proof).status()).isEqualTo(403);
            assertThat(post(path, cookies, "null", proof).status()).isEqualTo(403);
            assertThat(post(path, cookies, origin, "").status()).isEqualTo(403);
            assertThat(post(path, cookies, origin, proof + "x").status()).isEqualTo(403);
            var withoutOrigin = send(path, "Cookie", cookies, "X-CSRF-Token", proof);
            assertThat(withoutOrigin.status()).isEqualTo(403);
            assertThat(withoutOrigin.body().path("type").asString())
                    .isEqualTo("/problems/foreign-page");
        }
    }

    @Test
    void aProofOfAnotherSessionProvesNothing() {
        var theirs = api.signIn(email, "caffè corretto").body().path("csrf_token").asString();
        var tossed = cookies.replace(proof, theirs);

        assertThat(post("/api/auth/refresh", tossed, origin, theirs).status()).isEqualTo(403);
    }

    @Test
    void anotherSiteDoesNotSignABrowserIn() {
        var body = "{\"email\": \"%s\", \"password\": \"caffè corretto\"}".formatted(email);

        var reply = api.send("POST", "/api/auth/login", body, "Origin", "https://evil.example");

        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void withoutACookieThereIsNoSession() {
        var reply = send("/api/auth/refresh", "Origin", origin);

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body().path("type").asString()).isEqualTo("/problems/session-over");
    }

    private Api.Reply post(String path, String cookies, String origin, String proof) {
        return send(path, "Cookie", cookies, "Origin", origin, "X-CSRF-Token", proof);
    }

    private Api.Reply send(String path, String... headers) {
        return api.send("POST", path, "", headers);
    }

    private static List<String> setCookies(Api.Reply reply) {
        return reply.raw().headers().allValues("Set-Cookie");
    }
}
