package com.shopme.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How far a message of ours has come. It only moves up; a failure is final, and nothing that has
/// arrived can fail any more.
public enum DeliveryStatus {
    QUEUED,
    UNKNOWN,
    SENT,
    DELIVERED,
    READ,
    PLAYED,
    FAILED;

    boolean mayFollow(DeliveryStatus before) {
        return switch (this) {
            case FAILED -> before == QUEUED || before == UNKNOWN || before == SENT;
            case QUEUED, UNKNOWN, SENT, DELIVERED, READ, PLAYED ->
                    before != FAILED && before.ordinal() < ordinal();
        };
    }

    List<String> reachableFrom() {
        var before = EnumSet.allOf(DeliveryStatus.class);
        before.removeIf(status -> !mayFollow(status));
        return columns(before);
    }

    private static List<String> columns(Set<DeliveryStatus> statuses) {
        return statuses.stream().map(status -> status.name().toLowerCase(Locale.ROOT)).toList();
    }
}
