package com.shopme.emulator;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The last calls and webhooks, as they went over the wire.
public final class WireLog {
    private static final int KEPT = 300;
    private static final int LONGEST_BODY = 64 * 1024;

    /// @param kind `call` for the Graph API, `webhook` for what we sent
    /// @param status the HTTP status, 0 when there was no answer
    /// @param note what else is worth knowing: a retry, a mood, why there was no answer
    public record Line(
            long seq,
            Instant at,
            String kind,
            String method,
            String path,
            int status,
            long millis,
            String request,
            String response,
            @Nullable String note) {}

    private record Raw(
            long seq,
            Instant at,
            String kind,
            String method,
            String path,
            int status,
            long millis,
            byte[] request,
            byte[] response,
            @Nullable String note) {

        Line readable() {
            return new Line(
                    seq,
                    at,
                    kind,
                    method,
                    path,
                    status,
                    millis,
                    text(request),
                    text(response),
                    note);
        }

        private static String text(byte[] body) {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final Clock clock;
    private final Feed feed;
    private final AtomicLong seq = new AtomicLong();
    private final ArrayDeque<Raw> lines = new ArrayDeque<>();

    WireLog(Clock clock, Feed feed) {
        this.clock = clock;
        this.feed = feed;
    }

    public void note(
            String kind,
            String method,
            String path,
            int status,
            long millis,
            byte[] request,
            byte[] response,
            @Nullable String note) {
        var raw =
                new Raw(
                        seq.incrementAndGet(),
                        clock.instant(),
                        kind,
                        method,
                        path,
                        status,
                        millis,
                        cut(request),
                        cut(response),
                        note);
        synchronized (lines) {
            lines.addLast(raw);
            if (lines.size() > KEPT) lines.removeFirst();
        }
        if (feed.isHeard()) feed.tell("wire", raw.readable());
    }

    private static byte[] cut(byte[] body) {
        return body.length <= LONGEST_BODY ? body : Arrays.copyOf(body, LONGEST_BODY);
    }

    /// Lines after `since`, oldest first.
    public List<Line> since(long since) {
        var result = new ArrayList<Line>();
        synchronized (lines) {
            for (var raw : lines) if (raw.seq > since) result.add(raw.readable());
        }
        return result;
    }

    void clear() {
        synchronized (lines) {
            lines.clear();
        }
    }
}
