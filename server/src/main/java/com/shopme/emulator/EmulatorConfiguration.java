package com.shopme.emulator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// Declares the room to Spring. Everything else here is plain Java.
@Configuration(proxyBeanMethods = false)
@WhenEmulating
@PropertySource("classpath:com/shopme/emulator/emulator.properties")
class EmulatorConfiguration {
    private static final String POLICY =
            "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; object-src 'none';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    @Bean
    Emulator emulator(Environment environment) {
        return new Emulator(settings(environment), Clock.systemUTC());
    }

    private static EmulatorSettings settings(Environment it) {
        return new EmulatorSettings(
                Path.of(it.getProperty("shopme.data-dir", ".shopme")),
                it.getProperty("shopme.emulator.callback-url"),
                it.getProperty("shopme.meta.app-secret", "emulator-secret"),
                it.getProperty("shopme.meta.verify-token", "emulator-verify"),
                it.getProperty("shopme.emulator.access-token", "emulator-token"),
                it.getProperty(
                        "shopme.emulator.retry-first", Duration.class, Duration.ofSeconds(1)),
                it.getProperty(
                        "shopme.emulator.retry-longest", Duration.class, Duration.ofMinutes(5)));
    }

    /// Anybody may play with the emulator: it holds nothing real. It is switched off where it must
    /// not be.
    @Bean
    @Order(10)
    SecurityFilterChain emulatorSecurity(HttpSecurity http) throws Exception {
        return http.securityMatcher("/emulator", "/emulator/**")
                .authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(
                        it ->
                                it.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                                        .frameOptions(frame -> frame.sameOrigin())
                                        .cacheControl(cache -> cache.disable()))
                .build();
    }

    @Bean
    Doorbell emulatorDoorbell(Emulator emulator) {
        return new Doorbell(emulator);
    }

    /// Starts to deliver when the web server is up, and lets go of readers before it stops.
    static final class Doorbell {
        private final Emulator emulator;

        Doorbell(Emulator emulator) {
            this.emulator = emulator;
        }

        @EventListener
        void on(WebServerInitializedEvent event) {
            var namespace = event.getApplicationContext().getServerNamespace();
            if (namespace != null || emulator.webhooks().callbackUrl() != null) return;
            int port = event.getWebServer().getPort();
            emulator.webhooks().deliverTo("http://127.0.0.1:" + port + "/webhooks/whatsapp");
        }

        @EventListener
        void on(ContextClosedEvent event) {
            emulator.letGo();
        }
    }
}
