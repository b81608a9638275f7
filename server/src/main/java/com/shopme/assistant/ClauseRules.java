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
    private static final Set<Intent> CORRECTING =
            Set.of(CORRECT, NOT_THAT, BUY, CHANGE, FIND, NO, YES, CANCEL, THANKS, DETAILS);

    private static final int MORE_THAN_ALL = 1000;

    private final Reading said;
    private final Optional<Wish> before;

    ClauseRules(Reading said, Optional<Wish> before) {
        this.said = said;
        this.before = before;
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
            case NO -> said.has(NO) && !refuses();
            default -> said.has(social);
        };
    }

    private List<Wish> main() {
        return Stream.<Supplier<List<Wish>>>of(
                        this::decisive,
                        this::name,
                        this::language,
                        this::swap,
                        this::correction,
                        this::orders,
                        this::removal,
                        this::change,
                        this::more,
                        this::topics,
                        this::checkout,
                        this::looking,
                        this::goingOn,
                        this::buying,
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
        if (!said.has(I_AM) || !onlyBeside(Set.of(I_AM, GREET, YES, NO, THANKS))) return List.of();
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

    private List<Wish> swap() {
        var words = said.has(INSTEAD_OF) ? said.around(INSTEAD_OF) : said.around(CHANGE, FOR);
        if (words.isEmpty() || said.counts() && !said.has(INSTEAD_OF)) return List.of();
        return List.of(new Wish.Swap(words.get().out(), words.get().in(), firstCount()));
    }

    private List<Wish> correction() {
        if (!(said.has(CORRECT) || said.has(NOT_THAT)) || !onlyBeside(CORRECTING)) return List.of();
        if (said.has(NOT_THAT) && !said.namesSomething() && !said.counts() && said.ordinal() == 0)
            return List.of(new Wish.Correct(new Mention.Other(), OptionalInt.empty()));
        if (said.items().isEmpty() && !pointsSomewhere()) return List.of(Wish.Correct.SOMETHING);
        return List.of(new Wish.Correct(mention(firstItem()), firstCount()));
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

    private List<Wish> removal() {
        if (said.has(EMPTY)) return List.of(new Wish.Plain(EMPTY));
        if (refuses()) return each(Wish.Remove::new);
        if (!said.has(REMOVE)) return List.of();
        if (!said.namesSomething() && (said.has(ALL) || said.has(CART) && !said.has(THAT)))
            return List.of(new Wish.Plain(EMPTY));
        return each(Wish.Remove::new);
    }

    // "El pesto no": said of a thing, the no is about that thing.
    private boolean refuses() {
        return said.namesSomething() && said.endsWith(NO) && onlyBeside(Set.of(NO));
    }

    private List<Wish> change() {
        if (!said.has(CHANGE)) return List.of();
        return said.items().stream()
                .filter(item -> item.count().isPresent() || item.article())
                .<Wish>map(item -> new Wish.Change(mention(item), item.count().orElse(1)))
                .toList();
    }

    private List<Wish> more() {
        var counted = said.has(MORE) && said.counts();
        var asks = said.has(FIND) || said.has(STOCK) || said.has(PRICE);
        if (!counted && (!said.has(ONE_MORE) || asks)) return List.of();
        var item = firstItem();
        return List.of(new Wish.Buy(mention(item), count(item, OptionalInt.of(1))));
    }

    private List<Wish> topics() {
        var topics = said.intents().stream().filter(Understanding::isTopic).sorted().toList();
        if (topics.isEmpty()) return List.of();
        var wishes = new ArrayList<Wish>();
        if (said.counts() && said.namesSomething() && said.has(BUY)) wishes.addAll(buying());
        else if (ABOUT_A_THING.containsAll(topics) && pointsAtThing())
            wishes.addAll(each((what, count) -> new Wish.Look(what, DETAILS, count)));
        topics.forEach(topic -> wishes.add(new Wish.Plain(onHoliday(topic))));
        return wishes;
    }

    // "I'm allergic to nuts" is not about a thing of ours.
    private boolean pointsAtThing() {
        return (said.namesSomething() || pointsSomewhere()) && !said.saysIt(DIET);
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
        if (said.namesSomething() && (said.counts() || said.has(BUY))) wishes.addAll(buying());
        wishes.add(new Wish.Plain(CHECKOUT));
        return wishes;
    }

    private List<Wish> looking() {
        if (said.has(TOTAL) && !said.namesSomething()) return List.of(new Wish.Plain(CART));
        var aspect = ASPECTS.stream().filter(said::has).sorted().findFirst();
        if (aspect.isEmpty()) return List.of();
        if (said.namesSomething() || pointsSomewhere() && !said.has(CART) && !said.has(CATALOGUE))
            return each((what, count) -> new Wish.Look(what, aspect.get(), count));
        var plain = plain();
        if (!plain.isEmpty() && !plain.equals(List.of(new Wish.Plain(BUY)))) return plain;
        if (aspect.get() == FIND) return List.of(new Wish.Plain(CATALOGUE));
        return List.of(new Wish.Look(new Mention.That(), aspect.get(), firstCount()));
    }

    private List<Wish> buying() {
        var named = said.namesSomething();
        if (!said.has(BUY) && !(named && said.counts())) return List.of();
        if (!named && !pointsSomewhere() && !said.counts()) return List.of();
        if (!named && (said.has(CATALOGUE) || said.has(RECOMMEND))) return List.of();
        return each((what, count) -> new Wish.Buy(what, all(what, count)));
    }

    // "All the pesto you have" is more than there can be: how many there are is told then.
    private OptionalInt all(Mention what, OptionalInt count) {
        var all = what instanceof Mention.Named && said.saysIt(ALL) && count.isEmpty();
        return all ? OptionalInt.of(MORE_THAN_ALL) : count;
    }

    private List<Wish> plain() {
        if (said.namesSomething() && !said.has(CART) && !said.has(BOT) && !said.has(HELP)) {
            var advice = said.has(RECOMMEND) || said.has(CHEAPEST);
            var browses = said.has(CATALOGUE) || advice;
            var aspect = advice ? RECOMMEND : FIND;
            return browses ? each((what, count) -> new Wish.Look(what, aspect, count)) : List.of();
        }
        return first(LAST);
    }

    private List<Wish> picking() {
        if (said.namesSomething()) return List.of();
        if (said.ordinal() != 0 || said.has(OTHER) || said.has(ALL) || said.has(CHEAPEST))
            return List.of(new Wish.Pick(pointed(), firstCount()));
        if (said.has(THAT))
            return said.counts()
                    ? List.of(new Wish.Buy(new Mention.That(), firstCount()))
                    : List.of(new Wish.Pick(new Mention.That(), OptionalInt.empty()));
        return said.items().stream()
                .limit(1)
                .<Wish>map(i -> new Wish.Number(i.count().orElseThrow(), i.digits()))
                .toList();
    }

    // "Take out the oil and two espressos": the verb holds on.
    private List<Wish> goingOn() {
        if (!said.clause().goesOn() || !said.hasNothingButParticles() || !said.namesSomething())
            return List.of();
        return switch (before.orElse(new Wish.Unclear())) {
            case Wish.Remove _ -> each(Wish.Remove::new);
            case Wish.Look(_, var aspect, _) ->
                    each((what, count) -> new Wish.Look(what, aspect, count));
            case Wish.Buy _ -> each(Wish.Buy::new);
            case Wish.Plain(var intent) when intent == BUY -> each(Wish.Buy::new);
            default -> List.of();
        };
    }

    private List<Wish> mentioned() {
        return said.items().stream()
                .filter(item -> !item.isBare())
                .<Wish>map(
                        item ->
                                item.article()
                                        ? new Wish.Buy(mention(item), item.count())
                                        : new Wish.Mentioned(item.words()))
                .toList();
    }

    private boolean pointsSomewhere() {
        return said.has(THAT)
                || said.has(OTHER)
                || said.has(ALL)
                || said.has(CHEAPEST)
                || said.ordinal() != 0;
    }

    private boolean onlyBeside(Set<Intent> company) {
        return said.intents().stream().allMatch(i -> i.isParticle() || company.contains(i));
    }

    private List<Wish> first(Set<Intent> intents) {
        return intents.stream()
                .filter(said::has)
                .sorted()
                .limit(1)
                .<Wish>map(Wish.Plain::new)
                .toList();
    }

    private interface Making {
        Wish make(Mention what, OptionalInt count);
    }

    private List<Wish> each(Making making) {
        if (said.items().isEmpty()) return List.of(making.make(pointed(), OptionalInt.empty()));
        return said.items().stream().map(i -> making.make(mention(i), i.count())).toList();
    }

    private Mention mention(Reading.Item item) {
        return item.isBare() ? pointed() : new Mention.Named(item.words());
    }

    private Mention pointed() {
        if (said.ordinal() != 0) return new Mention.Offered(said.ordinal());
        if (said.has(CHEAPEST)) return new Mention.Cheapest();
        if (said.has(OTHER)) return new Mention.Other();
        if (said.has(ALL)) return new Mention.All();
        return new Mention.That();
    }

    private Reading.Item firstItem() {
        return said.items().isEmpty()
                ? new Reading.Item("", OptionalInt.empty(), false, false)
                : said.items().getFirst();
    }

    private OptionalInt firstCount() {
        return firstItem().count();
    }

    private static OptionalInt count(Reading.Item item, OptionalInt otherwise) {
        return item.count().isPresent() ? item.count() : otherwise;
    }
}
