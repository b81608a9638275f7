package com.shopme.conversation;

import com.shopme.platform.LaneWorkers;
import com.shopme.platform.Lanes;
import com.shopme.platform.Lease;
import com.shopme.platform.Settings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReplyWorkers {
    private static final int TRIES = 3;
    private static final Duration LEASE = Duration.ofSeconds(15);

    @Bean
    LaneWorkers replyLanes(Lanes lanes, Replies replies, Settings settings) {
        return new LaneWorkers(
                lanes, Chats.REPLIES, settings.workers(), LEASE, lease -> answer(replies, lease));
    }

    private static void answer(Replies replies, Lease lease) {
        if (lease.attempts() < TRIES) replies.answer(lease);
        else replies.apologise(lease);
    }
}
