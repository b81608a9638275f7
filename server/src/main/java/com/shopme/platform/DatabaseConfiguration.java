package com.shopme.platform;

import java.time.Clock;
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
        return new Secrets(MasterKeys.of(settings));
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
}
