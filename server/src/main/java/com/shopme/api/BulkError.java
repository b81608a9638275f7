package com.shopme.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.shopme.api.InvalidRequest.Wrong;
import com.shopme.platform.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Why a row of a bulk was refused.
///
/// @param type the page that explains it
/// @param errors the fields that are wrong, if that is why
/// @param more what else the problem tells
public record BulkError(
        String type, String detail, List<Wrong> errors, @JsonAnyGetter Map<String, Object> more) {

    static BulkError of(Problem problem) {
        var more = new LinkedHashMap<>(problem.properties());
        more.remove("errors");
        return new BulkError(
                "/problems/" + problem.name(),
                Objects.requireNonNullElse(problem.getMessage(), ""),
                problem instanceof InvalidRequest invalid ? invalid.wrongs() : List.of(),
                more);
    }
}
