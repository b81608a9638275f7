package com.shopme.ordering.web;

import com.shopme.ordering.CartView.Change;
import com.shopme.ordering.CheckoutDraft;
import com.shopme.ordering.CheckoutDraft.Field;
import com.shopme.ordering.CheckoutDraft.Mistake;
import com.shopme.ordering.CheckoutView;
import com.shopme.ordering.PaymentMethod;
import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A cart to confirm, ready to be shown.
///
/// @param picture address of the picture, null if there is none
record OpenPage(
        Speech speech,
        List<Row> rows,
        List<String> changes,
        Sums sums,
        List<Input> inputs,
        List<Choice> payments,
        @Nullable String paymentMistake,
        @Nullable String notice,
        boolean mistaken,
        String seen) {

    record Row(
            String id,
            String name,
            @Nullable String picture,
            int quantity,
            int left,
            String each,
            String total) {

        public boolean mayGrow() {
            return quantity < left;
        }

        public boolean runsShort() {
            return left <= 5;
        }

        public String initial() {
            return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
        }
    }

    /// @param mistake what is wrong with it, null if nothing
    record Input(
            String name,
            String label,
            String value,
            int longest,
            String autocomplete,
            @Nullable String mistake) {

        public boolean wide() {
            return name.equals("note");
        }
    }

    record Choice(String value, String label, String hint, boolean chosen) {}

    static OpenPage of(CheckoutView.Open view, Check check) {
        var speech = new Speech(view.language());
        var mistakes = check == Check.DETAILS ? view.draft().mistakes() : Map.<Field, Mistake>of();
        return new OpenPage(
                speech,
                view.lines().stream().map(line -> row(line, view.shop().id(), speech)).toList(),
                view.changes().stream().map(change -> text(change, speech)).toList(),
                Sums.of(view.totals(), speech),
                inputs(view.draft(), mistakes, speech),
                choices(view.payments(), view.draft(), speech),
                mistakes.containsKey(Field.PAYMENT) ? speech.say("wrong.payment") : null,
                notice(check, view, speech),
                !mistakes.isEmpty(),
                view.seen());
    }

    private static @Nullable String notice(Check check, CheckoutView.Open view, Speech speech) {
        return switch (check) {
            case NOTHING, DETAILS -> null;
            // What exactly changed is told already, if the catalogue did it.
            case CHANGED -> view.changes().isEmpty() ? speech.say("changed.again") : null;
            case SHORT -> speech.say("short");
            case LIMIT -> speech.say("limit");
        };
    }

    private static Row row(CheckoutView.Line line, WorkspaceId shop, Speech speech) {
        return new Row(
                line.product().toString(),
                line.name(),
                line.picture().map(image -> "/images/" + shop + "/" + image).orElse(null),
                line.quantity(),
                line.left(),
                speech.say("each", speech.money(line.unitPrice())),
                speech.money(line.total()));
    }

    private static String text(Change change, Speech speech) {
        return switch (change) {
            case Change.PriceChanged(_, var name, Money before, Money now) ->
                    speech.say("changed.price", name, speech.money(before), speech.money(now));
            case Change.FewerLeft(_, var name, _, int left) when left == 0 ->
                    speech.say("changed.sold_out", name);
            case Change.FewerLeft(_, var name, int wanted, int left) ->
                    speech.say("changed.fewer", name, wanted, left);
            case Change.NoLongerSold(_, var name) -> speech.say("changed.gone", name);
        };
    }

    private static List<Input> inputs(
            CheckoutDraft draft, Map<Field, Mistake> mistakes, Speech speech) {
        return List.of(
                input(Field.NAME, draft.name(), "name", mistakes, speech),
                input(Field.STREET, draft.street(), "street-address", mistakes, speech),
                input(Field.POSTAL_CODE, draft.postalCode(), "postal-code", mistakes, speech),
                input(Field.CITY, draft.city(), "address-level2", mistakes, speech),
                input(Field.NOTE, draft.note(), "off", mistakes, speech));
    }

    private static Input input(
            Field field,
            String value,
            String autocomplete,
            Map<Field, Mistake> mistakes,
            Speech speech) {
        var mistake = mistakes.get(field);
        return new Input(
                word(field),
                speech.say(word(field)),
                value,
                field.longest(),
                autocomplete,
                mistake == null ? null : speech.say("wrong." + word(mistake)));
    }

    private static List<Choice> choices(
            List<PaymentMethod> offered, CheckoutDraft draft, Speech speech) {
        var chosen = offered.size() == 1 ? Optional.of(offered.getFirst()) : draft.payment();
        return offered.stream()
                .map(
                        method ->
                                new Choice(
                                        word(method),
                                        speech.say("payment." + word(method)),
                                        speech.say("payment." + word(method) + ".hint"),
                                        chosen.filter(method::equals).isPresent()))
                .toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
