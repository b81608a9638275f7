package com.shopme.ordering.web;

import com.shopme.ordering.CheckoutView;
import com.shopme.ordering.Delivery;
import com.shopme.ordering.OrderStatus;
import com.shopme.ordering.OrderView;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An order that was made, ready to be shown.
///
/// @param status a word, null while it is as fresh as the page says
/// @param payLink null if nothing is to be paid online
record OrderedPage(
        Speech speech,
        String number,
        @Nullable String status,
        boolean cancelled,
        @Nullable String payLink,
        String payLabel,
        String next,
        List<Row> rows,
        Sums sums,
        @Nullable Delivery delivery) {

    record Row(int quantity, String name, String total) {}

    static OrderedPage of(CheckoutView.Ordered view) {
        var speech = new Speech(view.language());
        var order = view.order();
        var total = speech.money(order.totals().total());
        return new OrderedPage(
                speech,
                order.number(),
                order.status() == OrderStatus.PENDING ? null : status(order, speech),
                order.status() == OrderStatus.CANCELLED,
                order.paymentLink().map(URI::toString).orElse(null),
                speech.say("ordered.pay", total),
                order.paid()
                        ? speech.say("ordered.next.paid")
                        : speech.say("ordered.next." + word(order.payment()), total),
                order.lines().stream().map(line -> row(line, speech)).toList(),
                Sums.of(order.totals(), speech),
                order.delivery().orElse(null));
    }

    private static Row row(OrderView.Line line, Speech speech) {
        return new Row(line.quantity(), line.name(), speech.money(line.total()));
    }

    private static String status(OrderView order, Speech speech) {
        return speech.say("status." + word(order.status()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
