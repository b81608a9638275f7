package com.shopme.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.identity.Users;
import com.shopme.platform.Secrets;
import com.shopme.shared.Ids;
import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

@ShopMeTest
class GateTest {
    @LocalServerPort int port;
    @Autowired Users users;
    @Autowired Secrets secrets;

    @Test
    void theApiIsClosedWithoutAToken() {
        var reply = Api.at(port).get("/api/me");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.body().path("type").asString()).isEqualTo("/problems/unauthenticated");
        assertThat(reply.body().path("correlation_id").asString())
                .isEqualTo(reply.header("X-Correlation-Id"))
                .hasSize(36);
    }

    @Test
    void nothingTellsAStrangerWhichPathsOfTheApiExist() {
        assertThat(Api.at(port).get("/api/no-such-thing").status()).isEqualTo(401);
        assertThat(Api.at(port).with("nonsense").get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void aTokenOfAnotherKeyOpensNothing() {
        var forged = token(new byte[32], "shopme", Instant.now());

        assertThat(Api.at(port).with(forged).get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void anExpiredTokenOpensNothing() {
        var key = secrets.derive("access tokens");

        var fresh = token(key, "shopme", Instant.now());
        var old = token(key, "shopme", Instant.now().minus(Duration.ofHours(2)));

        assertThat(Api.at(port).with(fresh).get("/api/me").status()).isEqualTo(200);
        assertThat(Api.at(port).with(old).get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void whatIsNotNamedDoesNotExist() {
        var stranger = Api.at(port);
        var member = stranger.with(token(secrets.derive("access tokens"), "shopme", Instant.now()));

        for (var api : new Api[] {stranger, member}) {
            var reply = api.get("/actuator/env");
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.body().path("type").asString()).isEqualTo("/problems/not-found");
        }
    }

    @Test
    void everyAnswerCarriesTheHeadersThatProtectABrowser() {
        var headers = Api.at(port).get("/").raw().headers().map();

        assertThat(headers.get("content-security-policy").getFirst())
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers).containsKeys("x-content-type-options", "referrer-policy");
        assertThat(headers.get("x-frame-options")).containsExactly("DENY");
    }

    private String token(byte[] key, String issuer, Instant at) {
        var user = users.register(Ids.next() + "@example.com", "irrelevant").id();
        var claims =
                JwtClaimsSet.builder()
                        .issuer(issuer)
                        .subject(user.toString())
                        .issuedAt(at)
                        .expiresAt(at.plus(Duration.ofHours(1)))
                        .build();
        return NimbusJwtEncoder.withSecretKey(new SecretKeySpec(key, "HmacSHA256"))
                .build()
                .encode(
                        JwtEncoderParameters.from(
                                JwsHeader.with(MacAlgorithm.HS256).build(), claims))
                .getTokenValue();
    }
}
