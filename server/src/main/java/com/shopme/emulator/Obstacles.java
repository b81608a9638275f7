package com.shopme.emulator;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What keeps an accepted message from arriving.
final class Obstacles {
    private static final Duration WINDOW = Duration.ofHours(24);

    private final Clock clock;
    private final Chats chats;
    private final Businesses businesses;
    private final Moods moods;

    Obstacles(Clock clock, Chats chats, Businesses businesses, Moods moods) {
        this.clock = clock;
        this.chats = chats;
        this.businesses = businesses;
        this.moods = moods;
    }

    /// What Meta finds out after it accepted the message.
    Optional<GraphError> find(
            BusinessNumber number,
            @Nullable Customer customer,
            @Nullable ObjectNode template,
            Sent sent) {
        if (customer == null) {
            return Optional.of(GraphError.of(131026, "Message Undeliverable."));
        }
        if (businesses.settings(number.id()).blocked().contains(customer.id())) {
            return Optional.of(GraphError.of(131026, "The business has blocked this user."));
        }
        if (template == null && !windowIsOpen(customer, number)) {
            return Optional.of(
                    GraphError.of(
                            131047,
                            "Message failed to send because more than 24 hours have passed since the"
                                    + " customer last replied to this number."));
        }
        if (sent.category().equals("marketing") && customer.marketingStopped()) {
            return Optional.of(
                    GraphError.of(131050, "The user has stopped marketing messages from you."));
        }
        return Optional.empty();
    }

    boolean windowIsOpen(Customer customer, BusinessNumber number) {
        return switch (moods.of(number.id()).window()) {
            case OPEN -> true;
            case CLOSED -> false;
            case REAL -> {
                var last = chats.lastInbound(customer.id(), number.id());
                yield last != null && clock.instant().isBefore(last.plus(WINDOW));
            }
        };
    }
}
