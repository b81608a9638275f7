package com.shopme.assistant;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.shopme.catalog.ProductId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What the assistant keeps in mind between two turns of a chat. Never a price, a stock or a cart:
/// those are asked for each time.
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class Memory {
    private static final int VERSION = 1;

    int version = VERSION;
    boolean welcomed;
    boolean askedForName;
    boolean optedOut;

    /// The language was guessed from little: a phone prefix or one word.
    boolean unsureOfLanguage;

    /// Turns in a row that were not understood.
    int misses;

    /// What can be chosen by a number or by its title.
    List<Option> offered = new ArrayList<>();

    /// Whether a number means so many pieces of [#product] rather than one of those offered.
    boolean numbersCountPieces;

    @Nullable Question question;

    /// The product talked about last.
    @Nullable UUID product;

    /// What the words could have meant besides [#product].
    List<UUID> others = new ArrayList<>();

    @Nullable Deed deed;

    /// Wishes of that turn that still have to be asked about, as the client put them.
    List<Later> later = new ArrayList<>();

    /// The next page of the shelf shown last.
    @Nullable String next;

    record Option(String id, String title) {}

    /// A question that yes and no answer.
    ///
    /// @param yes the [Tap] that yes stands for
    record Question(Kind kind, String yes, String no) {
        enum Kind {
            NAME,
            DEED
        }
    }

    /// What was last done to the cart, so that it can be put right.
    ///
    /// @param before how many pieces there were
    /// @param count how many were added
    record Deed(UUID product, int before, int count) {}

    record Later(String words, int count) {}

    /// Reads what was written; something unreadable or of another version is forgotten.
    static Memory read(String text, JsonMapper json) {
        try {
            var memory = json.readValue(text, Memory.class);
            return memory == null || memory.version != VERSION ? new Memory() : memory.whole();
        } catch (JacksonException e) {
            return new Memory();
        }
    }

    String write(JsonMapper json) {
        return json.writeValueAsString(this);
    }

    /// What the next turn starts from: facts stay, what was asked and half done does not.
    Memory next() {
        var next = new Memory();
        next.welcomed = welcomed;
        next.askedForName = askedForName;
        next.optedOut = optedOut;
        next.unsureOfLanguage = unsureOfLanguage;
        next.offered = offered;
        next.product = product;
        next.others = others;
        next.next = this.next;
        return next;
    }

    Optional<ProductId> lastProduct() {
        return Optional.ofNullable(product).map(ProductId::new);
    }

    /// What was offered under this title.
    Optional<Option> offered(String title) {
        var plain = Word.plain(title.strip());
        return offered.stream()
                .filter(option -> Word.plain(option.title()).equals(plain))
                .filter(option -> question != null || !option.id().equals(Tap.DECLINE))
                .findFirst();
    }

    void talkedAbout(ProductId id, List<ProductId> besides) {
        product = id.value();
        others = new ArrayList<>(besides.stream().map(ProductId::value).toList());
        others.remove(product);
    }

    @SuppressWarnings("NullAway") // JSON may say null where a list is due
    private Memory whole() {
        if (offered == null) offered = new ArrayList<>();
        if (others == null) others = new ArrayList<>();
        if (later == null) later = new ArrayList<>();
        offered.removeIf(option -> option == null || option.id() == null || option.title() == null);
        others.removeIf(java.util.Objects::isNull);
        later.removeIf(wish -> wish == null || wish.words() == null);
        if (question != null && (question.yes() == null || question.no() == null)) question = null;
        if (deed != null && deed.product() == null) deed = null;
        return this;
    }
}
