package com.shopme.conversation;

import com.shopme.platform.LaneWorkers;
import com.shopme.platform.Lanes;
import com.shopme.platform.Settings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReplyWorkers {
    private static final Duration LEASE = Duration.ofSeconds(15);

    // Most of a turn may be waiting for a model; those at work are as many as there are workers.
    private static final int TURNS_PER_WORKER = 8;

    @Bean
    LaneWorkers replyLanes(Lanes lanes, Answering answering, Settings settings) {
        return new LaneWorkers(
                lanes,
                Chats.REPLIES,
                settings.workers() * TURNS_PER_WORKER,
                LEASE,
                answering::answer);
    }
}
