package com.shopme.clients;

import com.shopme.shared.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A room that keeps something personal of clients. Whoever keeps such a thing is one, so that
/// nothing is missed in an export, nothing is left by an erasure, and nothing outlasts its time.
/// All is done in the caller's transaction; those whose rows point to others' rows come first
/// (`@Order`).
public interface PersonalDataKeeper {
    /// What it is called in an export, such as `orders`.
    String section();

    /// All of it, as people can read it.
    List<JsonNode> export(WorkspaceId workspace, Person person);

    /// Takes away all that is personal, in rows and in files. What the law wants kept stays, and
    /// says no more whose it was.
    void erase(WorkspaceId workspace, Person person);

    /// Those of `clients` who were here since, or with whom something is still open: they are not
    /// erased for being away.
    default Set<ClientId> present(
            WorkspaceId workspace, Collection<ClientId> clients, Instant since) {
        return Set.of();
    }

    /// Takes away what was written before `before`, so much of it at a time.
    ///
    /// @return whether there may be more
    default boolean forget(WorkspaceId workspace, Instant before, int most) {
        return false;
    }
}
