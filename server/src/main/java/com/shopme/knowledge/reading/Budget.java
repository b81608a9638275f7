package com.shopme.knowledge.reading;

import com.shopme.knowledge.reading.Unreadable.Reason;
import java.io.IOException;
import java.time.Duration;

/// How much time and text one reading may take. What exceeds it is thrown through libraries as an
/// [IOException] of ours.
public final class Budget {
    /// Characters of text in one document.
    public static final int MOST_TEXT = 2_000_000;

    /// What a file may unpack to, in bytes.
    static final long MOST_UNPACKED = 128L * 1024 * 1024;

    private final long end;
    private final long mostUnpacked;
    private long text;
    private long unpacked;

    public Budget(Duration time) {
        this(time, MOST_UNPACKED);
    }

    Budget(Duration time, long mostUnpacked) {
        this.end = System.nanoTime() + time.toNanos();
        this.mostUnpacked = mostUnpacked;
    }

    static final class Exceeded extends IOException {
        private final Reason reason;

        Exceeded(Reason reason) {
            super(reason.word());
            this.reason = reason;
        }
    }

    void check() throws Exceeded {
        if (System.nanoTime() - end > 0) throw new Exceeded(Reason.TOO_SLOW);
    }

    void text(int characters) throws Exceeded {
        text += characters;
        if (text > MOST_TEXT) throw new Exceeded(Reason.TOO_LONG);
    }

    void unpacked(long bytes) throws Exceeded {
        unpacked += bytes;
        if (unpacked > mostUnpacked) throw new Exceeded(Reason.TOO_LONG);
        check();
    }

    /// What a failure means: the budget's own, or a broken file.
    static Unreadable failure(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof Exceeded exceeded) return new Unreadable(exceeded.reason, e);
        return new Unreadable(Reason.BROKEN, e);
    }
}
