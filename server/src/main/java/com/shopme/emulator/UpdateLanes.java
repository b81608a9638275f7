package com.shopme.emulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Updates waiting in lanes. A lane has a virtual thread while it has updates, which works them off
/// in order; lanes do not wait for each other.
final class UpdateLanes {
    /// Delivers what a lane gives out; the era says whether it still matters.
    interface Work {
        void deliver(List<Update> updates, int era) throws InterruptedException;
    }

    private static final String BATCH = "batch/";

    private final Moods moods;
    private final Work work;
    private final Map<String, ArrayDeque<Update>> lanes = new ConcurrentHashMap<>();
    private volatile int era;
    private volatile boolean closed;

    UpdateLanes(Moods moods, Work work) {
        this.moods = moods;
        this.work = work;
    }

    /// Puts an update at the end of its lane: its customer's, or its number's while the mood makes
    /// batches, or one of its own while order is given up.
    void add(Update update) {
        var mood = moods.of(update.number());
        var lane =
                mood.webhooksOutOfOrder()
                        ? "any/" + update.id()
                        : mood.batchSize() > 1 ? BATCH + update.number() : update.lane();
        lanes.compute(
                lane,
                (_, known) -> {
                    var queue = known == null ? new ArrayDeque<Update>() : known;
                    queue.add(update);
                    if (known == null) {
                        Thread.ofVirtual().name("webhook-" + lane).start(() -> workOff(lane));
                    }
                    return queue;
                });
    }

    private void workOff(String lane) {
        int mine = era;
        try {
            while (!over(mine)) {
                var next = take(lane);
                if (next.isEmpty()) return;
                work.deliver(next, mine);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The next updates of a lane; none means the lane is gone and its thread ends.
    private List<Update> take(String lane) throws InterruptedException {
        int most = 1;
        if (lane.startsWith(BATCH)) {
            var mood = moods.of(lane.substring(BATCH.length()));
            Thread.sleep(mood.batchWindowMs());
            most = mood.batchSize();
        }
        int size = most;
        var batch = new ArrayList<Update>();
        lanes.compute(
                lane,
                (_, queue) -> {
                    if (queue == null || queue.isEmpty()) return null;
                    while (batch.size() < size && !queue.isEmpty()) batch.add(queue.remove());
                    return queue;
                });
        return batch;
    }

    /// Whether what was begun in this era need not go on.
    boolean over(int begun) {
        return closed || begun != era;
    }

    boolean closed() {
        return closed;
    }

    void clear() {
        era++;
        lanes.clear();
    }

    void close() {
        closed = true;
    }
}
