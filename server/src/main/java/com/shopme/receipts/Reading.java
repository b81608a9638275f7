package com.shopme.receipts;

import com.shopme.shared.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One sentence on its way through the checks: what it speaks of, what was proven, what was not.
final class Reading {
    final Segment segment;
    final Language language;
    final Evidence evidence;
    final Set<String> named = new LinkedHashSet<>();
    final int namesInText;
    private final Set<String> spokenOf;
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<Unproven> unproven = new ArrayList<>();

    /// @param spokenOf what the sentence before was about
    /// @param namesInText how many things the whole text names
    Reading(
            Segment segment,
            Language language,
            Evidence evidence,
            Set<String> spokenOf,
            int namesInText) {
        this.segment = segment;
        this.language = language;
        this.evidence = evidence;
        this.spokenOf = spokenOf;
        this.namesInText = namesInText;
    }

    /// What this sentence is about: what it names, else what was named before.
    Set<String> subjects() {
        return named.isEmpty() ? spokenOf : named;
    }

    void proven(String claim, String kind, String source) {
        receipts.add(new Receipt(claim, kind, source));
    }

    void unproven(String claim, String kind, String reason) {
        unproven.add(new Unproven(claim, kind, reason));
    }

    List<Unproven> unproven() {
        return unproven;
    }

    Verdict.Sentence sentence() {
        return new Verdict.Sentence(segment.text(), List.copyOf(receipts));
    }
}
