package com.shopme.conversation;

import com.shopme.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Who thinks about an answer before the transaction that keeps it begins, and may ask the network
/// meanwhile.
public interface Thinker {
    /// Whether it would think for this workspace at all; told without delay.
    boolean thinksFor(WorkspaceId workspace);

    /// @return empty: nothing to say, the [Answerer] answers
    Optional<Thought> think(Turn turn, Outlook outlook);

    /// What surrounds a turn.
    ///
    /// @param windowEnds until when WhatsApp takes free-form messages
    /// @param current whether the turn is still the whole of what waits; once it is not, what is
    ///   thought will not be said
    record Outlook(NumberId number, Instant windowEnds, BooleanSupplier current) {}
}
