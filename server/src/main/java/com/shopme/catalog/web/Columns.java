package com.shopme.catalog.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The columns that an export is asked for.
final class Columns {
    private Columns() {}

    static List<String> wanted(@Nullable List<String> fields) {
        if (fields == null) return List.of();
        return fields.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
    }
}
