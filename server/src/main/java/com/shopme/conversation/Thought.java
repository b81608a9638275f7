package com.shopme.conversation;

import java.util.List;

/// An answer that was thought out and waits to be given. Both are called within the transaction
/// that keeps the answer.
public interface Thought {
    /// Does what it decided, and says it.
    ///
    /// @param otherwise who answers if this thought is of no use any more
    Answer answer(Turn turn, Answerer otherwise);

    /// The answer is kept as these messages, in order.
    void kept(Turn turn, List<MessageId> messages);
}
