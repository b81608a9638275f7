package com.shopme.api;

import com.shopme.platform.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApiJobs {
    @Bean
    RecurringJob forgetOldIdempotencyKeys(Repeats repeats) {
        return new RecurringJob(
                "forget-old-idempotency-keys", Duration.ofHours(1), repeats::forgetOld);
    }
}
