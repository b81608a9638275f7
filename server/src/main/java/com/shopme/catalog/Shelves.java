package com.shopme.catalog;

import com.shopme.shared.Ids;
import com.shopme.workspace.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The categories and services that a product may belong to, as far as they were asked for in one
/// transaction. What was found is held until its end, so that nobody deletes it meanwhile.
final class Shelves {
    private final Workspace shop;
    private final CategoryStore categories;
    private final ServiceStore services;
    private final Map<UUID, Boolean> knownCategories = new HashMap<>();
    private final Map<UUID, Boolean> knownServices = new HashMap<>();
    private @Nullable UUID service;

    Shelves(Workspace shop, CategoryStore categories, ServiceStore services) {
        this.shop = shop;
        this.categories = categories;
        this.services = services;
    }

    Workspace shop() {
        return shop;
    }

    boolean hasCategory(UUID category) {
        return knownCategories.computeIfAbsent(category, id -> categories.hold(shop.id(), id));
    }

    boolean hasService(UUID service) {
        return knownServices.computeIfAbsent(service, id -> services.hold(shop.id(), id));
    }

    /// Where a product goes that names no category: there is one only.
    @Nullable UUID onlyCategory() {
        var some = categories.firstTwo(shop.id());
        return some.size() == 1 && hasCategory(some.getFirst()) ? some.getFirst() : null;
    }

    /// Where a product goes that names no service: there is one only. A shop without any gets its
    /// first one, which bears its name.
    @Nullable UUID onlyService() {
        if (service != null) return service;
        var some = services.firstTwo(shop.id());
        if (some.isEmpty()) service = first();
        else if (some.size() == 1 && hasService(some.getFirst())) service = some.getFirst();
        return service;
    }

    private UUID first() {
        var id = Ids.next();
        var name = shop.name().strip();
        services.insert(
                shop.id(),
                id,
                new ServiceDraft(
                        name.substring(0, Math.min(name.length(), 200)),
                        Optional.empty(),
                        ProductStatus.ACTIVE,
                        Optional.empty(),
                        "{}",
                        List.of()));
        return id;
    }
}
