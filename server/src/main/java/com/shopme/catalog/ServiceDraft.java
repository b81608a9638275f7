package com.shopme.catalog;

import com.shopme.shared.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is written of a service.
record ServiceDraft(
        String name,
        Optional<String> description,
        ProductStatus status,
        Optional<BigDecimal> basePrice,
        String settings,
        List<Named> texts)
        implements Draft {

    static ServiceDraft of(ServiceSheet sheet) {
        return new ServiceDraft(
                sheet.name(),
                sheet.description(),
                sheet.status(),
                sheet.basePrice().map(Money::amount),
                sheet.settings(),
                sheet.texts());
    }

    @Override
    public Map<String, Object> told() {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", name);
        told.put("description", description.orElse(""));
        told.put("status", status.word());
        told.put("base_price", basePrice.map(BigDecimal::toPlainString).orElse(""));
        told.put("settings", settings);
        told.put("texts", Told.texts(texts));
        return told;
    }
}
