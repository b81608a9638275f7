package com.shopme.api;

import com.shopme.platform.Problem;
import java.util.List;
import java.util.stream.Collectors;

/// What a body says cannot be. 400, `/problems/invalid-request`.
public final class InvalidBody extends Problem {
    public InvalidBody(List<Wrong> wrongs) {
        super(
                Kind.INVALID,
                "invalid-request",
                wrongs.stream()
                        .map(wrong -> wrong.field() + " " + wrong.message())
                        .collect(Collectors.joining("; ", "", ".")));
        with("errors", wrongs);
    }

    public InvalidBody(String field, String rule, String message) {
        this(List.of(new Wrong(field, rule, message)));
    }

    /// A field and what is wrong with it.
    ///
    /// @param rule the rule it breaks, one word
    public record Wrong(String field, String rule, String message) {}
}
