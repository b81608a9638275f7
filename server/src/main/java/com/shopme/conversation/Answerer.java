package com.shopme.conversation;

/// Who can answer a client at once. Called within the transaction that also keeps the answer, so
/// that what an answer does and says either happens once or not at all; it must not wait for the
/// network.
public interface Answerer {
    Answer answer(Turn turn);
}
