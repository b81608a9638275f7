package com.shopme.model;

import com.shopme.receipts.Unproven;
import com.shopme.receipts.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// How an answer came about.
///
/// @param outcome `model`: its words were said; `deeds`: only what was done was told; `built_in`:
///   the built-in assistant answered
/// @param reason why it was not the model's words
/// @param prompt that was followed, and when it was changed last
/// @param cost in US dollars
public record Trace(
        UUID id,
        String outcome,
        Optional<String> reason,
        Optional<UUID> prompt,
        Optional<Instant> promptChangedAt,
        List<Call> calls,
        List<ToolUse> tools,
        List<PassageRead> passages,
        List<Verdict.Sentence> receipts,
        List<Unproven> refused,
        int tokensIn,
        int tokensOut,
        BigDecimal cost,
        long millis,
        long ownMillis) {

    /// An answer of before passages were read has none.
    public Trace {
        passages = Objects.requireNonNullElse(passages, List.of());
    }

    /// A passage that lay before the model, as it was then.
    ///
    /// @param kind what it comes from, such as `faq`
    /// @param source the question, document, …
    public record PassageRead(UUID id, String kind, UUID source, String title, String text) {}

    /// @param problem empty if it answered
    public record Call(
            String model,
            long millis,
            int tokensIn,
            int tokensOut,
            BigDecimal cost,
            String problem) {}

    public record ToolUse(String tool, String arguments, String result, long millis) {}
}
