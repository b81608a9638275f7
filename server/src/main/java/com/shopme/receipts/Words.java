package com.shopme.receipts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The words by which a text claims something, in the four languages together: a lie is no truer in
/// another language. From `receipts/claims.txt` and `receipts/common.txt`.
final class Words {
    private static final Map<String, List<Pattern>> CLAIMS = claims();

    static final Pattern DENIAL = one("denial");
    static final Pattern TOTAL = one("total");
    static final Pattern DISCOUNT = one("discount");
    static final Pattern GRATIS = one("gratis");
    static final Pattern IN_STOCK = one("in_stock");
    static final Pattern SOLD_OUT = one("sold_out");
    static final Pattern LEFT = one("left");
    static final Pattern HAVE = one("have");
    static final Pattern HAVE_NOT = one("have_not");
    static final Pattern IN_CART = one("in_cart");
    static final Pattern EMPTY_CART = one("empty_cart");
    static final Pattern RELATIVE_DAY = one("relative_day");
    static final Pattern ARRIVES = one("arrives");
    static final Set<String> COMMON = common();

    private Words() {}

    /// Patterns of one kind of claim; none for a kind that is not in the file.
    static List<Pattern> claims(String kind) {
        return CLAIMS.getOrDefault(kind, List.of());
    }

    private static Pattern one(String kind) {
        var all = claims(kind).stream().map(Pattern::pattern).toList();
        if (all.isEmpty()) throw new IllegalStateException("no claims of kind " + kind);
        return Pattern.compile(String.join("|", all));
    }

    private static Map<String, List<Pattern>> claims() {
        var claims = new HashMap<String, List<Pattern>>();
        for (var line : read("receipts/claims.txt")) {
            var parts = line.split(": ", 2);
            claims.computeIfAbsent(parts[0], _ -> new ArrayList<>())
                    .add(Pattern.compile(parts[1].strip()));
        }
        return claims;
    }

    private static Set<String> common() {
        var common = new HashSet<String>();
        for (var line : read("receipts/common.txt"))
            for (var word : line.split("\\s+")) common.add(Plain.stem(Plain.of(word)));
        return common;
    }

    private static List<String> read(String resource) {
        try (var in = Words.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("missing " + resource);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
