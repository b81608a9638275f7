package com.shopme.platform;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Puts the checked [Settings] into the context before anything else is built.
@Order(Ordered.LOWEST_PRECEDENCE)
final class SettingsInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = new SettingsReader(context.getEnvironment()).read();
        context.getBeanFactory().registerSingleton("settings", settings);
    }
}
