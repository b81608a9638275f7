package com.shopme.assistant;

import static com.shopme.assistant.Intent.*;

import java.util.List;
import java.util.OptionalInt;

/// What a clause points at: things by their name, or what was said before.
final class Pointing {
    private final Reading said;

    Pointing(Reading said) {
        this.said = said;
    }

    boolean pointsSomewhere() {
        return said.has(THAT)
                || said.has(OTHER)
                || said.has(ALL)
                || said.has(CHEAPEST)
                || said.ordinal() != 0;
    }

    interface Making {
        Wish make(Mention what, OptionalInt count);
    }

    List<Wish> each(Making making) {
        if (said.items().isEmpty()) return List.of(making.make(pointed(), OptionalInt.empty()));
        return said.items().stream().map(i -> making.make(mention(i), i.count())).toList();
    }

    Mention mention(Item item) {
        return item.isBare() ? pointed() : new Mention.Named(item.words());
    }

    Mention pointed() {
        if (said.ordinal() != 0) return new Mention.Offered(said.ordinal());
        if (said.has(CHEAPEST)) return new Mention.Cheapest();
        if (said.has(OTHER)) return new Mention.Other();
        if (said.has(ALL)) return new Mention.All();
        return new Mention.That();
    }

    Item firstItem() {
        return said.items().isEmpty()
                ? new Item("", OptionalInt.empty(), false, false)
                : said.items().getFirst();
    }

    OptionalInt firstCount() {
        return firstItem().count();
    }

    static OptionalInt count(Item item, OptionalInt otherwise) {
        return item.count().isPresent() ? item.count() : otherwise;
    }
}
