package com.shopme.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/// A [ShopMeTest] with the demo shop open.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ShopMeTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "SHOPME_DEMO=true")
public @interface DemoShopTest {}
