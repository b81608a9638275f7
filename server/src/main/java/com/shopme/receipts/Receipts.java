package com.shopme.receipts;

import com.shopme.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Checks an outgoing text: every claim in it is matched with what was looked up and done in this
/// turn.
public final class Receipts {
    private Receipts() {}

    public static Verdict check(String text, Language language, Evidence evidence) {
        var sentences = new ArrayList<Verdict.Sentence>();
        var unproven = new ArrayList<Unproven>();
        var spokenOf = Set.<String>of();
        var names = NameCheck.count(text, evidence);
        for (var segment : Segment.of(text)) {
            var reading = new Reading(segment, language, evidence, spokenOf, names);
            check(reading);
            spokenOf = reading.subjects();
            sentences.add(reading.sentence());
            unproven.addAll(reading.unproven());
        }
        return new Verdict(List.copyOf(sentences), List.copyOf(unproven));
    }

    // In this order: what one reads away, the next does not see.
    private static void check(Reading reading) {
        LinkCheck.check(reading);
        NameCheck.take(reading);
        StockCheck.check(reading);
        DeedCheck.check(reading);
        DayCheck.check(reading);
        PercentCheck.check(reading);
        MoneyCheck.check(reading);
        NumberCheck.check(reading);
        NameCheck.strangers(reading);
    }
}
