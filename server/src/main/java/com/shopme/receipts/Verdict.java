package com.shopme.receipts;

import java.util.List;

/// What became of a text that was checked.
public record Verdict(List<Sentence> sentences, List<Unproven> unproven) {
    /// A sentence and the receipts of what it claims.
    public record Sentence(String text, List<Receipt> receipts) {}

    /// Whether nothing in it is without a receipt.
    public boolean holds() {
        return unproven.isEmpty();
    }
}
