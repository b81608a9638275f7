package com.shopme.model;

import com.shopme.assistant.Played;
import com.shopme.catalog.Product;
import com.shopme.ordering.CartView;
import com.shopme.ordering.OrderView;
import com.shopme.ordering.Totals;
import com.shopme.receipts.Deed;
import com.shopme.receipts.Evidence;
import com.shopme.shared.Language;
import java.util.List;
import java.util.Locale;

/// Turns what was looked up into what may be claimed.
final class Facts {
    private Facts() {}

    static Evidence of(Desk desk) {
        var turn = desk.turn();
        var evidence = new Evidence(turn.shop().currency());
        evidence.name(turn.shop().name(), "shop");
        turn.client().firstName().ifPresent(name -> evidence.name(name, "client"));
        var discount = turn.client().discountPercentage();
        if (discount.signum() > 0) evidence.discount(discount, "client");
        evidence.percent(turn.shop().taxRate(), "shop");
        var language = desk.grasp().language();
        desk.grasp().texts().forEach(text -> evidence.client(text, language));
        desk.facts().forEach(fact -> fact.accept(evidence));
        cart(evidence, desk.rehearsed().map(Played::cart).orElse(desk.cart()));
        desk.rehearsed().ifPresent(played -> deeds(evidence, played));
        return evidence;
    }

    static void product(Evidence evidence, Product product, String source) {
        evidence.product(
                new Evidence.Thing(
                        product.id().value().toString(),
                        product.name(),
                        List.of(),
                        product.price(),
                        product.stock(),
                        product.active(),
                        product.description().orElse("")),
                source);
    }

    static void order(Evidence evidence, OrderView order, java.time.ZoneId zone, String source) {
        evidence.order(
                order.number(),
                order.status().name().toLowerCase(Locale.ROOT),
                order.placedAt().atZone(zone).toLocalDate(),
                source);
        order.lines()
                .forEach(
                        line ->
                                evidence.line(
                                        line.product().value().toString(),
                                        line.name(),
                                        line.quantity(),
                                        line.unitPrice(),
                                        line.total(),
                                        source));
        totals(evidence, order.totals(), source);
        order.tracking().ifPresent(tracking -> evidence.text(tracking, source));
    }

    private static void cart(Evidence evidence, CartView cart) {
        for (var line : cart.lines()) {
            var id = line.product().value().toString();
            evidence.inCart(id, line.quantity());
            evidence.line(id, line.name(), line.quantity(), line.unitPrice(), line.total(), "cart");
        }
        if (cart.isEmpty()) return;
        evidence.count(cart.pieces(), "cart");
        totals(evidence, cart.totals(), "cart");
    }

    private static void totals(Evidence evidence, Totals totals, String source) {
        evidence.total(totals.subtotal(), source);
        evidence.total(totals.total(), source);
        evidence.percent(totals.taxRate(), source);
        if (!totals.tax().isZero()) evidence.total(totals.tax(), source);
        if (totals.discount().isZero()) return;
        evidence.total(totals.discount(), source);
        evidence.discount(totals.discountPercentage(), source);
    }

    private static void deeds(Evidence evidence, Played played) {
        for (var done : played.done())
            evidence.deed(
                    Deed.valueOf(done.what().name()),
                    done.product().map(id -> id.value().toString()).orElse(""));
        if (!played.told().isBlank()) evidence.text(played.told(), "done");
    }

    /// What a language is called, for the model.
    static String name(Language language) {
        return language.locale().getDisplayLanguage(Locale.ENGLISH);
    }
}
