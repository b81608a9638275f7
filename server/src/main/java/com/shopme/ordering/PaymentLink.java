package com.shopme.ordering;

import com.shopme.shared.Money;
import com.shopme.workspace.Workspace;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where the shop takes money: its own template, filled in.
final class PaymentLink {
    private PaymentLink() {}

    /// @return empty if the shop has none, or what it wrote is no web address
    static Optional<URI> of(Workspace shop, String orderNumber, Money amount) {
        return shop.paymentLink()
                .map(
                        link ->
                                link.replace("{order_number}", encoded(orderNumber))
                                        .replace(
                                                "{amount}",
                                                encoded(amount.amount().toPlainString()))
                                        .replace(
                                                "{currency}",
                                                encoded(amount.currency().getCurrencyCode())))
                .flatMap(PaymentLink::webAddress);
    }

    private static Optional<URI> webAddress(String text) {
        try {
            var uri = URI.create(text.strip());
            var web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
