package com.shopme.whatsapp;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.shopme.conversation.Chats;
import com.shopme.conversation.DeliveryStatus;
import com.shopme.conversation.Failure;
import com.shopme.conversation.MessageId;
import com.shopme.platform.Lanes;
import com.shopme.platform.Lease;
import com.shopme.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes in how far our messages have come, many reports of a number at a time. A report about a
/// message we do not know (yet) waits: it may have come before Meta's answer that names the
/// message. No report ever makes anybody answer.
@Service
class Statuses {
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final StatusStore statuses;
    private final NumberStore senders;
    private final Numbers numbers;
    private final OptOuts optOuts;
    private final Chats chats;
    private final Lanes lanes;
    private final Clock clock;

    Statuses(
            StatusStore statuses,
            NumberStore senders,
            Numbers numbers,
            OptOuts optOuts,
            Chats chats,
            Lanes lanes,
            Clock clock) {
        this.statuses = statuses;
        this.senders = senders;
        this.numbers = numbers;
        this.optOuts = optOuts;
        this.chats = chats;
        this.lanes = lanes;
        this.clock = clock;
    }

    /// Takes up to `most` of those that are due.
    @Transactional
    void take(Lease lease, int most) {
        var reports = statuses.due(lease, most);
        if (!reports.isEmpty()) apply(lease, reports);
        var next = statuses.nextLook(lease);
        if (next.isPresent()) lanes.finishUntil(lease, next.get());
        else lanes.finish(lease);
    }

    /// Sets the first aside that is due: it cannot be taken, and others wait behind it.
    @Transactional
    void park(Lease lease, String problem) {
        statuses.due(lease, 1).forEach(report -> statuses.park(lease.workspace(), report, problem));
        lanes.finishUntil(lease, clock.instant());
    }

    private void apply(Lease lease, List<StatusReport> reports) {
        var parts = statuses.parts(lease, reports);
        var known = new ArrayList<StatusReport>();
        for (var report : reports) {
            var part = about(report, parts);
            if (!Part.knows(report.status())) {
                var why = "the status " + report.status() + " is not known here";
                statuses.ignore(lease.workspace(), report, why);
            } else if (part.isEmpty()) {
                waitFor(lease.workspace(), report);
            } else {
                part.get().report(report.id(), report.status(), report.failure());
                known.add(report);
            }
        }
        statuses.done(lease.workspace(), known);
        known.forEach(report -> report.error().ifPresent(e -> consequences(lease, report, e)));
        keep(lease, parts.stream().filter(Part::isChanged).toList());
        parts.stream().collect(groupingBy(part -> part.message)).values().stream()
                .flatMap(all -> News.of(all).stream())
                .collect(groupingBy(News::said, mapping(News::message, toList())))
                .forEach(
                        (said, messages) ->
                                chats.delivered(
                                        lease.workspace(),
                                        messages,
                                        said.status(),
                                        said.failure()));
    }

    private static Optional<Part> about(StatusReport report, List<Part> parts) {
        return parts.stream()
                .filter(part -> part.channelId().filter(report.id()::equals).isPresent())
                .findFirst()
                .or(() -> broughtBack(report, parts));
    }

    private static Optional<Part> broughtBack(StatusReport report, List<Part> parts) {
        return report.callback()
                .flatMap(
                        callback ->
                                parts.stream()
                                        .filter(part -> part.message.equals(callback.message()))
                                        .filter(part -> part.number == callback.part())
                                        .findFirst());
    }

    private void waitFor(WorkspaceId workspace, StatusReport report) {
        var age = Duration.between(report.receivedAt(), clock.instant());
        if (age.compareTo(PATIENCE) > 0)
            statuses.ignore(workspace, report, "about a message that was not ours");
        else statuses.lookAgain(workspace, report, pause(report.attempts()));
    }

    // 1, 2, 4, … seconds, an hour at most.
    private static Duration pause(int attempts) {
        return Duration.ofSeconds(Math.min(3600, 1L << Math.min(attempts, 12)));
    }

    private void keep(Lease lease, List<Part> changed) {
        if (changed.isEmpty()) return;
        statuses.update(lease.workspace(), changed);
        for (var part : changed) {
            if (part.isSettled()) lanes.wake(lease.workspace(), Queues.OUT, part.lane);
            if (part.isNamed() && part.number == 0)
                part.channelId().ifPresent(id -> chats.named(lease.workspace(), part.message, id));
        }
    }

    /// What is to be said about a message.
    private record News(MessageId message, Said said) {
        record Said(DeliveryStatus status, Optional<Failure> failure) {}

        // A message of several parts is as far as the last of them; failed if one has.
        static Optional<News> of(List<Part> parts) {
            if (parts.stream().noneMatch(Part::isChanged)) return Optional.empty();
            var message = parts.getFirst().message;
            var failed = parts.stream().filter(Part::isFailed).findFirst();
            if (failed.isPresent())
                return Optional.of(
                        new News(message, new Said(DeliveryStatus.FAILED, failed.get().failure())));
            if (parts.stream().anyMatch(part -> part.status().isEmpty())) return Optional.empty();
            return parts.stream()
                    .flatMap(part -> part.status().stream())
                    .min(DeliveryStatus::compareTo)
                    .map(last -> new News(message, new Said(last, Optional.empty())));
        }
    }

    private void consequences(Lease lease, StatusReport report, GraphError error) {
        switch (MetaErrors.rule(error).remedy()) {
            case STOP_NUMBER ->
                    senders.find(lease.workspace(), lease.lane())
                            .ifPresent(
                                    number ->
                                            numbers.stop(
                                                    lease.workspace(),
                                                    number.id(),
                                                    MetaErrors.failure(error).what()));
            case OPT_OUT ->
                    optOuts.by(
                            lease.workspace(),
                            Json.id(report.payload(), "recipient_id"),
                            Json.id(report.payload(), "recipient_user_id"),
                            false);
            default -> {}
        }
    }
}
