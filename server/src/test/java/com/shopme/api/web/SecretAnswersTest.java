package com.shopme.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.api.BearsSecret;
import com.shopme.platform.Tenancy;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Secrets that an answer shows once, when that answer is asked for again.
@ShopMeTest
class SecretAnswersTest {
    private static final String SECRETS = "token|.*Token|secret|.*Secret|password|recoveryCodes";

    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired JdbcClient db;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping operations;

    private WorkspaceId shop;
    private Api owner;

    @BeforeEach
    void openShop() {
        shop = shops.open().workspace();
        owner = staff.of(shop, Role.OWNER);
    }

    @Test
    void aRepeatedTokenIsTheSameAndKeptSealed() {
        var body =
                """
                {"name": "n8n", "scopes": ["orders:read"], "expires_at": "%s"}
                """
                        .formatted(Instant.now().plus(30, ChronoUnit.DAYS));

        var first = owner.send("POST", "/api/tokens", body, "Idempotency-Key", "t1");
        var again = owner.send("POST", "/api/tokens", body, "Idempotency-Key", "t1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(kept()).startsWith("v2:").doesNotContain(first.body().path("token").asString());
    }

    @Test
    void everyAnswerThatShowsASecretSaysSo() {
        assertThat(operations.getHandlerMethods().values())
                .filteredOn(SecretAnswersTest::isOfAWorkspace)
                .filteredOn(
                        operation ->
                                shows(ResolvableType.forMethodReturnType(operation.getMethod())))
                .isNotEmpty()
                .allMatch(operation -> operation.hasMethodAnnotation(BearsSecret.class));
    }

    private static boolean isOfAWorkspace(HandlerMethod operation) {
        var type = operation.getBeanType().getName();
        return type.startsWith("com.shopme.") && !type.startsWith("com.shopme.identity.");
    }

    private static boolean shows(ResolvableType type) {
        if (Stream.of(type.getGenerics()).anyMatch(SecretAnswersTest::shows)) return true;
        var raw = type.resolve(Object.class);
        return raw.isRecord()
                && raw.getName().startsWith("com.shopme.")
                && Arrays.stream(raw.getRecordComponents())
                        .anyMatch(
                                part ->
                                        part.getType() == String.class
                                                && part.getName().matches(SECRETS));
    }

    private String kept() {
        return Tenancy.in(
                shop,
                () ->
                        db.sql(
                                        """
                                        SELECT coalesce(convert_from(body, 'UTF8'), '') || sealed_body
                                        FROM idempotency_keys
                                        """)
                                .query(String.class)
                                .single());
    }
}
