package com.shopme.catalog;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/// The name in an address: `caffe-in-grani-3f9c20`. The end of the id keeps two products of one
/// name apart.
final class Slug {
    private static final int LONGEST_NAME = 80;

    private Slug() {}

    static String of(String name, UUID id) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var words = plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-");
        var short_ = words.substring(0, Math.min(words.length(), LONGEST_NAME));
        var end = id.toString().substring(30);
        return (short_ + "-" + end).replaceAll("-{2,}", "-").replaceAll("^-", "");
    }
}
