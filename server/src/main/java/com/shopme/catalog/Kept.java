package com.shopme.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A thing of the catalogue, as the people of the shop keep it.
interface Kept {
    KeptId id();

    Instant updatedAt();

    Optional<Instant> deletedAt();

    /// A category or service, which holds products.
    interface Shelf<S> extends Kept {
        S with(List<Named> texts, long products);
    }
}
