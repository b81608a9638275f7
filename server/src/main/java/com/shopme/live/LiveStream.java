package com.shopme.live;

import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Pass;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One watcher of a workspace. It hears what its role may see, until it ends. A watcher too slow to
/// follow is told to load everything again.
public final class LiveStream implements AutoCloseable {
    private static final int WAITING = 256;

    /// What comes next.
    public sealed interface Part {
        /// Some events; the id says where to go on after the last of them.
        record Events(String id, List<LiveEvent> events) implements Part {}

        /// Events were lost: what is shown must be loaded again.
        record Reset(String id) implements Part {}

        /// Nothing happened for a while.
        record Quiet() implements Part {}

        /// No more comes. Whoever wants to hear more comes again with a token that is good then.
        ///
        /// @param reason `expired`, `permissions_changed` or `stopping`
        record End(String reason) implements Part {}
    }

    private final Pass pass;
    private final Instant until;
    private final Clock clock;
    private final Consumer<LiveStream> gone;
    private final BlockingQueue<Part> waiting = new LinkedBlockingQueue<>(WAITING);
    private final List<LiveStore.Batch> early = new ArrayList<>();
    private @Nullable Place shown;

    LiveStream(Pass pass, Instant until, Clock clock, Consumer<LiveStream> gone) {
        this.pass = pass;
        this.until = until;
        this.clock = clock;
        this.gone = gone;
    }

    /// Waits for what comes next.
    ///
    /// @param patience how long at most
    public Part next(Duration patience) throws InterruptedException {
        var left = Duration.between(clock.instant(), until);
        if (left.isNegative() || left.isZero()) return new Part.End("expired");
        var wait = left.compareTo(patience) < 0 ? left : patience;
        var part = waiting.poll(wait.toMillis() + 1, TimeUnit.MILLISECONDS);
        return part == null ? new Part.Quiet() : part;
    }

    @Override
    public void close() {
        gone.accept(this);
    }

    WorkspaceId workspace() {
        return pass.workspace();
    }

    Object whose() {
        return pass.caller().id();
    }

    /// Begins to tell, from a place on.
    void begin(Place from) {
        begin(new Part.Events(from.id(), List.of()), new LiveStore.Batch(from, List.of()));
    }

    /// Begins with what was missed since a place.
    void begin(Place since, LiveStore.Batch missed) {
        begin(new Part.Events(since.id(), List.of()), missed);
    }

    /// Begins anew: what was missed is not known any more.
    void beginAnew(Place from) {
        begin(new Part.Reset(from.id()), new LiveStore.Batch(from, List.of()));
    }

    private synchronized void begin(Part first, LiveStore.Batch missed) {
        waiting.add(first);
        deliver(missed);
        shown = missed.place();
        early.forEach(this::tell);
        early.clear();
    }

    /// Tells what is new. What it was begun with is told once all the same.
    synchronized void tell(LiveStore.Batch batch) {
        var place = shown;
        if (place == null) early.add(batch);
        else
            deliver(
                    new LiveStore.Batch(
                            batch.place(),
                            batch.events().stream()
                                    .filter(heard -> !place.shows(heard.transaction()))
                                    .toList()));
    }

    synchronized void reset(Place place) {
        waiting.clear();
        waiting.add(new Part.Reset(place.id()));
    }

    /// Ends it after what it was told.
    synchronized void end(String reason) {
        var end = new Part.End(reason);
        if (waiting.offer(end)) return;
        waiting.clear();
        waiting.add(end);
    }

    private boolean mayHear(LiveEvent event) {
        return event.concernsAll() || pass.role().may(event.takes());
    }

    private void deliver(LiveStore.Batch batch) {
        var events = batch.events().stream().map(LiveStore.Heard::event).toList();
        var seen = events.stream().filter(this::mayHear).toList();
        if (!seen.isEmpty() && !waiting.offer(new Part.Events(batch.place().id(), seen)))
            reset(batch.place());
        if (events.stream().anyMatch(LiveEvent::movesPermissions)) end("permissions_changed");
    }
}
