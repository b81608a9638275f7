package com.shopme.analytics;

import java.time.LocalDate;
import java.util.List;

/// How many messages were exchanged on some days, and who said them.
///
/// @param days each day, be it empty
/// @param types the same by kind of message, the most frequent first
public record Usage(
        LocalDate from,
        LocalDate to,
        String timeZone,
        UsageCount total,
        List<UsageDay> days,
        List<UsageType> types) {

    /// @param notices told unasked: an order's news
    public record UsageCount(long client, long assistant, long staff, long notices) {
        static final UsageCount NONE = new UsageCount(0, 0, 0, 0);

        UsageCount plus(UsageCount other) {
            return new UsageCount(
                    client + other.client,
                    assistant + other.assistant,
                    staff + other.staff,
                    notices + other.notices);
        }
    }

    public record UsageDay(LocalDate day, UsageCount messages) {}

    /// @param type WhatsApp's word: `text`, `image`, `template`, …
    public record UsageType(String type, long received, long sent) {}
}
