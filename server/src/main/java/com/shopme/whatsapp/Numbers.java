package com.shopme.whatsapp;

import com.shopme.conversation.NumberId;
import com.shopme.platform.Lanes;
import com.shopme.platform.NotFound;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The WhatsApp numbers of a workspace. A number belongs to one workspace; its token and secret are
/// kept encrypted.
@Service
public class Numbers {
    private static final Logger log = LoggerFactory.getLogger(Numbers.class);

    private final NumberStore numbers;
    private final OutboxStore outbox;
    private final MediaStore media;
    private final Lanes lanes;
    private final Routes routes;

    Numbers(NumberStore numbers, OutboxStore outbox, MediaStore media, Lanes lanes, Routes routes) {
        this.numbers = numbers;
        this.outbox = outbox;
        this.media = media;
        this.lanes = lanes;
        this.routes = routes;
    }

    /// Connects a number, or replaces what is known of one that is connected already; a stopped one
    /// sends again, and a disconnected one finds its chats again. What Meta brought for it before
    /// is taken in now.
    ///
    /// @throws NumberTaken if another workspace has it
    @Transactional
    public NumberId connect(WorkspaceId workspace, ConnectNumber number) {
        var known = numbers.everKnown(workspace, number.phoneNumberId());
        var id = known.orElseGet(() -> new NumberId(Ids.next()));
        var ours =
                known.isPresent()
                        ? numbers.update(workspace, id, number)
                        : numbers.insert(workspace, id, number);
        if (!ours) throw new NumberTaken();
        release(workspace, id);
        tellRoutes();
        return id;
    }

    /// Lets a number go: another workspace may connect it. Its chats stay, its secrets are
    /// forgotten, and what it was still to send fails.
    ///
    /// @throws NotFound if the workspace has no such number
    @Transactional
    public void disconnect(WorkspaceId workspace, NumberId number) {
        if (!numbers.disconnect(workspace, number)) throw new NotFound("number");
        media.giveUp(workspace, number, "The number was disconnected before the file came.");
        release(workspace, number);
        tellRoutes();
    }

    @Transactional(readOnly = true)
    public List<WhatsAppNumber> list(WorkspaceId workspace) {
        return numbers.list(workspace);
    }

    /// @throws NotFound if the workspace has no such number
    @Transactional(readOnly = true)
    public WhatsAppNumber get(WorkspaceId workspace, NumberId number) {
        return numbers.find(workspace, number).orElseThrow(() -> new NotFound("number"));
    }

    /// Sends nothing more through a number until [#resume]. What is to be sent waits.
    ///
    /// @param reason for people to read; of several, the first counts
    @Transactional
    public void stop(WorkspaceId workspace, NumberId number, String reason) {
        if (numbers.stop(workspace, number, reason))
            log.warn("Number {} sends no more: {}", number, reason);
    }

    /// What made a number stop is repaired: what waited is sent, in order.
    @Transactional
    public void resume(WorkspaceId workspace, NumberId number) {
        numbers.resume(workspace, number);
        release(workspace, number);
    }

    private void release(WorkspaceId workspace, NumberId number) {
        for (var lane : outbox.lanesOf(workspace, number)) lanes.wake(workspace, Queues.OUT, lane);
    }

    private void tellRoutes() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        routes.forget();
                    }
                });
    }
}
