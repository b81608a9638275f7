package com.shopme.catalog;

import com.shopme.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that the people of a shop keep about a product.
///
/// @param slug its name in an address, one of a kind in the workspace
/// @param attributes a JSON object
/// @param sold pieces in orders that were not cancelled
/// @param texts what it is called in which language, by language
public record ProductSheet(
        ProductId id,
        ServiceId service,
        CategoryId category,
        String name,
        String slug,
        Optional<String> description,
        Optional<String> sku,
        Money price,
        int stock,
        ProductStatus status,
        String attributes,
        int sortOrder,
        long sold,
        List<Named> texts,
        List<Picture> images,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt)
        implements Kept {

    ProductSheet with(List<Named> texts, List<Picture> images) {
        return new ProductSheet(
                id,
                service,
                category,
                name,
                slug,
                description,
                sku,
                price,
                stock,
                status,
                attributes,
                sortOrder,
                sold,
                texts,
                images,
                createdAt,
                updatedAt,
                deletedAt);
    }
}
