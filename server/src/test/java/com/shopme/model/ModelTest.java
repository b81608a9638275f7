package com.shopme.model;

import com.shopme.testing.ShopMeTest;
import com.shopme.testing.StandInModel;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/// A [ShopMeTest] whose server has a model, the stand-in [#MODEL], and tells [#COLLECTOR] its
/// spans.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ShopMeTest
@ContextConfiguration(initializers = ModelTest.Settings.class)
@interface ModelTest {
    StandInModel MODEL = new StandInModel();
    StandInCollector COLLECTOR = new StandInCollector();

    @Order(Ordered.HIGHEST_PRECEDENCE) // before the settings are read
    final class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "stand-in model",
                                    Map.of(
                                            "SHOPME_OPENROUTER_URL", MODEL.url().toString(),
                                            "SHOPME_OPENROUTER_API_KEY", "sk-test",
                                            "SHOPME_MODEL", "first/model",
                                            "SHOPME_MODEL_FALLBACKS", "second/model",
                                            "SHOPME_MODEL_TURN_SECONDS", "16",
                                            "SHOPME_OTLP_URL", COLLECTOR.url().toString())));
        }
    }
}
