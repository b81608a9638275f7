package com.shopme.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ShopMeTest
class GateTest {
    @LocalServerPort int port;
    @Autowired Shops shops;
    @Autowired Staff staff;

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
    void whatIsNotNamedDoesNotExist() {
        var stranger = Api.at(port);
        var member = staff.of(shops.open().workspace());

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

    @Test
    void parametersThatCannotBeDecodedAreTheCallersMistake() {
        var member = staff.of(shops.open().workspace());

        for (var path :
                new String[] {
                    "/api/products", "/webhooks/whatsapp", "/checkout/x", "/problems/not-found"
                }) {
            var reply = member.get(path + "?a=%ff");
            assertThat(reply.status()).as(path).isEqualTo(400);
            assertThat(reply.body().path("type").asString()).isEqualTo("/problems/invalid-request");
            // No browser comes to the door of Meta's messages.
            if (!path.startsWith("/webhooks/"))
                assertThat(reply.header("Content-Security-Policy")).as(path).contains("'self'");
        }
        assertThat(
                        member.send("POST", "/api/services?a=%ff", "{}", "Idempotency-Key", "k")
                                .status())
                .isEqualTo(400);
        var form = "application/x-www-form-urlencoded";
        assertThat(member.sendAs(form, "POST", "/checkout/x/order", "a=%zz").status())
                .isEqualTo(400);
    }
}
