package com.shopme.demo;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `resources/demo/shop.yaml` says. Words are by language code, the default language first.
///
/// @param shelves names of files in `shelves/`, in the shop's order
record DemoShop(
        String name,
        Currency currency,
        ZoneId zone,
        List<String> languages,
        BigDecimal taxRate,
        boolean pricesIncludeTax,
        String paymentLink,
        boolean cashOnDelivery,
        Number number,
        Regular regular,
        List<String> shelves,
        Map<String, Offer> services,
        Map<String, Map<String, String>> texts) {

    record Number(String display, String phoneNumberId, String wabaId, String token) {}

    record Regular(
            String waId,
            String profileName,
            String firstName,
            String language,
            BigDecimal discount) {}

    record Offer(Optional<BigDecimal> price, Map<String, Words> names) {}

    record Shelf(Map<String, Words> names, List<Article> products) {}

    /// @param service a key of [DemoShop#services]; empty: the shop itself
    record Article(
            String sku,
            Optional<String> service,
            BigDecimal price,
            int stock,
            Map<String, Words> names) {}

    record Words(String name, Optional<String> description, List<String> aliases) {}
}
