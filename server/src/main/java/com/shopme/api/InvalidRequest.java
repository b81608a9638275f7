package com.shopme.api;

import com.shopme.platform.Problem;
import java.util.List;
import java.util.stream.Collectors;

/// Something in a body or a parameter is missing or not as it should be. 400,
/// `/problems/invalid-request`.
public final class InvalidRequest extends Problem {
    private final transient List<Wrong> wrongs;

    /// A field or parameter and what is wrong with it.
    ///
    /// @param field as the caller writes it, such as `texts.it.name` or `lines[0].quantity`
    /// @param rule the rule that it breaks, one word
    public record Wrong(String field, String rule, String message) {}

    public InvalidRequest(List<Wrong> wrongs) {
        super(
                Kind.INVALID,
                "invalid-request",
                wrongs.stream()
                        .map(wrong -> wrong.field() + " " + wrong.message())
                        .collect(Collectors.joining("; ", "", ".")));
        this.wrongs = List.copyOf(wrongs);
        with("errors", this.wrongs);
    }

    public InvalidRequest(String field, String rule, String message) {
        this(List.of(new Wrong(field, rule, message)));
    }

    public List<Wrong> wrongs() {
        return wrongs;
    }
}
