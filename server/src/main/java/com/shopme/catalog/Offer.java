package com.shopme.catalog;

import com.shopme.shared.Money;
import java.util.Optional;

/// A service as clients see it.
public record Offer(
        ServiceId id, String name, Optional<String> description, Optional<Money> basePrice) {}
