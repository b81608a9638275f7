package com.shopme.whatsapp;

import com.shopme.conversation.DeliveryStatus;
import com.shopme.conversation.Failure;
import com.shopme.conversation.MessageId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One of the messages at Meta's that a message of ours became, and how far it has come. It only
/// moves up; a failure is final, and what has arrived can fail no more.
final class Part {
    private static final List<String> LADDER = List.of("sent", "delivered", "read", "played");
    private static final Set<String> OPEN = Set.of("queued", "sending", "unknown");

    final long seq;
    final MessageId message;
    final int number;
    final String lane;
    private String state;
    private @Nullable String delivery;
    private @Nullable String channelId;
    private @Nullable Failure failure;
    private boolean changed;
    private boolean settled;
    private boolean named;

    Part(
            long seq,
            MessageId message,
            int number,
            String lane,
            String state,
            @Nullable String delivery,
            @Nullable String channelId,
            @Nullable Failure failure) {
        this.seq = seq;
        this.message = message;
        this.number = number;
        this.lane = lane;
        this.state = state;
        this.delivery = delivery;
        this.channelId = channelId;
        this.failure = failure;
    }

    static boolean knows(String status) {
        return LADDER.contains(status) || status.equals("failed");
    }

    /// Meta reports about it under the id `id`. Whatever it reports, it has taken the message.
    void report(String id, String status, Optional<Failure> why) {
        if (OPEN.contains(state)) {
            state = "sent";
            settled = true;
            changed = true;
        }
        if (channelId == null) {
            channelId = id;
            named = true;
            changed = true;
        }
        if (status.equals("failed")) fail(why);
        else climb(status);
    }

    private void fail(Optional<Failure> why) {
        if (!state.equals("sent") || rung(delivery) > rung("sent")) return;
        state = "failed";
        failure = why.orElse(new Failure(0, "Meta could not deliver it and did not say why."));
        changed = true;
    }

    private void climb(String status) {
        if (!state.equals("sent") || rung(status) <= rung(delivery)) return;
        delivery = status;
        changed = true;
    }

    private static int rung(@Nullable String status) {
        return status == null ? -1 : LADDER.indexOf(status);
    }

    boolean isChanged() {
        return changed;
    }

    /// Whether nobody knew before that Meta has it.
    boolean isSettled() {
        return settled;
    }

    /// Whether its id at Meta was not known before.
    boolean isNamed() {
        return named;
    }

    String state() {
        return state;
    }

    Optional<String> delivery() {
        return Optional.ofNullable(delivery);
    }

    Optional<String> channelId() {
        return Optional.ofNullable(channelId);
    }

    Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    /// As the conversation sees it; empty as long as it waits. What Meta has taken is not sent
    /// before Meta says so.
    Optional<DeliveryStatus> status() {
        if (state.equals("failed")) return Optional.of(DeliveryStatus.FAILED);
        if (state.equals("unknown")) return Optional.of(DeliveryStatus.UNKNOWN);
        return delivery().map(word -> DeliveryStatus.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    boolean isFailed() {
        return state.equals("failed");
    }
}
