package com.shopme.ordering;

import java.util.Optional;
import java.util.regex.Pattern;

/// `ORD-000042`: the workspace's 42nd order.
final class OrderNumber {
    private static final Pattern WRITTEN =
            Pattern.compile("(?:#|ORD)?[-\\s#]*0*([0-9]{1,12})", Pattern.CASE_INSENSITIVE);

    private OrderNumber() {}

    static String of(long number) {
        return "ORD-%06d".formatted(number);
    }

    /// Reads what people write: any case, with or without `ORD-` and zeros.
    static Optional<String> read(String written) {
        var digits = WRITTEN.matcher(written.strip());
        return digits.matches()
                ? Optional.of(of(Long.parseLong(digits.group(1))))
                : Optional.empty();
    }
}
