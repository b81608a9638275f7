package com.shopme.emulator;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How Meta behaves just now. [#CALM] is an untroubled day.
///
/// @param duplicates how often each webhook is delivered; 1 = once
/// @param batchSize up to so many updates per webhook; 1 = no batching
/// @param batchWindowMs how long a batch waits to fill
/// @param webhooksOutOfOrder gives up the order within a customer
/// @param webhookDelayMs holds every webhook back
/// @param shuffleStatuses sent, delivered and read come in any order
/// @param statusDelayMs added before each status
/// @param conversations statuses carry `conversation`, as before v24.0
/// @param missingStatuses statuses never told, e.g. `delivered`
/// @param error what sends meet
/// @param outage what every call meets
/// @param hangMs how long [Outage#HANG] keeps the answer
/// @param window the 24 h window as it is, or forced
/// @param tokenExpired every call is refused with 190
/// @param hideNumbers customers show their BSUID only
/// @param rateLimits whether 80/s per number and 1 per 6 s per pair hold
public record Mood(
        int duplicates,
        int batchSize,
        int batchWindowMs,
        boolean webhooksOutOfOrder,
        int webhookDelayMs,
        boolean shuffleStatuses,
        int statusDelayMs,
        boolean conversations,
        Set<String> missingStatuses,
        @Nullable SendError error,
        Outage outage,
        int hangMs,
        Window window,
        boolean tokenExpired,
        boolean hideNumbers,
        boolean rateLimits) {

    /// @param next for so many sends; absent = until taken back
    /// @param late accepted first, told as a failed status
    public record SendError(int code, @Nullable Integer next, boolean late) {
        SendError spent() {
            return new SendError(code, next == null ? null : next - 1, late);
        }
    }

    /// What every call to the Graph API meets.
    public enum Outage {
        NONE,
        /// HTTP 503
        UNAVAILABLE,
        /// the connection breaks in the middle of the answer
        RESET,
        /// the call takes effect, its answer comes too late
        HANG
    }

    /// The 24 h window.
    public enum Window {
        REAL,
        OPEN,
        CLOSED
    }

    static final Mood CALM =
            new Mood(
                    1,
                    1,
                    200,
                    false,
                    0,
                    false,
                    0,
                    false,
                    Set.of(),
                    null,
                    Outage.NONE,
                    30_000,
                    Window.REAL,
                    false,
                    false,
                    true);

    public Mood {
        within("duplicates", duplicates, 1, 1000);
        within("batch_size", batchSize, 1, 1000);
        within("batch_window_ms", batchWindowMs, 0, 60_000);
        within("webhook_delay_ms", webhookDelayMs, 0, 600_000);
        within("status_delay_ms", statusDelayMs, 0, 600_000);
        within("hang_ms", hangMs, 0, 600_000);
        missingStatuses = Set.copyOf(missingStatuses);
    }

    boolean misses(DeliveryStatus status) {
        return missingStatuses.contains(status.onTheWire());
    }

    private static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new NotPossible("'%s' must be %d to %d.".formatted(name, least, most));
        }
    }
}
