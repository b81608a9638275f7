package com.shopme.receipts;

import java.util.List;

/// Whether something is there, and that it is not denied while it is.
final class StockCheck {
    private StockCheck() {}

    static void check(Reading reading) {
        var segment = reading.segment;
        if (segment.asks()) return;
        var gone = segment.find(Words.SOLD_OUT);
        for (var match : gone)
            if (!segment.deniesBefore(match.start())) soldOut(reading, match.group());
        if (gone.isEmpty())
            for (var match : segment.find(Words.IN_STOCK))
                if (!segment.deniesBefore(match.start())) there(reading, match.group());
        for (var match : segment.find(Words.HAVE_NOT)) denied(reading, match.group());
    }

    /// Whether the numbers of this sentence are pieces in stock.
    static boolean counts(Segment segment) {
        return segment.has(Words.LEFT)
                || segment.has(Words.IN_STOCK)
                || segment.has(Words.SOLD_OUT);
    }

    private static void soldOut(Reading reading, String claim) {
        var meant = meant(reading);
        if (meant.stream().allMatch(thing -> thing.stock() == 0 || !thing.active()))
            reading.proven(claim, "stock", "catalogue");
        else reading.unproven(claim, "stock", "the catalogue says that it is in stock");
    }

    private static void there(Reading reading, String claim) {
        var meant = meant(reading);
        var there =
                reading.subjects().isEmpty()
                        ? meant.stream().anyMatch(StockCheck::isThere)
                        : !meant.isEmpty() && meant.stream().allMatch(StockCheck::isThere);
        if (there) reading.proven(claim, "stock", "catalogue");
        else reading.unproven(claim, "stock", "no such stock was looked up");
    }

    private static void denied(Reading reading, String claim) {
        var has = reading.named.stream().map(reading.evidence.things::get).toList();
        var bare = Numbers.in(reading.segment.rest(), reading.language).isEmpty();
        if (bare && !has.isEmpty() && has.stream().allMatch(t -> t != null && isThere(t)))
            reading.unproven(claim, "stock", "the catalogue says that it is in stock");
    }

    private static boolean isThere(Evidence.Thing thing) {
        return thing.active() && thing.stock() > 0;
    }

    private static List<Evidence.Thing> meant(Reading reading) {
        var things = reading.evidence.things;
        return reading.subjects().isEmpty()
                ? List.copyOf(things.values())
                : things.values().stream()
                        .filter(thing -> reading.subjects().contains(thing.id()))
                        .toList();
    }
}
