package com.shopme.clients;

import java.time.Instant;
import java.util.Optional;

/// What a client allowed or forbade at one time.
///
/// @param source where it was said: `chat`, `meta`, `merge`, or by whom of the shop it was written
///   down: `dashboard`, `api`, `import`
/// @param note how the client said so, if not in a chat
public record Consent(
        Purpose purpose, boolean granted, String source, Optional<String> note, Instant at) {

    /// Whether the client said it, rather than somebody of the shop.
    boolean byTheClient() {
        return switch (source) {
            case "dashboard", "api", "import" -> false;
            default -> true;
        };
    }
}
