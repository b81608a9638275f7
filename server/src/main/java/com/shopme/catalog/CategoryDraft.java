package com.shopme.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is written of a category.
record CategoryDraft(
        String name,
        String slug,
        Optional<String> description,
        ProductStatus status,
        int sortOrder,
        List<Named> texts)
        implements Draft {

    static CategoryDraft of(CategorySheet sheet) {
        return new CategoryDraft(
                sheet.name(),
                sheet.slug(),
                sheet.description(),
                sheet.status(),
                sheet.sortOrder(),
                sheet.texts());
    }

    @Override
    public Map<String, Object> told() {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", name);
        told.put("slug", slug);
        told.put("description", description.orElse(""));
        told.put("status", status.word());
        told.put("sort_order", sortOrder);
        told.put("texts", Told.texts(texts));
        return told;
    }
}
