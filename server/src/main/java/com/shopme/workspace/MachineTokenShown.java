package com.shopme.workspace;

/// A new machine token with what opens the API, which is shown this once.
///
/// @param jwt a signed JWT (RFC 7519)
public record MachineTokenShown(MachineToken token, String jwt) {
    @Override
    public String toString() {
        return "MachineTokenShown[" + token.id() + "]";
    }
}
