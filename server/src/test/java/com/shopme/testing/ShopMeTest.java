package com.shopme.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/// The whole server on a random port and a database of its own, without demo data. Classes with the
/// same settings share one server, so each test makes its own workspace.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"SHOPME_DEMO=false", "SHOPME_BCRYPT_COST=4"})
@ActiveProfiles("test")
public @interface ShopMeTest {}
