package com.shopme.catalog.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be given of the things of the catalogue, for the OpenAPI document. It is read field by
/// field, see [com.shopme.api.Given]: absent is something else than `null`.
final class CatalogBodies {
    private CatalogBodies() {}

    @Schema(
            name = "ProductWrite",
            description =
                    "`name` and `price` are needed to create one. `slug` is made from the name if it"
                            + " is not given. Without `category_id` or `service_id` a product goes to"
                            + " the only one there is; a shop without services gets its first one."
                            + " `active` and `out_of_stock` both mean for sale: which of them it is, the"
                            + " stock says. In an update what is absent stays, and `null` clears.")
    record Product(
            @Schema(maxLength = 200, example = "Chianti Classico 2021") String name,
            @Schema(pattern = "[a-z0-9]+(-[a-z0-9]+)*", maxLength = 200) @Nullable String slug,
            @Schema(maxLength = 10_000) @Nullable String description,
            @Schema(maxLength = 50, example = "VIN-001") @Nullable String sku,
            @Schema(
                            description =
                                    "A decimal with the currency's places, in text or a number",
                            example = "14.90")
                    String price,
            @Schema(minimum = "0") int stock,
            @Schema(allowableValues = {"active", "out_of_stock", "inactive", "draft"})
                    String status,
            UUID categoryId,
            UUID serviceId,
            @Schema(
                            description = "Any JSON object",
                            example = "{\"vintage\":2021}",
                            additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
                            type = "object",
                            implementation = Object.class)
                    Map<String, Object> attributes,
            int sortOrder,
            @Schema(description = "By language code; `null` takes a language away")
                    Map<String, Text> texts) {}

    @Schema(
            name = "CategoryWrite",
            description =
                    "`name` is needed to create one. In an update what is absent stays, and `null`"
                            + " clears.")
    record Category(
            @Schema(maxLength = 100, example = "Wine") String name,
            @Schema(pattern = "[a-z0-9]+(-[a-z0-9]+)*", maxLength = 100) @Nullable String slug,
            @Schema(maxLength = 10_000) @Nullable String description,
            @Schema(allowableValues = {"active", "inactive", "draft"}) String status,
            int sortOrder,
            @Schema(description = "By language code; `null` takes a language away")
                    Map<String, Text> texts) {}

    @Schema(
            name = "ServiceWrite",
            description =
                    "`name` is needed to create one. In an update what is absent stays, and `null`"
                            + " clears.")
    record Service(
            @Schema(maxLength = 200, example = "Delicatessen") String name,
            @Schema(maxLength = 10_000) @Nullable String description,
            @Schema(allowableValues = {"active", "inactive", "draft"}) String status,
            @Schema(description = "A decimal, in text or a number", example = "25.00")
                    @Nullable String basePrice,
            @Schema(description = "Any JSON object") Map<String, Object> settings,
            @Schema(description = "By language code; `null` takes a language away")
                    Map<String, Text> texts) {}

    @Schema(name = "CatalogTextWrite")
    record Text(
            @Schema(example = "Vino") String name,
            @Nullable String description,
            @Schema(description = "Other words people use for it", example = "[\"bottiglia\"]")
                    List<String> aliases) {}

    @Schema(name = "ProductBulk")
    record ProductRows(
            List<Product> create,
            @Schema(description = "Each with its `id`, and `if_match` if wanted")
                    List<Map<String, Object>> update,
            List<UUID> delete,
            @Schema(description = "Nothing is done unless every row can be")
                    boolean allOrNothing) {}

    @Schema(name = "CategoryBulk")
    record CategoryRows(
            List<Category> create,
            @Schema(description = "Each with its `id`, and `if_match` if wanted")
                    List<Map<String, Object>> update,
            List<UUID> delete,
            @Schema(description = "Nothing is done unless every row can be")
                    boolean allOrNothing) {}

    @Schema(name = "ServiceBulk")
    record ServiceRows(
            List<Service> create,
            @Schema(description = "Each with its `id`, and `if_match` if wanted")
                    List<Map<String, Object>> update,
            List<UUID> delete,
            @Schema(description = "Nothing is done unless every row can be")
                    boolean allOrNothing) {}

    @Schema(name = "StockChange")
    record StockChange(
            @Schema(description = "Pieces that come, or with a minus go", example = "-2")
                    int change) {}

    @Schema(name = "ImageOrder")
    record ImageOrder(List<UUID> images) {}

    @Schema(name = "ImageText")
    record ImageText(@Schema(maxLength = 500) @Nullable String alt) {}
}
