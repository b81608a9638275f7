package com.shopme.views;

import com.shopme.api.IfMatch;
import com.shopme.identity.UserId;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a person prefers, wherever they work: a JSON object of the dashboard's.
@Service
public class Preferences {
    private final PreferenceStore store;

    Preferences(PreferenceStore store) {
        this.store = store;
    }

    /// @param json an object
    public record Kept(String json, Instant updatedAt) {}

    /// Of somebody who never preferred anything: an empty object.
    @Transactional(readOnly = true)
    public Kept of(UserId user) {
        return store.find(user).orElseGet(() -> new Kept("{}", Instant.EPOCH));
    }

    /// @throws com.shopme.api.ChangedMeanwhile if they are not what the caller has seen
    @Transactional
    public Kept change(UserId user, IfMatch condition, UnaryOperator<String> change) {
        var before = store.lock(user);
        condition.check(before.updatedAt());
        store.put(user, change.apply(before.json()));
        return of(user);
    }
}
