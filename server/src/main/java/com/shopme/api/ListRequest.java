package com.shopme.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is asked of a list; the words are described in `docs/api.md`.
///
/// @param limit rows at most
/// @param sort names of fields, `-` before one for the greatest first; empty: as the list sees fit
/// @param equal further conditions in short: a field and the values it may have
/// @param deleted the deleted rows instead of the others
public record ListRequest(
        int limit,
        Optional<String> cursor,
        List<String> sort,
        Optional<String> filter,
        Optional<String> search,
        Map<String, List<String>> equal,
        boolean deleted) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MOST = 200;

    public static ListRequest first(int limit) {
        return new ListRequest(
                limit,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                false);
    }

    public ListRequest after(String cursor) {
        return new ListRequest(limit, Optional.of(cursor), sort, filter, search, equal, deleted);
    }

    public ListRequest withLimit(int limit) {
        return new ListRequest(limit, cursor, sort, filter, search, equal, deleted);
    }

    /// Takes one field out of `equal`, for a list that answers it in a way of its own.
    public ListRequest without(String field) {
        var others = new java.util.LinkedHashMap<>(equal);
        others.remove(field);
        return new ListRequest(limit, cursor, sort, filter, search, Map.copyOf(others), deleted);
    }
}
