package com.shopme.whatsapp;

import com.shopme.conversation.Chats;
import com.shopme.conversation.DeliveryStatus;
import com.shopme.conversation.Failure;
import com.shopme.platform.Lanes;
import com.shopme.platform.Lease;
import com.shopme.whatsapp.GraphReply.Accepted;
import com.shopme.whatsapp.GraphReply.NotSent;
import com.shopme.whatsapp.GraphReply.Refused;
import com.shopme.whatsapp.GraphReply.Unknown;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The steps of sending that are kept, each a short transaction; Meta is asked between them.
@Service
class Dispatch {
    private static final Failure CRASHED =
            new Failure(0, "The server stopped while sending; WhatsApp may have taken it or not.");

    private static final Failure DISCONNECTED =
            new Failure(0, "The number was disconnected before it was sent.");

    private final OutboxStore outbox;
    private final Chats chats;
    private final Numbers numbers;
    private final OptOuts optOuts;
    private final Lanes lanes;
    private final Clock clock;

    Dispatch(
            OutboxStore outbox,
            Chats chats,
            Numbers numbers,
            OptOuts optOuts,
            Lanes lanes,
            Clock clock) {
        this.outbox = outbox;
        this.chats = chats;
        this.numbers = numbers;
        this.optOuts = optOuts;
        this.lanes = lanes;
        this.clock = clock;
    }

    Optional<Head> head(Lease lease) {
        return outbox.head(lease);
    }

    /// @return false if it is not ours to send any more
    boolean begin(Lease lease, Head head) {
        return outbox.sending(lease, head);
    }

    /// Ends the lease until there is something to do again.
    @Transactional
    void rest(Lease lease) {
        var repeat = outbox.nextRepeat(lease);
        if (repeat.isPresent()) lanes.finishUntil(lease, repeat.get());
        else lanes.finish(lease);
    }

    /// Ends the lease until the number is resumed.
    @Transactional
    void sleep(Lease lease) {
        lanes.finish(lease);
    }

    @Transactional
    void restUntil(Lease lease, Instant at) {
        lanes.finishUntil(lease, at);
    }

    /// Whoever was sending it has crashed between our two commits.
    @Transactional
    void abandoned(Lease lease, Head head) {
        var again = Optional.of(head.settings().repeatAfter());
        outbox.unknown(lease.workspace(), head, head.attempts(), CRASHED, again);
        tell(lease, head, DeliveryStatus.UNKNOWN, Optional.of(CRASHED));
    }

    /// Meta does not even answer questions: the repetition waits.
    @Transactional
    void postponed(Lease lease, Head head) {
        var pause = Optional.of(Duration.ofSeconds(5));
        outbox.unknown(lease.workspace(), head, head.attempts(), CRASHED, pause);
    }

    /// Its number is not the shop's any more.
    @Transactional
    void giveUp(Lease lease, Head head) {
        outbox.giveUp(lease.workspace(), head, DISCONNECTED);
        var waited = head.state() == Head.State.QUEUED;
        var status = waited ? DeliveryStatus.FAILED : DeliveryStatus.UNKNOWN;
        tell(lease, head, status, Optional.of(waited ? DISCONNECTED : CRASHED));
    }

    /// Keeps what became of it. If nothing else is open in the lane, the lease ends with it.
    ///
    /// @return whether the lane goes on
    @Transactional
    boolean settle(Lease lease, Head head, GraphReply reply) {
        switch (reply) {
            case Accepted(var id) -> accepted(lease, head, id);
            case Refused(var error) -> refused(lease, head, error);
            case NotSent(var why) -> decide(lease, head, Remedy.OUTAGE, new Failure(0, why));
            case Unknown(var why) -> lost(lease, head, new Failure(0, why));
        }
        if (outbox.isOpen(lease)) return true;
        lanes.letGo(lease);
        return false;
    }

    private void accepted(Lease lease, Head head, String id) {
        var early = outbox.sent(lease.workspace(), head, Texts.key(id, 200));
        if (early) lanes.wake(lease.workspace(), Queues.STATUS, phoneNumberId(head));
        if (head.part() == 0) chats.named(lease.workspace(), head.message(), Texts.key(id, 200));
    }

    private void refused(Lease lease, Head head, GraphError error) {
        decide(lease, head, MetaErrors.rule(error).remedy(), MetaErrors.failure(error));
    }

    private void decide(Lease lease, Head head, Remedy remedy, Failure why) {
        var attempts = head.attempts() + 1;
        if (remedy == Remedy.STOP_NUMBER) {
            numbers.stop(lease.workspace(), head.sender().number().id(), why.what());
            outbox.again(lease.workspace(), head, Duration.ZERO, why, false);
        } else if (remedy.triesAgain(attempts, head.age(clock.instant()))) {
            outbox.again(lease.workspace(), head, remedy.pause(attempts), why, true);
        } else {
            outbox.failed(lease.workspace(), head, why);
            tell(lease, head, DeliveryStatus.FAILED, Optional.of(why));
            if (remedy == Remedy.OPT_OUT) optOuts.byRefusal(lease.workspace(), head.request());
        }
    }

    private void lost(Lease lease, Head head, Failure why) {
        outbox.unknown(lease.workspace(), head, head.attempts() + 1, why, Optional.empty());
        tell(lease, head, DeliveryStatus.UNKNOWN, Optional.of(why));
    }

    private void tell(Lease lease, Head head, DeliveryStatus status, Optional<Failure> why) {
        chats.delivered(lease.workspace(), List.of(head.message()), status, why);
    }

    private static String phoneNumberId(Head head) {
        return head.sender().number().phoneNumberId();
    }
}
