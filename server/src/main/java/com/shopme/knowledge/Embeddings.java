package com.shopme.knowledge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.shopme.platform.Settings;
import com.shopme.platform.Spans;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.usage.Spending;
import com.shopme.usage.Statement;
import com.shopme.usage.Usage;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// Vectors of texts, from the operator's endpoint if there is one. What they cost is booked to the
/// workspace, and its budget holds for them as well.
@Component
class Embeddings {
    private static final Logger log = LoggerFactory.getLogger(Embeddings.class);
    private static final Duration FOR_A_QUESTION = Duration.ofSeconds(2);
    private static final Duration FOR_PASSAGES = Duration.ofSeconds(30);
    private static final Duration REMEMBERED = Duration.ofMinutes(30);
    private static final int MOST_REMEMBERED = 2_000;

    private final Optional<EmbeddingEndpoint> endpoint;
    private final Usage usage;
    private final Spans spans;
    private final Clock clock;
    private final Cache<String, byte[]> asked =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBERED).build();
    private volatile Instant restsUntil = Instant.EPOCH;

    Embeddings(Settings settings, JsonMapper json, Usage usage, Spans spans, Clock clock) {
        this.endpoint = settings.embeddings().map(where -> new EmbeddingEndpoint(where, json));
        this.usage = usage;
        this.spans = spans;
        this.clock = clock;
    }

    boolean on() {
        return endpoint.isPresent();
    }

    /// @throws IllegalStateException if there is no endpoint
    String model() {
        return endpoint.orElseThrow(IllegalStateException::new).model();
    }

    /// The vector of what is asked; empty if there is none in time, and the search goes on without.
    Optional<byte[]> ofQuestion(WorkspaceId workspace, String question) {
        if (endpoint.isEmpty() || clock.instant().isBefore(restsUntil)) return Optional.empty();
        var known = asked.getIfPresent(question);
        if (known != null) return Optional.of(known);
        if (isStopped(workspace)) return Optional.empty();
        try {
            var vector = of(workspace, List.of(question), FOR_A_QUESTION).getFirst();
            asked.put(question, vector);
            return Optional.of(vector);
        } catch (EmbeddingFailed e) {
            log.warn("No vector of a question: {}", e.getMessage());
            restsUntil = clock.instant().plus(e.pause());
            return Optional.empty();
        }
    }

    boolean isStopped(WorkspaceId workspace) {
        return usage.state(workspace) == Statement.State.STOPPED;
    }

    /// One for each text.
    ///
    /// @throws EmbeddingFailed if the endpoint gives none
    List<byte[]> ofPassages(WorkspaceId workspace, List<String> texts) {
        return of(workspace, texts, FOR_PASSAGES);
    }

    private List<byte[]> of(WorkspaceId workspace, List<String> texts, Duration time) {
        if (TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("the network is not asked within a transaction");
        var answer = spans.calling("embeddings " + model(), () -> ask(texts, time));
        if (answer.tokens() > 0 || answer.cost().compareTo(BigDecimal.ZERO) > 0)
            usage.spent(workspace, new Spending(Ids.next(), 1, answer.tokens(), 0, answer.cost()));
        return answer.vectors().stream().map(Vectors::bytes).toList();
    }

    private EmbeddingEndpoint.Answer ask(List<String> texts, Duration time) {
        Spans.note("gen_ai.operation.name", "embeddings");
        Spans.note("gen_ai.request.model", model());
        Spans.note("shopme.texts", texts.size());
        try {
            var answer = endpoint.orElseThrow(IllegalStateException::new).ask(texts, time);
            Spans.note("gen_ai.usage.input_tokens", answer.tokens());
            Spans.note("shopme.cost_usd", answer.cost().doubleValue());
            return answer;
        } catch (EmbeddingFailed e) {
            Spans.failed("no_vectors");
            throw e;
        }
    }
}
