package com.shopme.platform;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Works off the lanes of one queue, several at once. What a lane's work throws is logged and tried
/// again later; it never holds another lane.
public final class LaneWorkers implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(LaneWorkers.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Lanes lanes;
    private final String queue;
    private final int workers;
    private final Duration leaseTime;
    private final Consumer<Lease> work;
    private final Semaphore free;
    private volatile boolean running;
    private volatile Thread dispatcher = Thread.ofVirtual().unstarted(() -> {});

    /// @param workers lanes worked on at once by this instance
    /// @param leaseTime longer than the work on one lane ever takes; after a crash it passes before
    ///   another worker takes over
    /// @param work ends by [Lanes#finish] or [Lanes#finishUntil], or throws
    public LaneWorkers(
            Lanes lanes, String queue, int workers, Duration leaseTime, Consumer<Lease> work) {
        this.lanes = lanes;
        this.queue = queue;
        this.workers = workers;
        this.leaseTime = leaseTime;
        this.work = work;
        this.free = new Semaphore(workers);
    }

    @Override
    public void start() {
        running = true;
        dispatcher = Thread.ofVirtual().name("lanes-" + queue).start(this::dispatch);
    }

    /// Takes no more work and waits for what is under way.
    @Override
    public void stop() {
        running = false;
        try {
            dispatcher.join(Duration.ofSeconds(5));
            if (!free.tryAcquire(workers, leaseTime.toMillis(), TimeUnit.MILLISECONDS))
                log.warn("Work on {} is still under way", queue);
            else free.release(workers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void dispatch() {
        while (running) {
            try {
                free.acquire();
                var places = 1 + free.drainPermits();
                free.release(places - claimInto(places));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private int claimInto(int places) throws InterruptedException {
        try {
            var leases = lanes.claim(queue, places, leaseTime);
            for (var lease : leases)
                Thread.ofVirtual().name(queue + " " + lease.token()).start(() -> handle(lease));
            // Fewer than asked for: nothing else is ready before the bell rings.
            if (leases.size() < places) rest();
            return leases.size();
        } catch (RuntimeException e) {
            if (running) log.error("Cannot look for work on {}", queue, e);
            Thread.sleep(LOOK_AGAIN);
            return 0;
        }
    }

    private void rest() throws InterruptedException {
        var bell = lanes.bell(queue);
        bell.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        bell.drainPermits();
    }

    private void handle(Lease lease) {
        try {
            work.accept(lease);
        } catch (LeaseLost e) {
            log.warn("Lost the lease of a lane of {}", queue);
        } catch (RuntimeException | Error e) {
            log.error("Work on {} failed, attempt {}", queue, lease.attempts() + 1, e);
            rescue(lease);
        } finally {
            free.release();
        }
    }

    private void rescue(Lease lease) {
        try {
            lanes.failed(lease);
        } catch (RuntimeException e) {
            log.error("A lane of {} waits for its lease to end", queue, e);
        }
    }
}
