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
        var poolSize = settings.workers() + 16;
        if (settings.database().isPresent()) {
            var theirs = settings.database().get();
            var database =
                    Database.of(theirs.url(), theirs.user(), theirs.password(), secrets).migrate();
            return new TenantDataSource(database.pool(poolSize), () -> {});
        }
        var postgres = EmbeddedPostgres.start(settings.dataDir());
        postgres.createDatabase("shopme");
        var url = postgres.jdbcUrl("shopme");
        var database = Database.of(url, postgres.user(), postgres.password(), secrets).migrate();
        return new TenantDataSource(database.pool(poolSize), postgres::close);
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static TenancyAdvisor tenancyAdvisor() {
        return new TenancyAdvisor();
    }
}
