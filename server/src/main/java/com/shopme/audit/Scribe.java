package com.shopme.audit;

import com.shopme.platform.Auditable;
import com.shopme.platform.Tenancy;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Writes down what others did, within their transaction: both stand or neither.
@Component
class Scribe {
    private final ActivityStore store;
    private final Actors actors;
    private final Clock clock;

    Scribe(ActivityStore store, Actors actors, Clock clock) {
        this.store = store;
        this.actors = actors;
        this.clock = clock;
    }

    @EventListener
    void on(Auditable event) {
        var masking = new Masking(event.entityType());
        var deed =
                new ActivityStore.Deed(
                        Optional.of(event.workspace()),
                        clock.instant(),
                        actors.current(),
                        event.action(),
                        event.entityType(),
                        event.entityId(),
                        masking.of(event.before(), event.after()),
                        masking.of(event.after(), event.before()));
        if (TransactionSynchronizationManager.isActualTransactionActive()) store.add(deed);
        else
            Tenancy.in(
                    event.workspace(),
                    () -> {
                        store.add(deed);
                        return true;
                    });
    }
}
