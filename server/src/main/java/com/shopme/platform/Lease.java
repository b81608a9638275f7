package com.shopme.platform;

import com.shopme.shared.Tenanted;
import com.shopme.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The right to work on a lane until someone else is given it.
///
/// @param token fencing token: a later lease of the lane has a greater one
/// @param wakes how often the lane had been woken when it was leased
/// @param wokenAt when the work that waits first arrived
/// @param attempts how often in a row the lane's work has failed before
public record Lease(
        String queue,
        String lane,
        @Nullable UUID workspaceId,
        long token,
        long wakes,
        Instant wokenAt,
        int attempts)
        implements Tenanted {

    /// @throws IllegalStateException for a lane of no workspace
    @Override
    public WorkspaceId workspace() {
        if (workspaceId == null) throw new IllegalStateException("lane " + lane + " of nobody");
        return new WorkspaceId(workspaceId);
    }

    /// How long to wait after a failure: 1, 2, 4, … seconds, a minute at most.
    Duration backoff() {
        return Duration.ofSeconds(Math.min(60, 1L << Math.min(attempts, 6)));
    }
}
