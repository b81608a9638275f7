package com.shopme.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that the people of a shop keep about a category.
///
/// @param products how many products it holds, whatever their status
public record CategorySheet(
        CategoryId id,
        String name,
        String slug,
        Optional<String> description,
        ProductStatus status,
        int sortOrder,
        List<Named> texts,
        long products,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt)
        implements Kept.Shelf<CategorySheet> {

    @Override
    public CategorySheet with(List<Named> texts, long products) {
        return new CategorySheet(
                id,
                name,
                slug,
                description,
                status,
                sortOrder,
                texts,
                products,
                createdAt,
                updatedAt,
                deletedAt);
    }
}
