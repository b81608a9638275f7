package com.shopme.knowledge;

import com.shopme.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Gets vectors for the passages that have none. The endpoint is asked outside of any transaction.
@Component
class Measuring {
    private static final Logger log = LoggerFactory.getLogger(Measuring.class);
    private static final int AT_ONCE = 64;
    private static final Duration A_TURN = Duration.ofSeconds(30);
    private static final Duration NEXT_MONTH_OR_SO = Duration.ofHours(6);
    private static final UUID FIRST = new UUID(0, 0);

    private final VectorStore store;
    private final Embeddings embeddings;
    private final Clock clock;

    Measuring(VectorStore store, Embeddings embeddings, Clock clock) {
        this.store = store;
        this.embeddings = embeddings;
        this.clock = clock;
    }

    /// @return when to go on; empty: all have one
    Optional<Instant> measure(WorkspaceId workspace) {
        if (!embeddings.on()) return Optional.empty();
        store.forgetOthers(workspace, embeddings.model());
        var until = clock.instant().plus(A_TURN);
        var after = FIRST;
        try {
            while (true) {
                var next = store.unmeasured(workspace, after, AT_ONCE);
                if (next.isEmpty()) return Optional.empty();
                if (embeddings.isStopped(workspace))
                    return Optional.of(clock.instant().plus(NEXT_MONTH_OR_SO));
                measure(workspace, next);
                after = next.getLast().passage();
                if (clock.instant().isAfter(until)) return Optional.of(clock.instant());
            }
        } catch (EmbeddingFailed e) {
            log.warn("No vectors of passages: {}", e.getMessage());
            return Optional.of(clock.instant().plus(e.pause()));
        }
    }

    // A text that the endpoint refuses is found by halves and left without a vector.
    private void measure(WorkspaceId workspace, List<VectorStore.Unmeasured> passages) {
        try {
            var texts = passages.stream().map(VectorStore.Unmeasured::text).toList();
            var vectors = embeddings.ofPassages(workspace, texts);
            var measured = new ArrayList<VectorStore.Measured>();
            for (int i = 0; i < passages.size(); i++)
                measured.add(new VectorStore.Measured(passages.get(i).passage(), vectors.get(i)));
            store.insert(workspace, embeddings.model(), measured);
        } catch (EmbeddingFailed e) {
            if (!e.isOfTheTexts()) throw e;
            if (passages.size() == 1) log.warn("A passage gets no vector: {}", e.getMessage());
            else {
                var half = passages.size() / 2;
                measure(workspace, passages.subList(0, half));
                measure(workspace, passages.subList(half, passages.size()));
            }
        }
    }
}
