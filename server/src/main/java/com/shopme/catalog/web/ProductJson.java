package com.shopme.catalog.web;

import com.shopme.catalog.Images;
import com.shopme.catalog.ProductSheet;
import com.shopme.shared.WorkspaceId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// A product as our API writes it. Prices are exact decimals in text.
@Schema(name = "Product")
record ProductJson(
        UUID id,
        UUID serviceId,
        UUID categoryId,
        String name,
        String slug,
        Optional<String> description,
        Optional<String> sku,
        String price,
        String currency,
        int stock,
        String status,
        @Schema(type = "object", implementation = Object.class) JsonNode attributes,
        int sortOrder,
        long sold,
        Map<String, TextJson> texts,
        List<PictureJson> images,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt) {

    static ProductJson of(WorkspaceId workspace, ProductSheet sheet, Images images) {
        return new ProductJson(
                sheet.id().value(),
                sheet.service().value(),
                sheet.category().value(),
                sheet.name(),
                sheet.slug(),
                sheet.description(),
                sheet.sku(),
                sheet.price().amount().toPlainString(),
                sheet.price().currency().getCurrencyCode(),
                sheet.stock(),
                sheet.status().word(),
                ExactJson.read(sheet.attributes()),
                sheet.sortOrder(),
                sheet.sold(),
                TextJson.of(sheet.texts()),
                sheet.images().stream()
                        .map(picture -> PictureJson.of(workspace, picture, images))
                        .toList(),
                sheet.createdAt(),
                sheet.updatedAt(),
                sheet.deletedAt());
    }
}
