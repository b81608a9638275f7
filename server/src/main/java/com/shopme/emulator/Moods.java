package com.shopme.emulator;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The mood for everybody, and what single numbers override of it.
public final class Moods {
    private static final String EVERYBODY = "*";
    private static final ObjectNode CALM = Json.tree(Mood.CALM);

    private final Journal journal;
    private final Feed feed;
    private final Map<String, ObjectNode> patches = new TreeMap<>();
    private final ConcurrentHashMap<String, Mood> moods = new ConcurrentHashMap<>();

    Moods(Journal journal, Feed feed) {
        this.journal = journal;
        this.feed = feed;
    }

    /// The mood a number meets.
    public Mood of(String number) {
        var known = moods.get(number);
        return known != null ? known : worked(number);
    }

    /// The mood for everybody.
    public Mood ofEverybody() {
        return of(EVERYBODY);
    }

    /// Lays a patch over the mood of a number, or of everybody. `null` takes a field back.
    public synchronized Mood change(@Nullable String number, ObjectNode patch) {
        var key = number == null ? EVERYBODY : number;
        for (var field : patch.properties()) {
            if (!CALM.has(field.getKey()) && !field.getKey().equals("error")) {
                throw new NotPossible("There is no mood '" + field.getKey() + "'.");
            }
        }
        var before = patches.getOrDefault(key, Json.object());
        var after = Json.patched(before, patch);
        patches.put(key, after);
        moods.clear();
        try {
            worked(key);
        } catch (JacksonException | NotPossible e) {
            patches.put(key, before);
            if (e instanceof NotPossible it) throw it;
            throw new NotPossible("That mood cannot be read: " + e.getMessage());
        }
        tell(key, after);
        return of(key);
    }

    /// Back to calm.
    public synchronized Mood calm(@Nullable String number) {
        var key = number == null ? EVERYBODY : number;
        patches.put(key, Json.object());
        moods.clear();
        tell(key, Json.object());
        return of(key);
    }

    /// The error the next send of this number meets, counted down.
    Optional<Mood.SendError> takeError(String number) {
        if (of(number).error() == null) return Optional.empty();
        return countDown(number);
    }

    private synchronized Optional<Mood.SendError> countDown(String number) {
        var error = of(number).error();
        if (error == null) return Optional.empty();
        var left = error.spent();
        if (left.next() == null) return Optional.of(error);
        var owner = patches.getOrDefault(number, Json.object()).has("error") ? number : EVERYBODY;
        var patch = Json.object();
        if (left.next() > 0) patch.set("error", Json.tree(left));
        else patch.putNull("error");
        change(owner.equals(EVERYBODY) ? null : owner, patch);
        return Optional.of(error);
    }

    /// What was changed, by number; `*` is everybody.
    public synchronized Map<String, ObjectNode> changes() {
        return new TreeMap<>(patches);
    }

    private synchronized Mood worked(String number) {
        var tree = Json.patched(CALM, patches.getOrDefault(EVERYBODY, Json.object()));
        tree = Json.patched(tree, patches.getOrDefault(number, Json.object()));
        var mood = Json.read(tree, Mood.class);
        moods.put(number, mood);
        return mood;
    }

    private void tell(String number, ObjectNode patch) {
        var change = Json.object("number_id", number);
        change.set("patch", patch);
        journal.append("mood", change);
        feed.tell("mood", change);
    }

    synchronized void restore(String kind, JsonNode value) {
        if (!kind.equals("mood")) return;
        patches.put(Json.text(value, "number_id"), (ObjectNode) value.path("patch"));
        moods.clear();
    }

    synchronized void snapshot(Consumer<Journal.Entry> to) {
        patches.forEach(
                (number, patch) -> {
                    var change = Json.object("number_id", number);
                    change.set("patch", patch);
                    to.accept(new Journal.Entry("mood", change));
                });
    }

    synchronized void clear() {
        patches.clear();
        moods.clear();
        feed.tell("mood", Json.object("number_id", EVERYBODY));
    }
}
