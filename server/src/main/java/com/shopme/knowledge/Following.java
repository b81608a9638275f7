package com.shopme.knowledge;

import com.shopme.platform.Lanes;
import com.shopme.platform.Tenancy;
import com.shopme.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Follows the texts, services and products of the shops with their passages, some seconds behind.
@Component
class Following {
    private static final int AT_ONCE = 100;
    private static final Duration A_TURN = Duration.ofSeconds(30);

    private final ChangeStore changes;
    private final ShopWords words;
    private final Passages passages;
    private final Lanes lanes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Following(
            ChangeStore changes,
            ShopWords words,
            Passages passages,
            Lanes lanes,
            TransactionTemplate transaction,
            Clock clock) {
        this.changes = changes;
        this.words = words;
        this.passages = passages;
        this.lanes = lanes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Wakes a lane for each workspace in which something changed.
    void look() {
        for (var workspace : Tenancy.acrossWorkspaces(changes::changed))
            Tenancy.in(
                    workspace,
                    () -> {
                        transaction.executeWithoutResult(
                                _ ->
                                        lanes.wake(
                                                workspace,
                                                KnowledgeWork.QUEUE,
                                                KnowledgeWork.changes(workspace)));
                        return true;
                    });
    }

    /// @return whether all is done
    boolean follow(WorkspaceId workspace) {
        var until = clock.instant().plus(A_TURN);
        while (Boolean.TRUE.equals(transaction.execute(_ -> some(workspace))))
            if (clock.instant().isAfter(until)) return false;
        return true;
    }

    private boolean some(WorkspaceId workspace) {
        var taken = changes.take(workspace, AT_ONCE);
        var byKind = new EnumMap<SourceKind, Set<UUID>>(SourceKind.class);
        for (var change : taken)
            byKind.computeIfAbsent(change.kind(), _ -> new HashSet<>()).add(change.source());
        for (Map.Entry<SourceKind, Set<UUID>> one : byKind.entrySet()) {
            var now = words.of(workspace, one.getKey(), one.getValue());
            for (var source : one.getValue())
                passages.keep(workspace, one.getKey(), source, now.getOrDefault(source, List.of()));
        }
        return taken.size() == AT_ONCE;
    }
}
