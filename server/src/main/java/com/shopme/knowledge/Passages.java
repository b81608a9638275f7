package com.shopme.knowledge;

import com.shopme.platform.Lanes;
import com.shopme.shared.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Keeps the passages of a source in step with it.
@Component
class Passages {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(10);

    private final PassageStore store;
    private final Embeddings embeddings;
    private final Lanes lanes;

    Passages(PassageStore store, Embeddings embeddings, Lanes lanes) {
        this.store = store;
        this.embeddings = embeddings;
        this.lanes = lanes;
    }

    /// Replaces what was there, unless it is the same; part of the caller's transaction.
    void keep(WorkspaceId workspace, SourceKind kind, UUID source, List<PassageDraft> drafts) {
        var before =
                store.of(workspace, kind, source).stream()
                        .map(p -> new PassageDraft(p.language(), p.title(), p.body()))
                        .toList();
        if (before.equals(drafts)) return;
        if (!before.isEmpty()) store.forget(workspace, kind, source);
        if (drafts.isEmpty()) return;
        store.insert(workspace, kind, source, drafts);
        if (embeddings.on())
            lanes.gather(
                    workspace, KnowledgeWork.QUEUE, KnowledgeWork.vectors(workspace), PAUSE, MOST);
    }

    void forget(WorkspaceId workspace, SourceKind kind, UUID source) {
        store.forget(workspace, kind, source);
    }
}
