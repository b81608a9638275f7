package com.shopme.catalog;

import com.shopme.api.Given;
import com.shopme.workspace.Workspace;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what is given of a product.
final class ProductReading {
    static final BigDecimal DEAREST = new BigDecimal("99999999999");
    static final int MOST_PIECES = 1_000_000_000;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ATTRIBUTES = 20_000;
    private static final Set<String> FIELDS =
            Set.of(
                    "name",
                    "slug",
                    "description",
                    "sku",
                    "price",
                    "stock",
                    "status",
                    "category_id",
                    "service_id",
                    "attributes",
                    "sort_order",
                    "texts",
                    // What a caller has read and sends back.
                    "id",
                    "currency",
                    "sold",
                    "images",
                    "created_at",
                    "updated_at",
                    "deleted_at",
                    "workspace_id",
                    "if_match");

    private ProductReading() {}

    static ProductDraft read(Given given, Shelves shelves, UUID id, Optional<ProductDraft> before) {
        given.only(FIELDS);
        var shop = shelves.shop();
        var name = given.text("name", LONGEST_NAME, now(before, ProductDraft::name));
        var about =
                given.optionalText(
                        "description",
                        TextReading.LONGEST_DESCRIPTION,
                        before.flatMap(ProductDraft::description));
        return new ProductDraft(
                service(given, shelves, now(before, ProductDraft::service)),
                category(given, shelves, now(before, ProductDraft::category)),
                name,
                Slugs.read(given, 200, name, id, now(before, ProductDraft::slug)),
                about,
                given.optionalText("sku", 50, before.flatMap(ProductDraft::sku)),
                price(given, shop, now(before, ProductDraft::price)),
                given.integer("stock", 0, MOST_PIECES, before.map(ProductDraft::stock).orElse(0)),
                given.choice(
                        "status",
                        ProductStatus.words(),
                        before.map(ProductDraft::status).orElse(ProductStatus.ACTIVE)),
                given.json(
                        "attributes",
                        LONGEST_ATTRIBUTES,
                        before.map(ProductDraft::attributes).orElse("{}")),
                given.integer(
                        "sort_order",
                        -1_000_000,
                        1_000_000,
                        before.map(ProductDraft::sortOrder).orElse(0)),
                TextReading.read(
                        given, LONGEST_NAME, texts(before, shop, name, about), shop.languages()));
    }

    private static List<Named> texts(
            Optional<ProductDraft> before, Workspace shop, String name, Optional<String> about) {
        if (before.isEmpty()) return List.of();
        var old =
                new Named(
                        shop.defaultLanguage(),
                        before.get().name(),
                        before.get().description(),
                        List.of());
        return TextReading.following(
                before.get().texts(), shop.defaultLanguage(), old, name, about);
    }

    private static BigDecimal price(Given given, Workspace shop, @Nullable BigDecimal now) {
        var places = shop.currency().getDefaultFractionDigits();
        return given.decimal("price", DEAREST, places, now).setScale(places);
    }

    private static UUID category(Given given, Shelves shelves, @Nullable UUID now) {
        var id = given.id("category_id", now != null ? now : shelves.onlyCategory());
        if (given.has("category_id") && !id.equals(now) && !shelves.hasCategory(id))
            given.wrong("category_id", "exists", "is no category of this shop");
        return id;
    }

    private static UUID service(Given given, Shelves shelves, @Nullable UUID now) {
        var id = given.id("service_id", now != null ? now : shelves.onlyService());
        if (given.has("service_id") && !id.equals(now) && !shelves.hasService(id))
            given.wrong("service_id", "exists", "is no service of this shop");
        return id;
    }

    private static <T> @Nullable T now(
            Optional<ProductDraft> before, java.util.function.Function<ProductDraft, T> field) {
        return before.isPresent() ? field.apply(before.get()) : null;
    }
}
