package com.shopme.conversation;

/// Why a message was not delivered.
///
/// @param code the channel's code; 0 for a reason of our own
/// @param what a sentence for the shopkeeper
public record Failure(int code, String what) {
    static Failure windowClosed() {
        return new Failure(
                0, "The client wrote more than 24 hours ago; only a template could be sent.");
    }
}
