package com.shopme.whatsapp;

import com.shopme.platform.LaneWorkers;
import com.shopme.platform.Lanes;
import com.shopme.platform.Settings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WhatsAppWorkers {
    @Bean
    LaneWorkers whatsAppIn(Lanes lanes, Intake intake, Settings settings) {
        var longest = Duration.ofSeconds(15);
        return new LaneWorkers(lanes, Queues.IN, settings.workers(), longest, intake::work);
    }

    @Bean
    LaneWorkers whatsAppStatus(Lanes lanes, StatusIntake statuses) {
        return new LaneWorkers(lanes, Queues.STATUS, 2, Duration.ofSeconds(30), statuses::work);
    }

    @Bean
    LaneWorkers whatsAppOut(Lanes lanes, Courier courier, Settings settings) {
        var longest = settings.metaTimeout().plus(Duration.ofSeconds(10));
        return new LaneWorkers(lanes, Queues.OUT, settings.workers(), longest, courier::work);
    }

    @Bean
    LaneWorkers whatsAppMedia(Lanes lanes, MediaFetcher fetcher) {
        return new LaneWorkers(lanes, Queues.MEDIA, 4, Duration.ofMinutes(3), fetcher::work);
    }
}
