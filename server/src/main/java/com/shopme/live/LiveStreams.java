package com.shopme.live;

import com.shopme.platform.Tenancy;
import com.shopme.workspace.Pass;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// All who watch through this server instance. One thread asks the database what is new, for all of
/// them together, and only while somebody watches; other instances write into the same table.
///
/// No event is lost: a stream is put down before it catches up, and each look goes on from the very
/// snapshot of the one before. Who was cut off amid some events hears those again.
@Component
public class LiveStreams implements SmartLifecycle {
    static final Duration WINDOW = Duration.ofHours(1);
    static final Duration KEPT = WINDOW.multipliedBy(2);
    static final int MOST = 10;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
    private static final int AT_ONCE = 5_000;
    private static final Logger log = LoggerFactory.getLogger(LiveStreams.class);

    private final LiveStore store;
    private final Clock clock;
    private final Set<LiveStream> streams = new LinkedHashSet<>();
    private Place reached = new Place(Instant.EPOCH, "");
    private volatile boolean running;

    LiveStreams(LiveStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Begins to watch, from now on or from where an earlier stream broke off. The first part says
    /// from where.
    ///
    /// @param lastHeard the id of the last event heard
    /// @param until when the caller's token ends; ten minutes later at most it ends anyway
    /// @throws TooManyStreams if this caller watches ten times already
    public LiveStream open(Pass pass, Optional<String> lastHeard, Instant until) {
        var latest = clock.instant().plus(LONGEST);
        var end = until.isBefore(latest) ? until : latest;
        var stream = new LiveStream(pass, end, clock, this::close);
        begin(stream);
        try {
            catchUp(stream, lastHeard);
            return stream;
        } catch (RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("live-events").start(this::watch);
    }

    /// Sends all watchers away, before the server waits for its requests to end.
    @Override
    public synchronized void stop() {
        running = false;
        streams.forEach(stream -> stream.end("stopping"));
        notifyAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private synchronized void begin(LiveStream stream) {
        var theirs = streams.stream().filter(one -> one.whose().equals(stream.whose())).count();
        if (theirs >= MOST) throw new TooManyStreams(MOST);
        if (streams.isEmpty()) reached = everywhere(store::now);
        streams.add(stream);
        if (!running) stream.end("stopping");
        notifyAll();
    }

    private synchronized void close(LiveStream stream) {
        streams.remove(stream);
    }

    private void catchUp(LiveStream stream, Optional<String> lastHeard) {
        var workspace = stream.workspace();
        var now = Tenancy.in(workspace, store::now);
        if (lastHeard.isEmpty()) {
            stream.begin(now);
            return;
        }
        var place = Place.read(lastHeard.get(), now.at(), WINDOW);
        if (place.isEmpty()) {
            stream.beginAnew(now);
            return;
        }
        var missed = Tenancy.in(workspace, () -> store.since(workspace, place.get(), AT_ONCE));
        if (missed.events().size() == AT_ONCE) stream.beginAnew(missed.place());
        else stream.begin(place.get(), missed);
    }

    private void watch() {
        while (running) {
            try {
                awaitSomebody();
                look();
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (running) log.error("Cannot look for live events", e);
                rest();
            }
        }
    }

    private synchronized void awaitSomebody() throws InterruptedException {
        while (running && streams.isEmpty()) wait();
    }

    private synchronized void look() {
        if (!running || streams.isEmpty()) return;
        var batch = everywhere(() -> store.since(reached, AT_ONCE));
        reached = batch.place();
        if (batch.events().size() == AT_ONCE) streams.forEach(stream -> stream.reset(reached));
        else tell(batch);
    }

    private void tell(LiveStore.Batch batch) {
        var each =
                batch.events().stream().collect(Collectors.groupingBy(LiveStore.Heard::workspace));
        for (var stream : streams) {
            var theirs = each.get(stream.workspace());
            if (theirs != null) stream.tell(new LiveStore.Batch(batch.place(), theirs));
        }
    }

    private static void rest() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T everywhere(java.util.concurrent.Callable<T> question) {
        return Tenancy.acrossWorkspaces(question);
    }
}
