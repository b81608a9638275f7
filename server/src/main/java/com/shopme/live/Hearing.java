package com.shopme.live;

import com.shopme.clients.ClientOptedOut;
import com.shopme.conversation.ChatChanged;
import com.shopme.conversation.MessageQueued;
import com.shopme.conversation.MessageReceived;
import com.shopme.conversation.MessageStatusChanged;
import com.shopme.conversation.SessionId;
import com.shopme.platform.Auditable;
import com.shopme.platform.Tenancy;
import com.shopme.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Hears what happens in the house and writes down what is to be told, in the transaction of what
/// happened: what is undone is not told, what stands is.
@Component
class Hearing {
    private final LiveStore store;

    Hearing(LiveStore store) {
        this.store = store;
    }

    @EventListener
    void on(MessageReceived message) {
        var id = message.message().value();
        tell(message.workspace(), "message.received", "message", id, message.session());
    }

    @EventListener
    void on(MessageQueued message) {
        var id = message.message().value();
        tell(message.workspace(), "message.queued", "message", id, message.session());
    }

    @EventListener
    void on(MessageStatusChanged message) {
        var id = message.message().value();
        tell(message.workspace(), "message.status", "message", id, message.session());
    }

    @EventListener
    void on(ChatChanged chat) {
        var id = chat.session().value();
        tell(chat.workspace(), "chat.changed", "chat", id, chat.session());
    }

    @EventListener
    void on(ClientOptedOut out) {
        tell(changed(out.workspace(), "client", Optional.of(out.client().value())));
    }

    @EventListener
    void on(Auditable deed) {
        if (deed.entityId().isEmpty()) return;
        var entity = deed.entityType();
        if (deed.action().equals("order.placed"))
            tell(
                    new Change(
                            deed.workspace(),
                            "order.placed",
                            entity,
                            deed.entityId(),
                            Optional.empty()));
        else tell(changed(deed.workspace(), entity, deed.entityId()));
        // An order takes pieces from the shelves, and a cancelled one puts them back.
        if (entity.equals("order")) tell(changed(deed.workspace(), "product", Optional.empty()));
    }

    private void tell(
            WorkspaceId workspace, String type, String entity, UUID id, SessionId session) {
        tell(new Change(workspace, type, entity, Optional.of(id), Optional.of(session)));
    }

    private static Change changed(WorkspaceId workspace, String entity, Optional<UUID> id) {
        return new Change(workspace, entity + ".changed", entity, id, Optional.empty());
    }

    private void tell(Change change) {
        if (TransactionSynchronizationManager.isSynchronizationActive())
            Gathered.inThisTransaction(store).add(change);
        else
            Tenancy.in(
                    change.workspace(),
                    () -> {
                        store.add(List.of(change));
                        return true;
                    });
    }

    /// What changed in one transaction, written down just before it commits: each thing once, and
    /// of more than a hundred things of a kind only that many changed. An import of 200,000
    /// products is one event.
    private static final class Gathered implements TransactionSynchronization {
        private static final int MANY = 100;

        private final LiveStore store;
        private final Set<Change> changes = new LinkedHashSet<>();

        private Gathered(LiveStore store) {
            this.store = store;
        }

        static Gathered inThisTransaction(LiveStore store) {
            for (var other : TransactionSynchronizationManager.getSynchronizations())
                if (other instanceof Gathered gathered) return gathered;
            var gathered = new Gathered(store);
            TransactionSynchronizationManager.registerSynchronization(gathered);
            return gathered;
        }

        void add(Change change) {
            changes.add(change);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!readOnly && !changes.isEmpty()) store.add(inShort());
        }

        private List<Change> inShort() {
            var kinds = new LinkedHashMap<Change, List<Change>>();
            for (var change : changes)
                kinds.computeIfAbsent(change.ofMany(), _ -> new ArrayList<>()).add(change);
            var told = new ArrayList<Change>();
            kinds.forEach(
                    (many, each) -> {
                        if (each.size() > MANY) told.add(many);
                        else told.addAll(each);
                    });
            return told;
        }
    }
}
