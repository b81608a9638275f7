package com.shopme.clients;

import com.shopme.platform.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetentionJob {
    @Bean
    RecurringJob keepToRetentionPeriods(Retention retention) {
        return new RecurringJob(
                "keep-to-retention-periods", Duration.ofHours(1), retention::keepToAll);
    }
}
