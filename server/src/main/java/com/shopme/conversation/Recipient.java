package com.shopme.conversation;

/// The id that wrote last: replies go there and nowhere else.
public sealed interface Recipient {
    String value();

    /// Digits of a number as Meta writes it.
    record WaId(String value) implements Recipient {}

    /// Meta's id of somebody whose number is hidden.
    record UserId(String value) implements Recipient {}
}
