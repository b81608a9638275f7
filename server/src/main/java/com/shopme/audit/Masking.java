package com.shopme.audit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What is kept of a change: only what differs, no secret, and nothing personal of a client,
/// because what is in the log can never be erased from it.
final class Masking {
    private static final String MASK = "•••";
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|secret|token|api_?key|recovery_?code|hash).*");
    private static final Set<String> PERSONAL =
            Set.of("name", "first_name", "last_name", "company", "phone", "email", "address");

    private final boolean aboutClient;

    Masking(String entityType) {
        aboutClient = entityType.equals("client");
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
        if (SECRET.matcher(key).matches()) return MASK;
        if (aboutClient && PERSONAL.contains(key)) return MASK;
        return switch (value) {
            case Map<?, ?> map -> masked(map);
            case Collection<?> many -> many.stream().map(one -> masked(key, one)).toList();
            case Number number -> number;
            case Boolean flag -> flag;
            case Optional<?> maybe -> masked(key, maybe.orElse(null));
            case null -> null;
            default -> readable(value.toString());
        };
    }

    private Map<String, @Nullable Object> masked(Map<?, ?> map) {
        var kept = new LinkedHashMap<String, @Nullable Object>();
        map.forEach(
                (key, value) -> kept.put(readable(key.toString()), masked(key.toString(), value)));
        return kept;
    }

    // PostgreSQL keeps neither NUL nor half a surrogate pair.
    private static String readable(String text) {
        return text.replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
    }
}
