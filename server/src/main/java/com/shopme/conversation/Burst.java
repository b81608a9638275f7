package com.shopme.conversation;

import java.time.Duration;

/// How long to wait for more when somebody writes in several short messages. People pause about a
/// second between them; five seconds felt broken elsewhere (NousResearch/hermes-agent#22602). A tap
/// on a button is answered at once.
final class Burst {
    static final Duration PAUSE = Duration.ofMillis(600);
    static final Duration MOST = Duration.ofMillis(2_000);

    private Burst() {}
}
