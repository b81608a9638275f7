package com.shopme.api;

import com.shopme.platform.Problem;
import java.util.List;
import java.util.stream.Collectors;

/// Something in what was given is missing or not as it should be. 400, `/problems/invalid-request`.
public final class InvalidBody extends Problem {
    private final transient List<Wrong> wrongs;

    /// A field and what is wrong with it.
    ///
    /// @param field as the body writes it, such as `texts.it.name`
    /// @param rule the rule that it breaks, one word
    public record Wrong(String field, String rule, String message) {}

    public InvalidBody(List<Wrong> wrongs) {
        super(
                Kind.INVALID,
                "invalid-request",
                wrongs.stream()
                        .map(wrong -> wrong.field() + " " + wrong.message())
                        .collect(Collectors.joining("; ", "", ".")));
        this.wrongs = List.copyOf(wrongs);
        with("errors", this.wrongs);
    }

    public InvalidBody(String field, String rule, String message) {
        this(List.of(new Wrong(field, rule, message)));
    }

    public List<Wrong> wrongs() {
        return wrongs;
    }
}
