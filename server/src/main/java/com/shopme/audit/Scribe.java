package com.shopme.audit;

import com.shopme.identity.AccountEvent;
import com.shopme.identity.UserId;
import com.shopme.platform.Auditable;
import com.shopme.platform.Tenancy;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
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

    /// Signing in, and whatever else happens to an account, is about no workspace.
    @EventListener
    void on(AccountEvent event) {
        store.add(
                new ActivityStore.Deed(
                        Optional.empty(),
                        clock.instant(),
                        actor(event),
                        "account." + words(event.getClass().getSimpleName()),
                        "account",
                        event.whose().map(UserId::value),
                        Map.of(),
                        Map.of()));
    }

    private Actor actor(AccountEvent event) {
        var user = event.whose().map(UserId::value);
        var address = actors.current().address();
        return switch (event) {
            case AccountEvent.SignInFailed(_, var device) ->
                    new Actor(Actor.Kind.STRANGER, Optional.empty(), Optional.of(device.address()));
            case AccountEvent.SignedIn(_, _, var device) ->
                    new Actor(Actor.Kind.USER, user, Optional.of(device.address()));
            default -> new Actor(Actor.Kind.USER, user, address);
        };
    }

    // SignInFailed: sign_in_failed
    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
