package com.shopme.conversation;

/// Why a message was not delivered.
///
/// @param code the channel's code; 0 for a reason of our own
/// @param what a sentence for the shopkeeper
public record Failure(int code, String what) {}
