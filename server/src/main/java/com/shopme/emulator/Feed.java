package com.shopme.emulator;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Tells the phone page what changes. A reader too slow to follow is told to load afresh.
public final class Feed {
    /// @param name `message`, `typing`, `customer`, `customer_gone`, `mood`, `number`, `wire`,
    ///   `reset`, `reload` or, when the server stops, `bye`
    public record Event(String name, Object data) {}

    /// One page that listens.
    public static final class Listener implements AutoCloseable {
        private final BlockingQueue<Event> waiting = new LinkedBlockingQueue<>(2000);
        private final List<Listener> all;

        private Listener(List<Listener> all) {
            this.all = all;
        }

        /// The next event, or null after `millis`.
        public @Nullable Event next(long millis) throws InterruptedException {
            return waiting.poll(millis, TimeUnit.MILLISECONDS);
        }

        private void tell(Event event) {
            if (waiting.offer(event)) return;
            waiting.clear();
            waiting.add(new Event("reload", Json.object()));
        }

        @Override
        public void close() {
            all.remove(this);
        }
    }

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    public Listener listen() {
        var listener = new Listener(listeners);
        listeners.add(listener);
        return listener;
    }

    /// Tells every listener to go.
    void close() {
        tell("bye", Json.object());
    }

    boolean isHeard() {
        return !listeners.isEmpty();
    }

    void tell(String name, Object data) {
        if (listeners.isEmpty()) return;
        var event = new Event(name, data);
        for (var listener : listeners) listener.tell(event);
    }
}
