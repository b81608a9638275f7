package com.shopme.notifications;

import com.shopme.conversation.Outgoing;
import com.shopme.ordering.OrderStatus;
import com.shopme.ordering.OrderView;
import com.shopme.ordering.PaymentMethod;
import com.shopme.ordering.Totals;
import com.shopme.platform.Wording;
import com.shopme.shared.Language;
import com.shopme.shared.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Puts news of an order into one client's words. Every figure is the order's own.
record Speaker(Language language, Optional<String> name) {
    private static final Wording WORDING = new Wording("notifications");

    Speaker {
        if (!Language.SPOKEN.contains(language)) language = Language.ENGLISH;
    }

    Outgoing news(OrderView order, OrderStatus news) {
        return news == OrderStatus.PENDING
                ? confirmation(order)
                : new Outgoing.Text(step(order, news));
    }

    /// What may be said when the client wrote last more than a day ago. The shop has these
    /// templates approved by Meta under these names, in each language it speaks.
    Outgoing.Template template(OrderView order, OrderStatus news) {
        var who = name.orElseGet(() -> say("nameless"));
        if (news == OrderStatus.PENDING)
            return new Outgoing.Template(
                    "order_confirmation",
                    metaLanguage(),
                    List.of(who, order.number(), money(order.totals().total())));
        var update = List.of(who, order.number(), say("word." + word(news)));
        var shipped = order.tracking().filter(_ -> news == OrderStatus.SHIPPED);
        return shipped.map(
                        tracking ->
                                new Outgoing.Template(
                                        "order_shipped",
                                        metaLanguage(),
                                        List.of(who, order.number(), tracking)))
                .orElseGet(() -> new Outgoing.Template("order_update", metaLanguage(), update));
    }

    private Outgoing confirmation(OrderView order) {
        var text = new ArrayList<String>();
        text.add(
                say(
                        name.isPresent() ? "placed" : "placed.nameless",
                        name.orElse(""),
                        order.number()));
        text.add(bought(order));
        text.add(String.join("\n", sums(order.totals())));
        order.delivery().ifPresent(to -> text.add(say("to", to.name(), to.address())));
        text.add(payment(order));
        var body = String.join("\n\n", text);
        return order.paymentLink()
                .<Outgoing>map(link -> new Outgoing.Link(body, say("pay"), link))
                .orElseGet(() -> new Outgoing.Text(body));
    }

    private String bought(OrderView order) {
        return String.join(
                "\n",
                order.lines().stream()
                        .map(line -> say("line", line.quantity(), line.name(), money(line.total())))
                        .toList());
    }

    private List<String> sums(Totals totals) {
        var sums = new ArrayList<String>();
        sums.add(say("subtotal", money(totals.subtotal())));
        if (!totals.discount().isZero())
            sums.add(
                    say(
                            "discount",
                            percent(totals.discountPercentage()),
                            money(totals.discount())));
        var tax =
                say(
                        totals.taxIncluded() ? "tax.included" : "tax.added",
                        percent(totals.taxRate()),
                        money(totals.tax()));
        if (!totals.tax().isZero() && !totals.taxIncluded()) sums.add(tax);
        sums.add(say("total", money(totals.total())));
        if (!totals.tax().isZero() && totals.taxIncluded()) sums.add(tax);
        return sums;
    }

    private String payment(OrderView order) {
        if (order.paid()) return say("pay.paid");
        if (order.payment() == PaymentMethod.CASH_ON_DELIVERY)
            return say("pay.cash", money(order.totals().total()));
        return say("pay.link");
    }

    private String step(OrderView order, OrderStatus news) {
        var text = say("status." + word(news), order.number());
        if (news != OrderStatus.SHIPPED) return text;
        return order.tracking()
                .map(tracking -> text + "\n" + say("status.shipped.tracking", tracking))
                .orElse(text);
    }

    // Meta has no bare `pt` (Meta, template languages, read 2026-11).
    private String metaLanguage() {
        return language.equals(Language.PORTUGUESE) ? "pt_PT" : language.code();
    }

    private String say(String key, Object... values) {
        return WORDING.say(language, key, values);
    }

    private String money(Money money) {
        return money.in(language);
    }

    private String percent(BigDecimal rate) {
        var format = NumberFormat.getPercentInstance(language.locale());
        format.setMaximumFractionDigits(2);
        return format.format(rate.movePointLeft(2));
    }

    private static String word(OrderStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
