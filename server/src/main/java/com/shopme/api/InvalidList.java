package com.shopme.api;

import com.shopme.platform.Problem;
import java.util.List;
import java.util.Map;

/// A list was asked for in words it does not know. 400, `/problems/invalid-request`.
public final class InvalidList extends Problem {
    public InvalidList(String parameter, String rule, String message) {
        super(Kind.INVALID, "invalid-request", parameter + " " + message + ".");
        with("errors", List.of(Map.of("field", parameter, "rule", rule, "message", message)));
    }
}
