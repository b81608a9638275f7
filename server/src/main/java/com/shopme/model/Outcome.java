package com.shopme.model;

import com.shopme.assistant.Act;
import com.shopme.receipts.Unproven;
import com.shopme.receipts.Verdict;
import java.util.List;
import java.util.Optional;

/// What came of a talk with a model.
///
/// @param words to be said; empty: none that may be
/// @param acts to be done
/// @param verdict on the words
/// @param refused claims without a receipt, of all drafts
/// @param problem why the words, or all of it, are of no use
record Outcome(
        String words,
        List<Act> acts,
        Optional<Verdict> verdict,
        List<Unproven> refused,
        Optional<String> problem) {

    boolean isNothing() {
        return words.isBlank() && acts.isEmpty();
    }
}
