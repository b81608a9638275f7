package com.shopme.conversation;

import com.shopme.platform.Lanes;
import com.shopme.platform.Lease;
import com.shopme.platform.Settings;
import com.shopme.platform.Spans;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// One turn of a leased chat: thought out in no transaction, then answered in one. Whoever cannot
/// think any more is answered by rules, and last of all by an apology.
@Component
class Answering {
    private static final Logger log = LoggerFactory.getLogger(Answering.class);
    private static final int TRIES = 3;

    // Somebody who never stops writing is answered without thinking.
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration THINKING = Duration.ofSeconds(45);

    private final Replies replies;
    private final ObjectProvider<Thinker> thinkers;
    private final Lanes lanes;
    private final Spans spans;
    private final Clock clock;
    private final Semaphore desks;

    Answering(
            Replies replies,
            ObjectProvider<Thinker> thinkers,
            Lanes lanes,
            Spans spans,
            Settings settings,
            Clock clock) {
        this.replies = replies;
        this.thinkers = thinkers;
        this.lanes = lanes;
        this.spans = spans;
        this.clock = clock;
        this.desks = new Semaphore(settings.workers(), true);
    }

    void answer(Lease lease) {
        spans.in(
                "answer",
                () -> {
                    Spans.note("shopme.workspace", lease.workspace().value().toString());
                    answerOnce(lease);
                    return null;
                });
    }

    private void answerOnce(Lease lease) {
        if (lease.attempts() >= TRIES) atDesk(() -> replies.apologise(lease));
        else {
            var thought = thinks(lease) ? think(lease) : Optional.<Replies.Ready>empty();
            atDesk(() -> replies.answer(lease, thought));
        }
    }

    private boolean thinks(Lease lease) {
        var thinker = thinkers.getIfAvailable();
        return thinker != null
                && lease.attempts() == 0
                && lease.wokenAt().plus(PATIENCE).isAfter(clock.instant())
                && thinker.thinksFor(lease.workspace());
    }

    private Optional<Replies.Ready> think(Lease lease) {
        try {
            return replies.upcoming(lease)
                    .flatMap(
                            upcoming -> {
                                lanes.keep(lease, THINKING);
                                return thinkers.getObject()
                                        .think(upcoming.turn(), upcoming.outlook())
                                        .map(t -> new Replies.Ready(upcoming.turn(), t));
                            });
        } catch (RuntimeException e) {
            log.error("Thinking about an answer failed; the built-in assistant answers", e);
            return Optional.empty();
        }
    }

    // As many write at once as there are workers; who thinks holds up nobody.
    private void atDesk(Runnable work) {
        desks.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            desks.release();
        }
    }
}
