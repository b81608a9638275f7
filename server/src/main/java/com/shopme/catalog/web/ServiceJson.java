package com.shopme.catalog.web;

import com.shopme.catalog.ServiceSheet;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// A service as our API writes it. Prices are exact decimals in text.
///
/// @param products how many products belong to it, whatever their status
@Schema(name = "Service")
record ServiceJson(
        UUID id,
        String name,
        Optional<String> description,
        String status,
        Optional<String> basePrice,
        Optional<String> currency,
        @Schema(type = "object", implementation = Object.class) JsonNode settings,
        Map<String, TextJson> texts,
        long products,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt) {

    static ServiceJson of(ServiceSheet sheet) {
        return new ServiceJson(
                sheet.id().value(),
                sheet.name(),
                sheet.description(),
                sheet.status().word(),
                sheet.basePrice().map(price -> price.amount().toPlainString()),
                sheet.basePrice().map(price -> price.currency().getCurrencyCode()),
                ExactJson.read(sheet.settings()),
                TextJson.of(sheet.texts()),
                sheet.products(),
                sheet.createdAt(),
                sheet.updatedAt(),
                sheet.deletedAt());
    }
}
