package com.shopme.whatsapp;

import java.util.Optional;

/// One thing that must be right before clients are answered through a number.
///
/// @param detail what Meta said of it, for people to read
public record NumberCheck(Subject subject, State state, Optional<String> detail) {
    /// What is looked at.
    public enum Subject {
        /// Meta accepts the access token.
        TOKEN,
        /// The token opens this number, and it is the telephone number that was written.
        NUMBER,
        /// The number belongs to the WhatsApp business account.
        ACCOUNT,
        /// The account sends its news to the app of the token.
        SUBSCRIPTION,
        /// Our webhook answers at its public address, as Meta wants to reach it.
        ADDRESS
    }

    /// How it stands.
    public enum State {
        OK,
        WRONG,
        /// It could not be found out, for something else is wrong before.
        UNKNOWN
    }

    static NumberCheck ok(Subject subject) {
        return new NumberCheck(subject, State.OK, Optional.empty());
    }

    static NumberCheck ok(Subject subject, String detail) {
        return new NumberCheck(
                subject, State.OK, Optional.of(detail).filter(text -> !text.isBlank()));
    }

    static NumberCheck wrong(Subject subject, String detail) {
        return new NumberCheck(subject, State.WRONG, Optional.of(detail));
    }

    static NumberCheck unknown(Subject subject, String detail) {
        return new NumberCheck(subject, State.UNKNOWN, Optional.of(detail));
    }
}
