package com.shopme.live;

import com.shopme.platform.RecurringJob;
import com.shopme.platform.Tenancy;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {
    @Bean
    RecurringJob forgetLiveEvents(LiveStore store) {
        return new RecurringJob(
                "forget-live-events",
                Duration.ofMinutes(10),
                () ->
                        Tenancy.acrossWorkspaces(
                                () -> {
                                    store.forgetBefore(LiveStreams.KEPT);
                                    return true;
                                }));
    }
}
