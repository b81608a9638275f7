package com.shopme.mail;

import com.shopme.platform.RecurringJob;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {
    private static final Duration KEPT = Duration.ofDays(30);

    /// Letters that failed, and those of an instance that died.
    @Bean
    RecurringJob deliverMails(MailCarrier carrier) {
        return new RecurringJob("deliver-mails", Duration.ofMinutes(1), carrier::deliver);
    }

    @Bean
    RecurringJob forgetMails(MailStore store) {
        return new RecurringJob("forget-mails", Duration.ofDays(1), () -> store.forget(KEPT));
    }
}
