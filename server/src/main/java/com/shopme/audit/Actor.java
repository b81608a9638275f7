package com.shopme.audit;

import java.util.Optional;
import java.util.UUID;

/// Who did something, and from where.
///
/// @param id of the user, the machine token or the client; empty for the server itself
/// @param address an IP address, if it came over the net
public record Actor(Kind kind, Optional<UUID> id, Optional<String> address) {
    /// What somebody is.
    public enum Kind {
        USER,
        MACHINE,
        CLIENT,
        SERVER,
        /// Somebody who could not prove who they are.
        STRANGER
    }
}
