package com.shopme.catalog;

import com.shopme.api.Given;
import com.shopme.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads what is given of a service.
final class ServiceReading {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SETTINGS = 20_000;
    private static final Set<String> FIELDS =
            Set.of(
                    "name",
                    "description",
                    "status",
                    "base_price",
                    "settings",
                    "texts",
                    // What a caller has read and sends back.
                    "id",
                    "currency",
                    "products",
                    "created_at",
                    "updated_at",
                    "deleted_at",
                    "workspace_id",
                    "if_match");

    private ServiceReading() {}

    static ServiceDraft read(Given given, Workspace shop, Optional<ServiceDraft> before) {
        given.only(FIELDS);
        var name = given.text("name", LONGEST_NAME, before.map(ServiceDraft::name).orElse(null));
        var about =
                given.optionalText(
                        "description",
                        TextReading.LONGEST_DESCRIPTION,
                        before.flatMap(ServiceDraft::description));
        var texts = before.map(ServiceDraft::texts).orElse(List.of());
        if (before.isPresent()) {
            var old =
                    new Named(
                            shop.defaultLanguage(),
                            before.get().name(),
                            before.get().description(),
                            List.of());
            texts = TextReading.following(texts, shop.defaultLanguage(), old, name, about);
        }
        return new ServiceDraft(
                name,
                about,
                given.choice(
                        "status",
                        ProductStatus.wordsOfShelves(),
                        before.map(ServiceDraft::status).orElse(ProductStatus.ACTIVE)),
                given.optionalDecimal(
                                "base_price",
                                ProductReading.DEAREST,
                                shop.currency().getDefaultFractionDigits(),
                                before.flatMap(ServiceDraft::basePrice))
                        .map(price -> price.setScale(shop.currency().getDefaultFractionDigits())),
                given.json(
                        "settings",
                        LONGEST_SETTINGS,
                        before.map(ServiceDraft::settings).orElse("{}")),
                TextReading.read(given, LONGEST_NAME, texts, shop.languages()));
    }
}
