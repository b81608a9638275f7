package com.shopme.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Something that happened with a client. Of `message`, `order`, `consent` and `note` the one that
/// `kind` names is there.
public record TimelineMoment(
        String kind,
        UUID id,
        Instant at,
        Optional<TimelineMessage> message,
        Optional<TimelineOrder> order,
        Optional<TimelineConsent> consent,
        Optional<TimelineNote> note) {

    /// @param author `client`, `assistant`, `staff` or `notice`
    public record TimelineMessage(
            UUID chatId, String author, String type, String text, String status) {}

    public record TimelineOrder(String number, String status, BigDecimal total, String currency) {}

    /// @param source where it was said, or who wrote it down
    public record TimelineConsent(
            String purpose, boolean granted, String source, Optional<String> note) {}

    /// @param author what the member who wrote it is called; empty for a machine token
    public record TimelineNote(String text, UUID authorId, Optional<String> author) {}

    static TimelineMoment of(UUID id, Instant at, TimelineMessage message) {
        return new TimelineMoment(
                "message",
                id,
                at,
                Optional.of(message),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static TimelineMoment of(UUID id, Instant at, TimelineOrder order) {
        return new TimelineMoment(
                "order",
                id,
                at,
                Optional.empty(),
                Optional.of(order),
                Optional.empty(),
                Optional.empty());
    }

    static TimelineMoment of(UUID id, Instant at, TimelineConsent consent) {
        return new TimelineMoment(
                "consent",
                id,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.of(consent),
                Optional.empty());
    }

    static TimelineMoment of(UUID id, Instant at, TimelineNote note) {
        return new TimelineMoment(
                "note",
                id,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(note));
    }
}
