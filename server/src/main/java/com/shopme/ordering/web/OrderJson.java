package com.shopme.ordering.web;

import com.shopme.clients.Client;
import com.shopme.ordering.Delivery;
import com.shopme.ordering.OrderView;
import com.shopme.ordering.Totals;
import com.shopme.shared.Money;
import com.shopme.shared.PhoneNumber;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An order as our API writes it. Amounts are exact decimals in text.
///
/// @param allowed what the order may become
/// @param client empty if the client is no longer kept
/// @param note what the people of the shop wrote down for themselves
record OrderJson(
        UUID id,
        String number,
        String status,
        List<String> allowed,
        Optional<Person> client,
        List<Line> lines,
        Sums totals,
        String payment,
        boolean paid,
        Optional<URI> paymentLink,
        Optional<Delivery> delivery,
        Optional<String> tracking,
        Optional<String> note,
        Instant placedAt,
        Instant updatedAt,
        Optional<Instant> deletedAt) {

    record Person(UUID id, String name, Optional<String> phone) {
        static Person of(Client client) {
            var known =
                    Stream.of(client.firstName(), client.lastName())
                            .flatMap(Optional::stream)
                            .collect(Collectors.joining(" "));
            var name = known.isEmpty() ? client.profileName().orElse("") : known;
            return new Person(client.id().value(), name, client.phone().map(PhoneNumber::value));
        }
    }

    record Line(UUID product, String name, int quantity, String unitPrice, String total) {
        static Line of(OrderView.Line line) {
            return new Line(
                    line.product().value(),
                    line.name(),
                    line.quantity(),
                    text(line.unitPrice()),
                    text(line.total()));
        }
    }

    record Sums(
            String currency,
            String subtotal,
            BigDecimal discountPercentage,
            String discount,
            BigDecimal taxRate,
            boolean taxIncluded,
            String tax,
            String total) {

        static Sums of(Totals totals) {
            return new Sums(
                    totals.total().currency().getCurrencyCode(),
                    text(totals.subtotal()),
                    totals.discountPercentage(),
                    text(totals.discount()),
                    totals.taxRate(),
                    totals.taxIncluded(),
                    text(totals.tax()),
                    text(totals.total()));
        }
    }

    static OrderJson of(OrderView order, @Nullable Client client) {
        return new OrderJson(
                order.id().value(),
                order.number(),
                word(order.status()),
                order.status().next().stream().map(OrderJson::word).toList(),
                Optional.ofNullable(client).map(Person::of),
                order.lines().stream().map(Line::of).toList(),
                Sums.of(order.totals()),
                word(order.payment()),
                order.paid(),
                order.paymentLink(),
                order.delivery(),
                order.tracking(),
                order.note(),
                order.placedAt(),
                order.updatedAt(),
                order.deletedAt());
    }

    private static String text(Money money) {
        return money.amount().toPlainString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
