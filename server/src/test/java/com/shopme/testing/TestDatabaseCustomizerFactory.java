package com.shopme.testing;

import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/// Gives the server of a [ShopMeTest] its database.
final class TestDatabaseCustomizerFactory implements ContextCustomizerFactory {
    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return AnnotatedElementUtils.hasAnnotation(testClass, ShopMeTest.class)
                ? new NewDatabase()
                : null;
    }

    private record NewDatabase() implements ContextCustomizer {
        @Override
        public void customizeContext(
                ConfigurableApplicationContext context, MergedContextConfiguration config) {
            var database = TestPostgres.newDatabase();
            var properties =
                    Map.<String, Object>of(
                            "SHOPME_DATABASE_URL", database.url(),
                            "SHOPME_DATABASE_USER", database.user(),
                            "SHOPME_DATABASE_PASSWORD", database.password(),
                            "SHOPME_DATA_DIR", Fork.own("test-data").toString());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test database", properties));
        }
    }
}
