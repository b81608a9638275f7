package com.shopme.catalog;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What is written of a product.
record ProductDraft(
        UUID service,
        UUID category,
        String name,
        String slug,
        Optional<String> description,
        Optional<String> sku,
        BigDecimal price,
        int stock,
        ProductStatus status,
        String attributes,
        int sortOrder,
        List<Named> texts)
        implements Draft {

    static ProductDraft of(ProductSheet sheet) {
        return new ProductDraft(
                sheet.service().value(),
                sheet.category().value(),
                sheet.name(),
                sheet.slug(),
                sheet.description(),
                sheet.sku(),
                sheet.price().amount(),
                sheet.stock(),
                sheet.status(),
                sheet.attributes(),
                sheet.sortOrder(),
                sheet.texts());
    }

    /// Field by field, for whoever keeps what was changed.
    @Override
    public Map<String, Object> told() {
        var told = new LinkedHashMap<String, Object>();
        told.put("service_id", service);
        told.put("category_id", category);
        told.put("name", name);
        told.put("slug", slug);
        told.put("description", description.orElse(""));
        told.put("sku", sku.orElse(""));
        told.put("price", price.toPlainString());
        told.put("stock", stock);
        told.put("status", status.word());
        told.put("attributes", attributes);
        told.put("sort_order", sortOrder);
        told.put("texts", Told.texts(texts));
        return told;
    }
}
