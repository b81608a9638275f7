package com.shopme.audit;

import com.shopme.shared.WorkspaceId;
import java.util.Optional;
import java.util.UUID;

/// What became of checking a chain.
///
/// @param entries how many rows were read
/// @param broken the first row at which the chain does not hold
public record Verdict(WorkspaceId workspace, long entries, Optional<Broken> broken) {

    /// @param entry empty if a row is missing at the end
    /// @param number where in the chain
    /// @param reason a sentence for a person
    public record Broken(Optional<UUID> entry, long number, String reason) {}

    public boolean intact() {
        return broken.isEmpty();
    }
}
