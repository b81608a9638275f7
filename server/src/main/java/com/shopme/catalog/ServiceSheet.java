package com.shopme.catalog;

import com.shopme.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that the people of a shop keep about a service.
///
/// @param settings a JSON object
/// @param products how many products belong to it, whatever their status
public record ServiceSheet(
        ServiceId id,
        String name,
        Optional<String> description,
        ProductStatus status,
        Optional<Money> basePrice,
        String settings,
        List<Named> texts,
        long products,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt)
        implements Kept.Shelf<ServiceSheet> {

    @Override
    public ServiceSheet with(List<Named> texts, long products) {
        return new ServiceSheet(
                id,
                name,
                description,
                status,
                basePrice,
                settings,
                texts,
                products,
                createdAt,
                updatedAt,
                deletedAt);
    }
}
