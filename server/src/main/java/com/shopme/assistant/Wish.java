package com.shopme.assistant;

import com.shopme.catalog.CategoryId;
import com.shopme.conversation.Content;
import java.util.Locale;
import java.util.OptionalInt;

/// One thing a client wants, as far as words alone tell. What *that* and *2* point at is for the
/// dialogue to know.
sealed interface Wish {
    /// About what is in the cart.
    sealed interface OfCart extends Wish {}

    /// What people are told was heard.
    default String word() {
        return switch (this) {
            case Plain(var intent) -> intent.name().toLowerCase(Locale.ROOT);
            case Unreadable(var kind) -> "unreadable_" + kind.name().toLowerCase(Locale.ROOT);
            case Look _, Mentioned _, Pick _, Number _ -> "look";
            case Buy _, Fill _ -> "buy";
            case Remove _ -> "remove";
            case Change _, Swap _, Correct _ -> "change";
            case CallMe _, MaybeName _ -> "name";
            case Speak _ -> "language";
            case Order _ -> "order";
            case Shelf _ -> "catalogue";
            case EmptyNow _ -> "empty";
            case Decline _ -> "decline";
            case Unclear _ -> "unclear";
        };
    }

    /// What needs no further word: a greeting, the cart, the opening hours, a person.
    record Plain(Intent intent) implements Wish {}

    /// @param count asked for so many; for *do you have ten?*
    record Look(Mention what, Intent aspect, OptionalInt count) implements Wish {}

    record Buy(Mention what, OptionalInt count) implements OfCart {}

    record Remove(Mention what, OptionalInt count) implements OfCart {}

    record Change(Mention what, int count) implements OfCart {}

    /// One product in the cart for another.
    record Swap(String out, String in, OptionalInt count) implements OfCart {}

    /// "No, I meant …": the last deed was not what was wanted.
    record Correct(Mention what, OptionalInt count) implements OfCart {
        /// A mere "sorry" or "no, wait": what follows may be the correction.
        static final Correct SOMETHING = new Correct(new Mention.That(), OptionalInt.empty());
    }

    /// A bare number.
    ///
    /// @param digits written in digits, as people type the number of an option
    record Number(int value, boolean digits) implements Wish {}

    /// One of those offered, taken without saying what for.
    record Pick(Mention what, OptionalInt count) implements Wish {}

    /// A thing named and nothing said about it: a product to see, an answer, or a name.
    record Mentioned(String words) implements Wish {}

    /// @param sure said so ("my name is …"), rather than "I am …", which introduces much else
    record CallMe(FullName name, boolean sure) implements Wish {}

    /// Written like a full name, whatever the words may mean besides; what they are taken for
    /// otherwise follows.
    record MaybeName(FullName name) implements Wish {}

    /// @param code of the language asked for, spoken here or not
    record Speak(String code) implements Wish {}

    record Order(String number) implements Wish {}

    /// A page of a shelf.
    record Shelf(CategoryId category, int offset) implements Wish {}

    /// The client confirms to empty the cart.
    record EmptyNow() implements OfCart {}

    /// The client does not want name and number kept.
    record Decline() implements Wish {}

    /// A basket filled in WhatsApp's catalogue.
    record Fill(Content.Basket basket) implements OfCart {}

    /// Something a machine of words cannot read.
    record Unreadable(Kind kind) implements Wish {
        enum Kind {
            VOICE,
            PICTURE,
            STICKER,
            LOCATION,
            CONTACT,
            OTHER,
            TOO_LATE_EDIT,
            OLD_BUTTON
        }
    }

    /// Not understood.
    record Unclear() implements Wish {}

    /// "-3 pesto": asked for less than nothing.
    default boolean isBelowZero() {
        return switch (this) {
            case Look(_, _, var count) -> count.orElse(0) < 0;
            case Buy(_, var count) -> count.orElse(0) < 0;
            case Remove(_, var count) -> count.orElse(0) < 0;
            case Change(_, var count) -> count < 0;
            case Swap(_, _, var count) -> count.orElse(0) < 0;
            case Correct(_, var count) -> count.orElse(0) < 0;
            case Pick(_, var count) -> count.orElse(0) < 0;
            case Number(var value, _) -> value < 0;
            default -> false;
        };
    }
}
