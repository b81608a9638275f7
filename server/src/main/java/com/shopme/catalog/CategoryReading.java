package com.shopme.catalog;

import com.shopme.api.Given;
import com.shopme.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Reads what is given of a category.
final class CategoryReading {
    private static final int LONGEST_NAME = 100;
    private static final Set<String> FIELDS =
            Set.of(
                    "name",
                    "slug",
                    "description",
                    "status",
                    "sort_order",
                    "texts",
                    // What a caller has read and sends back.
                    "id",
                    "products",
                    "created_at",
                    "updated_at",
                    "deleted_at",
                    "workspace_id",
                    "if_match");

    private CategoryReading() {}

    static CategoryDraft read(
            Given given, Workspace shop, UUID id, Optional<CategoryDraft> before) {
        given.only(FIELDS);
        var name = given.text("name", LONGEST_NAME, before.map(CategoryDraft::name).orElse(null));
        var about =
                given.optionalText(
                        "description",
                        TextReading.LONGEST_DESCRIPTION,
                        before.flatMap(CategoryDraft::description));
        var texts = before.map(CategoryDraft::texts).orElse(List.of());
        if (before.isPresent()) {
            var old =
                    new Named(
                            shop.defaultLanguage(),
                            before.get().name(),
                            before.get().description(),
                            List.of());
            texts = TextReading.following(texts, shop.defaultLanguage(), old, name, about);
        }
        return new CategoryDraft(
                name,
                Slugs.read(given, 100, name, id, before.map(CategoryDraft::slug).orElse(null)),
                about,
                given.choice(
                        "status",
                        ProductStatus.wordsOfShelves(),
                        before.map(CategoryDraft::status).orElse(ProductStatus.ACTIVE)),
                given.integer(
                        "sort_order",
                        -1_000_000,
                        1_000_000,
                        before.map(CategoryDraft::sortOrder).orElse(0)),
                TextReading.read(given, LONGEST_NAME, texts, shop.languages()));
    }
}
