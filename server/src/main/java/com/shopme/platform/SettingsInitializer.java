package com.shopme.platform;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/// Puts the checked [Settings] into the context before anything else is built, and tells Spring
/// what follows from them.
@Order(Ordered.LOWEST_PRECEDENCE)
final class SettingsInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = new SettingsReader(context.getEnvironment()).read();
        context.getBeanFactory().registerSingleton("settings", settings);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("settings", consequences(settings)));
    }

    private static Map<String, Object> consequences(Settings settings) {
        var properties = new HashMap<String, Object>();
        properties.put("shopme.emulator.enabled", settings.emulator());
        settings.tls().ifPresent(files -> properties.putAll(encryption(files)));
        return properties;
    }

    private static Map<String, Object> encryption(Settings.Tls files) {
        var bundle = "spring.ssl.bundle.pem.shopme.";
        return Map.of(
                "server.ssl.bundle",
                "shopme",
                bundle + "keystore.certificate",
                files.certificate().toUri().toString(),
                bundle + "keystore.private-key",
                files.key().toUri().toString(),
                bundle + "options.enabled-protocols",
                "TLSv1.3,TLSv1.2",
                bundle + "reload-on-update",
                true);
    }
}
