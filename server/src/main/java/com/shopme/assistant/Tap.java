package com.shopme.assistant;

import com.shopme.catalog.CategoryId;
import com.shopme.catalog.ProductId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// The ids of buttons and list rows. An id carries its whole meaning, so a button of last week
/// still does what it says.
final class Tap {
    private Tap() {}

    static String doing(Intent intent) {
        return "do:" + intent;
    }

    static String add(ProductId product, int count) {
        return "add:" + product + ":" + count;
    }

    static String set(ProductId product, int count) {
        return "set:" + product + ":" + count;
    }

    static String show(ProductId product) {
        return "show:" + product;
    }

    static String remove(ProductId product) {
        return "remove:" + product;
    }

    static String shelf(CategoryId category, int offset) {
        return "shelf:" + category + ":" + offset;
    }

    static String name(String name) {
        return "name:" + name;
    }

    static final String EMPTY_NOW = "empty-now:";
    static final String DECLINE = "decline:";

    /// What the id means; empty if it is not one of ours.
    static Optional<Wish> read(String id) {
        try {
            var parts = id.split(":", -1);
            return Optional.ofNullable(
                    switch (parts[0]) {
                        case "do" -> new Wish.Plain(Intent.valueOf(parts[1]));
                        case "add" -> new Wish.Buy(exactly(parts[1]), count(parts[2]));
                        case "set" ->
                                new Wish.Change(exactly(parts[1]), Integer.parseInt(parts[2]));
                        case "show" ->
                                new Wish.Look(exactly(parts[1]), Intent.FIND, OptionalInt.empty());
                        case "remove" -> new Wish.Remove(exactly(parts[1]), OptionalInt.empty());
                        case "shelf" ->
                                new Wish.Shelf(
                                        new CategoryId(UUID.fromString(parts[1])),
                                        Math.max(0, Integer.parseInt(parts[2])));
                        case "name" -> new Wish.CallMe(FullName.of(List.of(id.substring(5))), true);
                        case "empty-now" -> new Wish.EmptyNow();
                        case "decline" -> new Wish.Decline();
                        default -> null;
                    });
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /// The product an option is about.
    static Optional<ProductId> product(String id) {
        return read(id).flatMap(
                        wish ->
                                switch (wish) {
                                    case Wish.Buy(Mention.Exactly(var p), _) -> Optional.of(p);
                                    case Wish.Change(Mention.Exactly(var p), _) -> Optional.of(p);
                                    case Wish.Look(Mention.Exactly(var p), _, _) -> Optional.of(p);
                                    case Wish.Remove(Mention.Exactly(var p), _) -> Optional.of(p);
                                    default -> Optional.empty();
                                });
    }

    private static Mention.Exactly exactly(String id) {
        return new Mention.Exactly(new ProductId(UUID.fromString(id)));
    }

    private static OptionalInt count(String text) {
        return OptionalInt.of(Math.clamp(Integer.parseInt(text), 1, 999));
    }
}
