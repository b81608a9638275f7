package com.shopme.assistant;

import com.shopme.catalog.ProductId;
import com.shopme.conversation.Answer;
import com.shopme.ordering.CartView;
import java.util.List;
import java.util.Optional;

/// What came of acts.
///
/// @param told what the client is told of them, from the record
/// @param cart as it stands now
/// @param unclear acts that the client did not clearly ask for: not done, but asked about
public record Played(
        Answer answer, String told, List<Done> done, CartView cart, List<Act> unclear) {

    /// @param product empty: it concerns no single one
    public record Done(What what, Optional<ProductId> product) {}

    /// What was really done.
    public enum What {
        ADDED,
        REMOVED,
        CHANGED,
        EMPTIED,
        REPEATED,
        LINK,
        PERSON,
        STOPPED
    }
}
