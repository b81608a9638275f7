package com.shopme.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What categories or services are called in a table: by name, and where two share one, by what
/// nobody shares.
final class ShelfNames {
    private final Map<UUID, String> names = new HashMap<>();
    private final Map<String, UUID> ids = new HashMap<>();

    static ShelfNames ofCategories(List<CategorySheet> all) {
        var names = new ShelfNames();
        for (var one : all) names.add(one.id().value(), one.name(), one.slug());
        return names;
    }

    static ShelfNames ofServices(List<ServiceSheet> all) {
        var names = new ShelfNames();
        for (var one : all) names.add(one.id().value(), one.name(), one.id().value().toString());
        return names;
    }

    void add(UUID id, String name, String unique) {
        var taken = ids.putIfAbsent(folded(name), id) != null;
        ids.putIfAbsent(folded(unique), id);
        ids.putIfAbsent(id.toString(), id);
        names.put(id, taken ? unique : name);
    }

    Optional<UUID> id(String name) {
        return Optional.ofNullable(ids.get(folded(name)));
    }

    String name(UUID id) {
        return names.getOrDefault(id, id.toString());
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
