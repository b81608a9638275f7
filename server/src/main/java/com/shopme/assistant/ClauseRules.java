package com.shopme.assistant;

import static com.shopme.assistant.Intent.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// From the reading of one clause to its wishes. The rules stand in the order in which they win.
final class ClauseRules {
    private static final Set<Intent> DECISIVE = Set.of(STOP, START, FORGET_ME, PERSON, INSULT);
    private static final Set<Intent> ORDERS = Set.of(REPEAT, CANCEL_ORDER, COMPLAINT);
    private static final Set<Intent> ASPECTS = Set.of(PRICE, STOCK, DETAILS, FIND);
    private static final Set<Intent> ABOUT_A_THING = Set.of(DIET, CURRENCY);
    private static final Set<Intent> LAST =
            Set.of(CATALOGUE, RECOMMEND, HELP, BOT, MORE, BACK, CANCEL, CART, DONE, BUY);

    private final Reading said;
    private final Pointing points;
    private final CartRules cart;

    ClauseRules(Reading said, Optional<Wish> before) {
        this.said = said;
        this.points = new Pointing(said);
        this.cart = new CartRules(said, before, points);
    }

    List<Wish> wishes() {
        var main = main();
        var all = new ArrayList<Wish>();
        for (var social : Understanding.social())
            if (says(social, main) && !(social == THANKS && all.contains(new Wish.Plain(NO))))
                all.add(new Wish.Plain(social));
        all.addAll(main);
        return all;
    }

    // A yes stands alone or first: "where exactly are you?" says none.
    private boolean says(Intent social, List<Wish> main) {
        return switch (social) {
            case YES -> said.has(YES) && (main.isEmpty() || said.opensWith(YES));
            case NO -> said.has(NO) && !cart.refuses();
            default -> said.has(social);
        };
    }

    private List<Wish> main() {
        return Stream.<Supplier<List<Wish>>>of(
                        this::decisive,
                        this::name,
                        this::language,
                        cart::swap,
                        cart::correction,
                        this::orders,
                        cart::removal,
                        cart::change,
                        cart::more,
                        this::topics,
                        this::checkout,
                        this::looking,
                        cart::goingOn,
                        cart::buying,
                        this::plain,
                        this::days,
                        this::picking,
                        this::mentioned)
                .map(Supplier::get)
                .filter(wishes -> !wishes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Wish> decisive() {
        var denied = said.has(NOT) || said.has(NO) || said.has(REMOVE);
        if (said.has(START) && denied)
            return List.of(new Wish.Plain(STOP)); // "I don't want offers"
        return first(DECISIVE);
    }

    private List<Wish> name() {
        if (said.has(NAME) && Names.after(said, NAME).isEmpty() && said.saysIt(NAME))
            return List.of(new Wish.Plain(PERSON)); // "call me"
        if (said.has(NAME))
            return Names.after(said, NAME)
                    .<List<Wish>>map(n -> List.of(new Wish.CallMe(n, true)))
                    .orElse(List.of());
        if (!said.has(I_AM) || !said.onlyBeside(Set.of(I_AM, GREET, YES, NO, THANKS)))
            return List.of();
        return Names.after(said, I_AM)
                .<List<Wish>>map(n -> List.of(new Wish.CallMe(n, false)))
                .orElse(List.of());
    }

    private List<Wish> language() {
        if (!said.has(SPEAK) || said.namesSomething()) return List.of();
        return said.language()
                .<List<Wish>>map(code -> List.of(new Wish.Speak(code)))
                .orElse(List.of());
    }

    private List<Wish> orders() {
        var plain = first(ORDERS);
        if (!plain.isEmpty()) return plain;
        if (said.orderNumber().isPresent() && !said.namesSomething())
            return List.of(new Wish.Order(said.orderNumber().get()));
        if (!said.has(ORDER)) return List.of();
        var number = said.items().stream().filter(i -> i.isBare() && i.digits()).findFirst();
        return List.of(
                number.<Wish>map(i -> new Wish.Order("" + i.count().orElseThrow()))
                        .orElse(new Wish.Plain(ORDER)));
    }

    private List<Wish> topics() {
        var topics = said.intents().stream().filter(Understanding::isTopic).sorted().toList();
        if (topics.isEmpty()) return List.of();
        var wishes = new ArrayList<Wish>();
        if (said.counts() && said.namesSomething() && said.has(BUY)) wishes.addAll(cart.buying());
        else if (ABOUT_A_THING.containsAll(topics) && pointsAtThing())
            wishes.addAll(points.each((what, count) -> new Wish.Look(what, DETAILS, count)));
        topics.forEach(topic -> wishes.add(new Wish.Plain(onHoliday(topic))));
        return wishes;
    }

    // "I'm allergic to nuts" is not about a thing of ours.
    private boolean pointsAtThing() {
        return (said.namesSomething() || points.pointsSomewhere()) && !said.saysIt(DIET);
    }

    private Intent onHoliday(Intent topic) {
        return topic == HOURS && said.has(HOLIDAY) ? HOLIDAY : topic;
    }

    // "And on Sunday?" goes on about the opening hours.
    private List<Wish> days() {
        var only = said.hasNothingButParticles() && said.items().isEmpty();
        if (!only || !said.has(DAY) && !said.has(HOLIDAY)) return List.of();
        return List.of(new Wish.Plain(said.has(HOLIDAY) ? HOLIDAY : HOURS));
    }

    private List<Wish> checkout() {
        if (!said.has(CHECKOUT)) return List.of();
        var wishes = new ArrayList<Wish>();
        if (said.namesSomething() && (said.counts() || said.has(BUY))) wishes.addAll(cart.buying());
        wishes.add(new Wish.Plain(CHECKOUT));
        return wishes;
    }

    private List<Wish> looking() {
        if (said.has(TOTAL) && !said.namesSomething()) return List.of(new Wish.Plain(CART));
        var aspect = ASPECTS.stream().filter(said::has).sorted().findFirst();
        if (aspect.isEmpty()) return List.of();
        if (said.namesSomething()
                || points.pointsSomewhere() && !said.has(CART) && !said.has(CATALOGUE))
            return points.each((what, count) -> new Wish.Look(what, aspect.get(), count));
        var plain = plain();
        if (!plain.isEmpty() && !plain.equals(List.of(new Wish.Plain(BUY)))) return plain;
        if (aspect.get() == FIND) return List.of(new Wish.Plain(CATALOGUE));
        return List.of(new Wish.Look(new Mention.That(), aspect.get(), points.firstCount()));
    }

    private List<Wish> plain() {
        if (said.namesSomething() && !said.has(CART) && !said.has(BOT) && !said.has(HELP)) {
            var advice = said.has(RECOMMEND) || said.has(CHEAPEST);
            var browses = said.has(CATALOGUE) || advice;
            var aspect = advice ? RECOMMEND : FIND;
            return browses
                    ? points.each((what, count) -> new Wish.Look(what, aspect, count))
                    : List.of();
        }
        return first(LAST);
    }

    private List<Wish> picking() {
        if (said.namesSomething()) return List.of();
        if (said.ordinal() != 0 || said.has(OTHER) || said.has(ALL) || said.has(CHEAPEST))
            return List.of(new Wish.Pick(points.pointed(), points.firstCount()));
        if (said.has(THAT))
            return said.counts()
                    ? List.of(new Wish.Buy(new Mention.That(), points.firstCount()))
                    : List.of(new Wish.Pick(new Mention.That(), OptionalInt.empty()));
        return said.items().stream()
                .limit(1)
                .<Wish>map(i -> new Wish.Number(i.count().orElseThrow(), i.digits()))
                .toList();
    }

    private List<Wish> mentioned() {
        return said.items().stream()
                .filter(item -> !item.isBare())
                .<Wish>map(
                        item ->
                                item.article()
                                        ? new Wish.Buy(points.mention(item), item.count())
                                        : new Wish.Mentioned(item.words()))
                .toList();
    }

    private List<Wish> first(Set<Intent> intents) {
        return intents.stream()
                .filter(said::has)
                .sorted()
                .limit(1)
                .<Wish>map(Wish.Plain::new)
                .toList();
    }
}
