package com.shopme.receipts;

import com.shopme.shared.Language;
import com.shopme.shared.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What was looked up and done in one turn: the only things that may be claimed.
public final class Evidence {
    final Currency currency;
    final Map<String, Thing> things = new LinkedHashMap<>();
    final List<Named> names = new ArrayList<>();
    final List<Amount> amounts = new ArrayList<>();
    final Map<BigDecimal, String> percents = new HashMap<>();
    final Map<BigDecimal, String> numbers = new HashMap<>();
    final List<Dated> days = new ArrayList<>();
    final Map<Integer, String> times = new HashMap<>();
    final Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    final Map<String, String> orders = new HashMap<>();
    final Map<Deed, Set<String>> deeds = new HashMap<>();
    final Map<String, Integer> cart = new LinkedHashMap<>();
    final List<Text> texts = new ArrayList<>();
    final Set<String> vocabulary = new HashSet<>();
    final Set<BigDecimal> clientNumbers = new HashSet<>();
    final Set<String> clientWords = new HashSet<>();
    boolean discounted;

    public Evidence(Currency currency) {
        this.currency = currency;
    }

    /// A product as it stands.
    ///
    /// @param otherNames aliases, names in other languages
    public record Thing(
            String id,
            String name,
            List<String> otherNames,
            Money price,
            int stock,
            boolean active,
            String about) {}

    record Named(String text, String plain, Optional<String> subject, String source) {}

    /// @param use what it is an amount of
    /// @param context the words around it, for one from a text
    record Amount(
            BigDecimal value, Optional<String> subject, Use use, String source, String context) {}

    enum Use {
        PRICE,
        TOTAL,
        TEXT,
        DOCUMENT
    }

    record Dated(Days.Day day, String source) {}

    record Text(String plain, String source) {}

    public void product(Thing thing, String source) {
        things.put(thing.id(), thing);
        name(thing.name(), Optional.of(thing.id()), source);
        thing.otherNames().forEach(name -> name(name, Optional.of(thing.id()), source));
        price(thing.price(), thing.id(), source);
        if (!thing.about().isBlank()) text(thing.about(), source);
    }

    /// A shelf, a service, the shop.
    public void name(String name, String source) {
        name(name, Optional.empty(), source);
    }

    public void priced(String name, Money price, String source) {
        name(name, Optional.of(name), source);
        price(price, name, source);
    }

    /// A line of an order or of the cart.
    public void line(String id, String name, int quantity, Money unit, Money total, String source) {
        name(name, Optional.of(id), source);
        price(unit, id, source);
        price(total, id, source);
        count(quantity, source);
    }

    /// So many pieces are in the cart.
    public void inCart(String id, int quantity) {
        cart.put(id, quantity);
    }

    public void total(Money amount, String source) {
        amounts.add(
                new Amount(Numbers.norm(amount.amount()), Optional.empty(), Use.TOTAL, source, ""));
    }

    /// A discount that this client has.
    public void discount(BigDecimal percent, String source) {
        discounted = true;
        percents.put(Numbers.norm(percent), source);
    }

    public void percent(BigDecimal percent, String source) {
        percents.put(Numbers.norm(percent), source);
    }

    public void count(int count, String source) {
        numbers.putIfAbsent(Numbers.norm(BigDecimal.valueOf(count)), source);
    }

    /// @param status in lower case, such as `shipped`
    public void order(String number, String status, LocalDate placed, String source) {
        orders.put(Plain.of(number), status);
        day(placed, source);
    }

    public void day(LocalDate day, String source) {
        days.add(
                new Dated(
                        new Days.Day(
                                day.getDayOfMonth(),
                                day.getMonthValue(),
                                OptionalInt.of(day.getYear())),
                        source));
        weekdays.add(day.getDayOfWeek());
    }

    /// @param id of the product it was done to; empty: of all
    public void deed(Deed deed, String id) {
        deeds.computeIfAbsent(deed, _ -> new HashSet<>()).add(id);
    }

    /// Words of the shop: all they say may be repeated.
    public void text(String text, String source) {
        text(text, source, Use.TEXT);
    }

    /// Words of a document: all they say may be repeated, but what a product costs, the catalogue
    /// says; a document may be old, or not of the shop's hand.
    public void document(String text, String source) {
        text(text, source, Use.DOCUMENT);
    }

    private void text(String text, String source, Use use) {
        var composed = Plain.composed(text);
        texts.add(new Text(Plain.of(composed), source));
        vocabulary.addAll(Plain.stems(composed));
        for (var segment : Segment.of(composed)) read(segment, source, use);
    }

    /// Words of the client: their numbers may be repeated, and their names denied.
    public void client(String text, Language language) {
        var plain = Plain.of(Plain.composed(text));
        clientNumbers.addAll(Numbers.in(plain, language));
        clientWords.addAll(Plain.stems(plain));
    }

    private void name(String name, Optional<String> subject, String source) {
        var composed = Plain.composed(name);
        names.add(new Named(composed, Plain.of(composed).strip(), subject, source));
        vocabulary.addAll(Plain.stems(composed));
        Numbers.in(Plain.of(composed)).forEach(n -> numbers.putIfAbsent(n, source));
    }

    private void price(Money price, String subject, String source) {
        amounts.add(
                new Amount(
                        Numbers.norm(price.amount()), Optional.of(subject), Use.PRICE, source, ""));
    }

    private void read(Segment segment, String source, Use use) {
        Numbers.in(segment.plain()).forEach(n -> numbers.putIfAbsent(n, source));
        weekdays.addAll(Days.allWeekdays(segment.plain()));
        for (var percent : segment.find(Percents.WRITTEN))
            Numbers.read(percent.group(1))
                    .forEach(value -> percents.putIfAbsent(Numbers.norm(value), source));
        Days.takeDays(segment).forEach(day -> days.add(new Dated(day.value(), source)));
        Days.takeTimes(segment).forEach(time -> times.putIfAbsent(time.value(), source));
        for (var language : Language.SPOKEN)
            for (var found : Amounts.take(segment, language))
                found.values()
                        .forEach(
                                value ->
                                        amounts.add(
                                                new Amount(
                                                        value,
                                                        Optional.empty(),
                                                        use,
                                                        source,
                                                        segment.plain())));
        for (var language : Language.SPOKEN)
            Numbers.in(segment.plain(), language)
                    .forEach(number -> numbers.putIfAbsent(number, source));
    }
}
