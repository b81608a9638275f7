package com.shopme.audit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is kept of a change: only what differs, no secret, and nothing personal of anybody, because
/// what is in the log can never be erased from it. What a thing is called is told, what a person is
/// called is not; who is meant is known by the id.
final class Masking {
    private static final String MASK = "•••";
    private static final Pattern SECRET =
            Pattern.compile(
                    "(?i).*(password|secret|token|api_?key|private_?key|recovery_?code|credential"
                            + "|signature|authorization|cookie|hash).*");
    private static final Pattern PERSONAL =
            Pattern.compile(
                    "(?i)(.*_)?(phone|e_?mail|(first|last|full|profile|user)_?name|street|address"
                            + "|wa_id|contact|recipient|company|birth_?(day|date)|ip(_address)?)");
    // What is no secret of a thing, but is of a person.
    private static final Set<String> SAID_OF_PEOPLE = Set.of("name", "tags");
    private static final Set<String> PEOPLE = Set.of("client", "user", "member", "account");
    // Whatever it is called: a whole e-mail address, a whole telephone number.
    private static final Pattern REACHES_SOMEBODY =
            Pattern.compile("[^@\\s/:]+@[^@\\s/:]+\\.[^@\\s/:]+|\\+[1-9][\\d ().-]{6,20}");
    // What opens an address stands before its @ or behind its question mark.
    private static final Pattern KEYS_OF_AN_ADDRESS =
            Pattern.compile("(?<=://)[^/@\\s]+(?=@)|(?<=[?#])\\S+");

    private final boolean aboutAPerson;

    Masking(String entityType) {
        aboutAPerson = PEOPLE.contains(entityType);
    }

    /// `mine` without what `other` has alike, masked.
    Map<String, @Nullable Object> of(Map<String, Object> mine, Map<String, Object> other) {
        var kept = new LinkedHashMap<String, @Nullable Object>();
        mine.forEach(
                (key, value) -> {
                    var same = other.containsKey(key) && Objects.equals(other.get(key), value);
                    if (!same) kept.put(key, masked(key, value));
                });
        return kept;
    }

    private @Nullable Object masked(String key, @Nullable Object value) {
        if (value == null) return null;
        if (value instanceof Optional<?> maybe) return masked(key, maybe.orElse(null));
        if (value instanceof Boolean) return value;
        if (SECRET.matcher(key).matches() || PERSONAL.matcher(key).matches()) return MASK;
        if (aboutAPerson && SAID_OF_PEOPLE.contains(key)) return MASK;
        return switch (value) {
            case Map<?, ?> map -> masked(map);
            case Collection<?> many -> many.stream().map(one -> masked(key, one)).toList();
            case Number number -> number;
            default -> masked(readable(value.toString()));
        };
    }

    private Map<String, @Nullable Object> masked(Map<?, ?> map) {
        var kept = new LinkedHashMap<String, @Nullable Object>();
        map.forEach(
                (key, value) -> kept.put(readable(key.toString()), masked(key.toString(), value)));
        return kept;
    }

    private static String masked(String text) {
        if (REACHES_SOMEBODY.matcher(text).matches()) return MASK;
        return text.contains("://") ? KEYS_OF_AN_ADDRESS.matcher(text).replaceAll(MASK) : text;
    }

    // PostgreSQL keeps neither NUL nor half a surrogate pair.
    private static String readable(String text) {
        return text.replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
    }
}
