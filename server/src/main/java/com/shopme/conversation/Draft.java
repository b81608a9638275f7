package com.shopme.conversation;

import java.util.Optional;

/// A message of ours before it is written down.
///
/// @param inReplyTo the client's message it answers; answered once
/// @param cause what made us say it unasked; told once
/// @param origin what made an automatic answer
/// @param basis what it rests on, if somebody thought it out
record Draft(
        Outgoing content,
        Optional<MessageId> inReplyTo,
        Optional<String> cause,
        boolean automatic,
        Optional<Origin> origin,
        Optional<Answer.Basis> basis) {

    static Draft byStaff(Outgoing content) {
        return new Draft(
                content,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    static Draft unasked(Outgoing content, String cause) {
        return new Draft(
                content,
                Optional.empty(),
                Optional.of(cause),
                false,
                Optional.empty(),
                Optional.empty());
    }

    static Draft reply(
            Outgoing content,
            Optional<MessageId> inReplyTo,
            Optional<Origin> origin,
            Optional<Answer.Basis> basis) {
        return new Draft(content, inReplyTo, Optional.empty(), true, origin, basis);
    }
}
