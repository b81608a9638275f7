package com.shopme.ordering;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.stream.Collectors;

/// A short name for exactly what a client was shown: products, amounts, prices and totals.
final class Seen {
    private static final int BYTES = 18;

    private Seen() {}

    static String of(Cart cart, Totals totals) {
        var lines =
                cart.lines().stream()
                        .map(
                                line ->
                                        line.product()
                                                + "×"
                                                + line.quantity()
                                                + "@"
                                                + line.unitPrice())
                        .sorted()
                        .collect(Collectors.joining(";"));
        return digest(lines + "=" + totals);
    }

    private static String digest(String text) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(java.util.Arrays.copyOf(hash, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no SHA-256 here", e);
        }
    }
}
