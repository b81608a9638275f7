package com.shopme.whatsapp;

import com.shopme.platform.Lanes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Writes deliveries down, several in one go when several arrive at once: a commit costs the same
/// for one row as for a hundred. Nobody waits for company: a writer takes what is there.
@Component
class InboxWriter implements DisposableBean {
    private static final int WRITERS = 2;
    private static final int ROWS = 200;
    private static final int RUSH = 24;
    private static final int PAUSES = 10;
    private static final Duration PAUSE = Duration.ofMillis(25);

    private record Pending(List<NewRow> rows, CompletableFuture<Void> stored) {}

    private final InboxStore store;
    private final Lanes lanes;
    private final LinkedBlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final List<Thread> writers = new ArrayList<>();

    InboxWriter(InboxStore store, Lanes lanes) {
        this.store = store;
        this.lanes = lanes;
        for (var i = 0; i < WRITERS; i++)
            writers.add(Thread.ofVirtual().name("whatsapp-inbox-" + i).start(this::write));
    }

    /// Returns once the rows are committed.
    void store(List<NewRow> rows) {
        var pending = new Pending(rows, new CompletableFuture<>());
        inFlight.incrementAndGet();
        try {
            queue.add(pending);
            pending.stored.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        } finally {
            inFlight.decrementAndGet();
        }
    }

    /// In a rush of deliveries, waits a quarter of a second at most. Work on what is stored can
    /// wait that long; Meta's 200 should not.
    void letARushPass() {
        try {
            for (var i = 0; i < PAUSES && inFlight.get() > RUSH; i++) Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        writers.forEach(Thread::interrupt);
    }

    private void write() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var together = new ArrayList<>(List.of(queue.take()));
                gather(together);
                store(together);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void gather(List<Pending> together) {
        var rows = together.getFirst().rows.size();
        while (rows < ROWS) {
            var next = queue.poll();
            if (next == null) return;
            rows += next.rows.size();
            together.add(next);
        }
    }

    // What one delivery does to the database must not fall upon those it happened to travel with.
    private void store(ArrayList<Pending> together) {
        try {
            store.add(together.stream().flatMap(pending -> pending.rows.stream()).toList());
            together.forEach(pending -> pending.stored.complete(null));
            lanes.ring(Queues.IN);
            lanes.ring(Queues.STATUS);
        } catch (RuntimeException e) {
            if (together.size() == 1) together.getFirst().stored.completeExceptionally(e);
            else together.forEach(pending -> store(new ArrayList<>(List.of(pending))));
        }
    }
}
