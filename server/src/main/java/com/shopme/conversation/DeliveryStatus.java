package com.shopme.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How far the channel says that a message of ours has come. It only moves up; a failure is final,
/// and nothing that has arrived can fail any more. That a message waits is nothing to report, so
/// every status here can be reached from `queued`.
public enum DeliveryStatus {
    UNKNOWN,
    SENT,
    DELIVERED,
    READ,
    PLAYED,
    FAILED;

    private boolean mayFollow(DeliveryStatus before) {
        return switch (this) {
            case FAILED -> before == UNKNOWN || before == SENT;
            case UNKNOWN, SENT, DELIVERED, READ, PLAYED ->
                    before != FAILED && before.ordinal() < ordinal();
        };
    }

    /// Those it may follow, as in the column `messages.status`.
    List<String> reachableFrom() {
        var before = Arrays.stream(values()).filter(this::mayFollow).map(DeliveryStatus::column);
        return Stream.concat(Stream.of("queued"), before).toList();
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
