package com.shopme.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Base64;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Secrets secrets(Settings settings) {
        return new Secrets(
                Base64.getDecoder()
                        .decode(settings.masterKey().orElseGet(() -> keptMasterKey(settings))));
    }

    @Bean(destroyMethod = "close")
    TenantDataSource dataSource(Settings settings, Secrets secrets) {
        if (settings.database().isPresent()) {
            var theirs = settings.database().get();
            var database =
                    Database.of(theirs.url(), theirs.user(), theirs.password(), secrets).migrate();
            return pools(database, settings, () -> {});
        }
        var postgres = EmbeddedPostgres.start(settings.dataDir());
        postgres.createDatabase("shopme");
        var url = postgres.jdbcUrl("shopme");
        var database = Database.of(url, postgres.user(), postgres.password(), secrets).migrate();
        return pools(database, settings, postgres::close);
    }

    private static TenantDataSource pools(
            Database database, Settings settings, Runnable afterwards) {
        return new TenantDataSource(
                database.pool("shopme", settings.workers() + 8),
                database.pool("shopme-across-workspaces", 8),
                afterwards);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static TenancyAdvisor tenancyAdvisor() {
        return new TenancyAdvisor();
    }

    // For the demo only: in production the key must not lie beside the data it protects.
    private static String keptMasterKey(Settings settings) {
        var file = settings.dataDir().resolve("master-key");
        try {
            Files.createDirectories(settings.dataDir());
            if (!Files.exists(file)) PrivateFile.write(file, Secrets.random());
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a master key in " + file, e);
        }
    }
}
