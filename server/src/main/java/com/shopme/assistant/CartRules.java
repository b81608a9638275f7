package com.shopme.assistant;

import static com.shopme.assistant.Intent.*;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// From the reading of one clause to what it wants of the cart.
final class CartRules {
    private static final Set<Intent> CORRECTING =
            Set.of(CORRECT, NOT_THAT, BUY, CHANGE, FIND, NO, YES, CANCEL, THANKS, DETAILS);
    private static final int MORE_THAN_ALL = 1000;

    private final Reading said;
    private final Optional<Wish> before;
    private final Pointing points;

    CartRules(Reading said, Optional<Wish> before, Pointing points) {
        this.said = said;
        this.before = before;
        this.points = points;
    }

    List<Wish> swap() {
        var words =
                said.has(INSTEAD_OF)
                        ? Exchange.around(said, INSTEAD_OF)
                        : Exchange.around(said, CHANGE, FOR);
        if (words.isEmpty() || said.counts() && !said.has(INSTEAD_OF)) return List.of();
        return List.of(new Wish.Swap(words.get().out(), words.get().in(), points.firstCount()));
    }

    List<Wish> correction() {
        if (!(said.has(CORRECT) || said.has(NOT_THAT)) || !said.onlyBeside(CORRECTING))
            return List.of();
        if (said.has(NOT_THAT) && !said.namesSomething() && !said.counts() && said.ordinal() == 0)
            return List.of(new Wish.Correct(new Mention.Other(), OptionalInt.empty()));
        if (said.items().isEmpty() && !points.pointsSomewhere())
            return List.of(Wish.Correct.SOMETHING);
        return List.of(new Wish.Correct(points.mention(points.firstItem()), points.firstCount()));
    }

    List<Wish> removal() {
        if (said.has(EMPTY)) return List.of(new Wish.Plain(EMPTY));
        if (refuses()) return points.each(Wish.Remove::new);
        if (!said.has(REMOVE)) return List.of();
        if (!said.namesSomething() && (said.has(ALL) || said.has(CART) && !said.has(THAT)))
            return List.of(new Wish.Plain(EMPTY));
        return points.each(Wish.Remove::new);
    }

    // "El pesto no": said of a thing, the no is about that thing.
    boolean refuses() {
        return said.namesSomething() && said.endsWith(NO) && said.onlyBeside(Set.of(NO));
    }

    List<Wish> change() {
        if (!said.has(CHANGE)) return List.of();
        return said.items().stream()
                .filter(item -> item.count().isPresent() || item.article())
                .<Wish>map(item -> new Wish.Change(points.mention(item), item.count().orElse(1)))
                .toList();
    }

    List<Wish> more() {
        var counted = said.has(MORE) && said.counts();
        var asks = said.has(FIND) || said.has(STOCK) || said.has(PRICE);
        if (!counted && (!said.has(ONE_MORE) || asks)) return List.of();
        var item = points.firstItem();
        return List.of(new Wish.Buy(points.mention(item), Pointing.count(item, OptionalInt.of(1))));
    }

    List<Wish> buying() {
        var named = said.namesSomething();
        if (!said.has(BUY) && !(named && said.counts())) return List.of();
        if (!named && !points.pointsSomewhere() && !said.counts()) return List.of();
        if (!named && (said.has(CATALOGUE) || said.has(RECOMMEND))) return List.of();
        return points.each((what, count) -> new Wish.Buy(what, all(what, count)));
    }

    // "All the pesto you have" is more than there can be: how many there are is told then.
    private OptionalInt all(Mention what, OptionalInt count) {
        var all = what instanceof Mention.Named && said.saysIt(ALL) && count.isEmpty();
        return all ? OptionalInt.of(MORE_THAN_ALL) : count;
    }

    // "Take out the oil and two espressos": the verb holds on.
    List<Wish> goingOn() {
        if (!said.clause().goesOn() || !said.hasNothingButParticles() || !said.namesSomething())
            return List.of();
        return switch (before.orElse(new Wish.Unclear())) {
            case Wish.Remove _ -> points.each(Wish.Remove::new);
            case Wish.Look(_, var aspect, _) ->
                    points.each((what, count) -> new Wish.Look(what, aspect, count));
            case Wish.Buy _ -> points.each(Wish.Buy::new);
            case Wish.Plain(var intent) when intent == BUY -> points.each(Wish.Buy::new);
            default -> List.of();
        };
    }
}
