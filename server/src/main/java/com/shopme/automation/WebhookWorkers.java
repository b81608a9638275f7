package com.shopme.automation;

import com.shopme.platform.LaneWorkers;
import com.shopme.platform.Lanes;
import com.shopme.platform.Lease;
import com.shopme.platform.RecurringJob;
import com.shopme.platform.Settings;
import com.shopme.platform.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Brings events to webhooks: one lane per webhook, so a slow one holds nobody else.
@Configuration(proxyBeanMethods = false)
class WebhookWorkers {
    private static final Duration LEASE = Duration.ofSeconds(90);
    private static final Duration TURN = Duration.ofSeconds(30);

    @Bean
    LaneWorkers webhookLanes(
            Lanes lanes, Settings settings, Deliveries deliveries, Postman postman, Clock clock) {
        return new LaneWorkers(
                lanes,
                Deliveries.QUEUE,
                settings.workers(),
                LEASE,
                lease ->
                        Tenancy.in(
                                lease.workspace(),
                                () -> {
                                    work(lease, deliveries, postman, clock);
                                    return true;
                                }));
    }

    @Bean
    RecurringJob forgetOldWebhookEvents(Deliveries deliveries) {
        return new RecurringJob(
                "forget-old-webhook-events", Duration.ofHours(6), deliveries::forgetOld);
    }

    // The other side is asked outside of any transaction.
    private static void work(Lease lease, Deliveries deliveries, Postman postman, Clock clock) {
        var webhook = new WebhookId(UUID.fromString(lease.lane()));
        var until = clock.instant().plus(TURN);
        var job = deliveries.next(lease.workspace(), webhook);
        while (job.isPresent()) {
            var due = job.get();
            var attempt = postman.deliver(due.url(), due.secrets(), due.event(), due.body());
            deliveries.settle(lease.workspace(), webhook, due.delivery(), attempt);
            if (clock.instant().isAfter(until)) break;
            job = deliveries.next(lease.workspace(), webhook);
        }
        deliveries.rest(lease, webhook);
    }
}
