package com.shopme.catalog.web;

import com.shopme.catalog.CategorySheet;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A category as our API writes it.
///
/// @param products how many products it holds, whatever their status
@Schema(name = "Category")
record CategoryJson(
        UUID id,
        String name,
        String slug,
        Optional<String> description,
        String status,
        int sortOrder,
        Map<String, TextJson> texts,
        long products,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt) {

    static CategoryJson of(CategorySheet sheet) {
        return new CategoryJson(
                sheet.id().value(),
                sheet.name(),
                sheet.slug(),
                sheet.description(),
                sheet.status().word(),
                sheet.sortOrder(),
                TextJson.of(sheet.texts()),
                sheet.products(),
                sheet.createdAt(),
                sheet.updatedAt(),
                sheet.deletedAt());
    }
}
