package com.shopme.whatsapp;

/// What became of a request to Meta.
sealed interface GraphReply {
    /// Meta has taken the message and named it.
    record Accepted(String id) implements GraphReply {}

    /// Meta has not taken it and says why.
    record Refused(GraphError error) implements GraphReply {}

    /// It never left us: no connection.
    record NotSent(String why) implements GraphReply {}

    /// It left us, and whether Meta took it we cannot tell.
    record Unknown(String why) implements GraphReply {}
}
