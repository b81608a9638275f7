package com.shopme.whatsapp;

import com.shopme.platform.Lease;
import com.shopme.platform.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Brings a chat's messages to Meta, in order, one at a time. Meta is asked outside of any
/// transaction: before, the message is marked; after, what became of it is kept.
@Component
class Courier {
    private static final Duration TURN = Duration.ofSeconds(3);
    private static final Duration SHORT = Duration.ofMillis(250);

    private final Dispatch dispatch;
    private final Graph graph;
    private final Pace pace;
    private final Marks marks;
    private final Clock clock;
    private final Instant begin;

    Courier(Dispatch dispatch, Graph graph, Pace pace, Marks marks, Clock clock) {
        this.dispatch = dispatch;
        this.graph = graph;
        this.pace = pace;
        this.marks = marks;
        this.clock = clock;
        this.begin = clock.instant();
    }

    void work(Lease lease) {
        Tenancy.in(
                lease.workspace(),
                () -> {
                    workThrough(lease);
                    return true;
                });
    }

    // One chat must not keep a worker for ever: after a turn the lane goes to the end of the row.
    private void workThrough(Lease lease) {
        var until = clock.instant().plus(TURN);
        do {
            var head = dispatch.head(lease);
            if (head.isEmpty()) {
                dispatch.rest(lease);
                return;
            }
            if (!head.get().connected()) {
                dispatch.giveUp(lease, head.get());
                continue;
            }
            if (!head.get().sender().number().sends()) {
                dispatch.sleep(lease);
                return;
            }
            var wait = waitFor(head.get());
            if (wait.isAfter(clock.instant())) {
                dispatch.restUntil(lease, wait);
                return;
            }
            if (!step(lease, head.get())) return;
        } while (clock.instant().isBefore(until));
        dispatch.restUntil(lease, clock.instant());
    }

    private Instant waitFor(Head head) {
        return switch (head.state()) {
            case SENDING -> Instant.EPOCH;
            case UNKNOWN -> isDue(head) ? Instant.EPOCH : head.notBefore();
            case QUEUED ->
                    head.notBefore().isAfter(head.pairFree()) ? head.notBefore() : head.pairFree();
        };
    }

    private boolean isDue(Head head) {
        return head.repeatAt().filter(at -> !at.isAfter(clock.instant())).isPresent();
    }

    /// @return whether the lease is still ours
    private boolean step(Lease lease, Head head) {
        switch (head.state()) {
            case SENDING -> dispatch.abandoned(lease, head);
            case UNKNOWN -> {
                if (!hasListenedEnough(head) || !graph.answersAbout(head.sender()))
                    dispatch.postponed(lease, head);
                else return send(lease, head);
            }
            case QUEUED -> {
                return send(lease, head);
            }
        }
        return true;
    }

    // What Meta reports reaches us only while we are there: after a crash, and another, half a
    // minute without a status says nothing.
    private boolean hasListenedEnough(Head head) {
        return begin.plus(head.settings().repeatAfter()).isBefore(clock.instant());
    }

    private boolean send(Lease lease, Head head) {
        var wait = pace.ask(head.sender().number().id(), head.settings().messagesPerSecond());
        if (wait.compareTo(SHORT) > 0) {
            dispatch.restUntil(lease, clock.instant().plus(wait));
            return false;
        }
        if (wait.isPositive()) return pause(wait);
        if (!dispatch.begin(lease, head)) return true;
        marks.answered(lease.lane());
        return dispatch.settle(lease, head, graph.send(head.sender(), head.request()));
    }

    private static boolean pause(Duration wait) {
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting", e);
        }
    }
}
