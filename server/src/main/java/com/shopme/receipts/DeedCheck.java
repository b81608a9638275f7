package com.shopme.receipts;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Claims that something was done: true only if the record says so. Promises are claims too.
final class DeedCheck {
    private static final Map<String, Set<Deed>> DONE =
            Map.of(
                    "added", Set.of(Deed.ADDED, Deed.CHANGED, Deed.REPEATED),
                    "removed", Set.of(Deed.REMOVED, Deed.CHANGED, Deed.EMPTIED),
                    "changed", Set.of(Deed.CHANGED, Deed.ADDED, Deed.REMOVED),
                    "emptied", Set.of(Deed.EMPTIED),
                    "repeated", Set.of(Deed.REPEATED),
                    "link", Set.of(Deed.LINK),
                    "person", Set.of(Deed.PERSON),
                    "stopped", Set.of(Deed.STOPPED));

    private static final Map<String, List<String>> STATUS =
            Map.of(
                    "status.placed",
                    List.of("pending", "confirmed", "processing", "shipped", "delivered"),
                    "status.confirmed",
                    List.of("confirmed", "processing", "shipped", "delivered"),
                    "status.processing",
                    List.of("processing"),
                    "status.shipped",
                    List.of("shipped"),
                    "status.delivered",
                    List.of("delivered"),
                    "status.cancelled",
                    List.of("cancelled"));

    private DeedCheck() {}

    static void check(Reading reading) {
        DONE.forEach((kind, deeds) -> done(reading, kind, deeds));
        STATUS.forEach((kind, statuses) -> status(reading, kind, statuses));
        for (var claim : claims(reading, "never"))
            reading.unproven(
                    claim, "deed", "nothing of the kind was done, and nobody may promise it");
        inCart(reading);
        discounts(reading);
    }

    private static void done(Reading reading, String kind, Set<Deed> deeds) {
        for (var claim : claims(reading, kind)) {
            var ids =
                    reading.evidence.deeds.entrySet().stream()
                            .filter(done -> deeds.contains(done.getKey()))
                            .flatMap(done -> done.getValue().stream())
                            .toList();
            var about = reading.named.stream().filter(reading.evidence.things::containsKey);
            var all = ids.contains("") || kind.equals("link") || kind.equals("person");
            if (!ids.isEmpty() && (all || about.allMatch(ids::contains)))
                reading.proven(claim, "deed", kind);
            else reading.unproven(claim, "deed", "that was not done in this turn");
        }
    }

    private static void status(Reading reading, String kind, List<String> statuses) {
        for (var claim : claims(reading, kind)) {
            if (reading.evidence.orders.values().stream().anyMatch(statuses::contains))
                reading.proven(claim, "order", "orders");
            else reading.unproven(claim, "order", "no order of the client's stands so");
        }
    }

    private static void inCart(Reading reading) {
        var segment = reading.segment;
        if (segment.asks()) return;
        var cart = reading.evidence.cart;
        for (var match : segment.find(Words.EMPTY_CART))
            if (!segment.deniesBefore(match.start())) {
                if (cart.isEmpty()) reading.proven(match.group(), "cart", "cart");
                else reading.unproven(match.group(), "cart", "the cart is not empty");
            }
        for (var match : segment.find(Words.IN_CART)) {
            if (segment.deniesBefore(match.start()) || segment.has(Words.EMPTY_CART)) continue;
            var there =
                    reading.named.isEmpty()
                            ? !cart.isEmpty()
                            : reading.named.stream().allMatch(cart::containsKey);
            if (there) reading.proven(match.group(), "cart", "cart");
            else reading.unproven(match.group(), "cart", "the cart does not hold that");
        }
    }

    private static void discounts(Reading reading) {
        var segment = reading.segment;
        if (segment.asks()) return;
        for (var match : segment.find(Words.DISCOUNT))
            if (!segment.deniesBefore(match.start())) {
                if (reading.evidence.discounted)
                    reading.proven(match.group(), "discount", "client");
                else written(reading, match.group(), "discount", Words.DISCOUNT);
            }
        for (var match : segment.find(Words.GRATIS))
            if (!segment.deniesBefore(match.start()))
                written(reading, match.group(), "gratis", Words.GRATIS);
    }

    private static void written(Reading reading, String claim, String kind, Pattern words) {
        reading.evidence.texts.stream()
                .filter(text -> words.matcher(text.plain()).find())
                .filter(text -> speaksOf(reading, text))
                .findFirst()
                .ifPresentOrElse(
                        text -> reading.proven(claim, kind, text.source()),
                        () -> reading.unproven(claim, kind, "the shop has said nothing of it"));
    }

    // What is said of delivery makes no product a gift.
    private static boolean speaksOf(Reading reading, Evidence.Text text) {
        return reading.evidence.things.values().stream()
                .filter(thing -> reading.named.contains(thing.id()))
                .allMatch(
                        thing ->
                                !Collections.disjoint(
                                        Plain.stems(thing.name()), Plain.stems(text.plain())));
    }

    private static List<String> claims(Reading reading, String kind) {
        var segment = reading.segment;
        return Words.claims(kind).stream()
                .flatMap(pattern -> segment.find(pattern).stream())
                .filter(match -> !segment.deniesBefore(match.start()))
                .map(match -> segment.words(match.start(), match.end()))
                .distinct()
                .toList();
    }
}
