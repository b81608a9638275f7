package com.shopme.clients;

import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Keeps each workspace to the time it wants messages and clients kept.
@Component
class Retention {
    // A first run on years of messages shall not keep others from their turn.
    private static final int BATCHES = 500;

    private final Workspaces workspaces;
    private final PersonalData data;
    private final Clock clock;

    Retention(Workspaces workspaces, PersonalData data, Clock clock) {
        this.workspaces = workspaces;
        this.data = data;
        this.clock = clock;
    }

    void keepToAll() {
        for (var workspace : workspaces.all()) {
            workspaces.retentionDays(workspace).ifPresent(days -> forget(workspace, days));
            workspaces
                    .clientRetentionDays(workspace)
                    .ifPresent(
                            days -> erase(workspace, clock.instant().minus(Duration.ofDays(days))));
        }
    }

    private void forget(WorkspaceId workspace, int days) {
        var age = Duration.ofDays(days);
        for (int batch = 0; batch < BATCHES; batch++) if (!data.forget(workspace, age)) return;
    }

    private void erase(WorkspaceId workspace, Instant since) {
        var after = Optional.<ClientId>empty();
        for (int batch = 0; batch < BATCHES; batch++) {
            var absent = data.absent(workspace, after, since);
            if (absent.seen().isEmpty()) return;
            absent.away().forEach(client -> data.eraseAbsent(workspace, client, since));
            after = Optional.of(absent.seen().getLast());
        }
    }
}
