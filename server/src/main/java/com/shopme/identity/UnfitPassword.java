package com.shopme.identity;

import com.shopme.platform.Problem;
import java.util.List;
import java.util.Map;

/// A new password that is easily guessed, or that bcrypt cannot take whole. 400,
/// `/problems/invalid-request`.
public final class UnfitPassword extends Problem {
    UnfitPassword(String rule, String message) {
        super(Kind.INVALID, "invalid-request", "password " + message + ".");
        with("errors", List.of(Map.of("field", "password", "rule", rule, "message", message)));
    }
}
