package com.shopme.ordering.web;

import com.shopme.ordering.Totals;
import java.util.ArrayList;
import java.util.List;

/// What adds up to a total, line by line, as it is shown.
record Sums(List<Row> rows, String total, List<Row> contained) {
    record Row(String label, String amount) {}

    static Sums of(Totals totals, Speech speech) {
        var rows = new ArrayList<Row>();
        var contained = new ArrayList<Row>();
        rows.add(new Row(speech.say("subtotal"), speech.money(totals.subtotal())));
        if (!totals.discount().isZero()) rows.add(discount(totals, speech));
        if (!totals.tax().isZero())
            (totals.taxIncluded() ? contained : rows).add(tax(totals, speech));
        return new Sums(rows, speech.money(totals.total()), contained);
    }

    private static Row discount(Totals totals, Speech speech) {
        var label = speech.say("discount", speech.percent(totals.discountPercentage()));
        return new Row(label, "−" + speech.money(totals.discount()));
    }

    private static Row tax(Totals totals, Speech speech) {
        var key = totals.taxIncluded() ? "tax.included" : "tax.added";
        var label = speech.say(key, speech.percent(totals.taxRate()));
        return new Row(label, speech.money(totals.tax()));
    }
}
