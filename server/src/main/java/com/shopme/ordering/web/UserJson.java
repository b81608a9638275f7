package com.shopme.ordering.web;

import com.shopme.clients.ClientFile;
import com.shopme.ordering.CartView;
import com.shopme.ordering.Purchases;
import com.shopme.shared.Language;
import com.shopme.shared.Money;
import com.shopme.shared.PhoneNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A WhatsApp user, that is a client, with what they are buying and have bought.
///
/// @param registered whether they gave a name and agreed to be served
/// @param marketing whether they allow marketing messages now
/// @param cart empty while there is nothing in it
record UserJson(
        UUID id,
        Optional<String> phone,
        String name,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> email,
        Optional<String> language,
        String status,
        boolean registered,
        boolean marketing,
        BigDecimal discountPercentage,
        Optional<CartJson> cart,
        UserOrders orders,
        Instant createdAt,
        Instant updatedAt) {

    /// @param spent what the orders come to in the shop's currency, cancelled ones aside
    record UserOrders(long count, String spent, Optional<LastOrder> last) {}

    record LastOrder(
            UUID id,
            String number,
            String status,
            String currency,
            String total,
            Instant placedAt) {}

    static UserJson of(ClientFile file, @Nullable CartView cart, @Nullable Purchases purchases) {
        var details = file.details();
        return new UserJson(
                file.id().value(),
                details.phone().map(PhoneNumber::value),
                file.name(),
                details.firstName(),
                details.lastName(),
                details.email(),
                details.language().map(Language::code),
                details.status().word(),
                file.registeredAt().isPresent(),
                file.marketing(),
                file.client().discountPercentage(),
                Optional.ofNullable(cart).map(view -> CartJson.of(file.id(), view)),
                orders(purchases),
                file.createdAt(),
                file.updatedAt());
    }

    private static UserOrders orders(@Nullable Purchases purchases) {
        if (purchases == null) return new UserOrders(0, "0", Optional.empty());
        var last = purchases.last();
        return new UserOrders(
                purchases.count(),
                text(purchases.spent()),
                Optional.of(
                        new LastOrder(
                                last.order().value(),
                                last.number(),
                                last.status().name().toLowerCase(Locale.ROOT),
                                last.total().currency().getCurrencyCode(),
                                text(last.total()),
                                last.placedAt())));
    }

    private static String text(Money money) {
        return money.amount().toPlainString();
    }
}
