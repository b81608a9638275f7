package com.shopme.api;

import com.shopme.api.InvalidBody.Wrong;
import com.shopme.platform.Problem;
import java.util.List;
import java.util.Objects;

/// Why a row of a bulk was refused.
///
/// @param type the page that explains it
/// @param errors the fields that are wrong, if that is why
public record BulkError(String type, String detail, List<Wrong> errors) {
    static BulkError of(Problem problem) {
        return new BulkError(
                "/problems/" + problem.name(),
                Objects.requireNonNullElse(problem.getMessage(), ""),
                problem instanceof InvalidBody invalid ? invalid.wrongs() : List.of());
    }
}
