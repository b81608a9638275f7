package com.shopme.emulator;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Does small things a little later. A reset or the end drops what waits.
final class Ticker implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Ticker.class.getName());

    private final ScheduledThreadPoolExecutor clockwork;

    Ticker() {
        clockwork =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().name("emulator-ticker").daemon().factory());
        clockwork.setRemoveOnCancelPolicy(true);
        clockwork.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void in(long millis, Runnable deed) {
        if (clockwork.isShutdown()) return;
        clockwork.schedule(() -> quietly(deed), millis, TimeUnit.MILLISECONDS);
    }

    void clear() {
        clockwork.getQueue().clear();
    }

    private static void quietly(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Something due in the emulator failed", e);
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
