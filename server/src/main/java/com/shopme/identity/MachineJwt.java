package com.shopme.identity;

import java.time.Instant;

/// Opens the API of one workspace to a program.
///
/// @param value a signed JWT (RFC 7519) whose subject and `jti` are the machine token's id
public record MachineJwt(String value, Instant expires) {
    @Override
    public String toString() {
        return "MachineJwt[…]";
    }
}
