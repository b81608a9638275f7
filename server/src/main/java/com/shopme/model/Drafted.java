package com.shopme.model;

import com.shopme.receipts.Unproven;
import com.shopme.receipts.Verdict;
import java.math.BigDecimal;
import java.util.List;

/// An answer that somebody of the shop may send, or change first.
///
/// @param by `model` or `built_in`
/// @param claimsDeed whether it tells of something that the assistant would do with it; to send the
///   text alone does not do it
/// @param receipts sentence by sentence, what it rests on
/// @param refused what the model wanted to say and had no receipt for
/// @param cost in US dollars
public record Drafted(
        String text,
        String by,
        boolean claimsDeed,
        List<Verdict.Sentence> receipts,
        List<Unproven> refused,
        BigDecimal cost) {}
