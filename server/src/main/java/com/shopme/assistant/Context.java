package com.shopme.assistant;

import com.shopme.assistant.Memory.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads wishes in the light of what was asked and done before.
@Component
class Context {
    private final Finder finder;
    private final Shelves shelves;

    Context(Finder finder, Shelves shelves) {
        this.finder = finder;
        this.shelves = shelves;
    }

    /// What the words mean after what was asked and done before.
    List<Wish> meant(Scene scene, List<Wish> wishes) {
        var name = fullName(scene, wishes);
        if (name.isPresent()) return List.of(new Wish.CallMe(name.get(), true));
        var meant = new ArrayList<>(wishes);
        var asked = Optional.ofNullable(scene.before().question);
        if (asked.filter(q -> q.kind() == Question.Kind.NAME).isPresent()) readName(scene, meant);
        if (meant.stream().anyMatch(w -> w instanceof Wish.CallMe))
            meant.remove(new Wish.Plain(Intent.YES));
        if (scene.before().deed != null && meant.contains(new Wish.Plain(Intent.NO)))
            meant.replaceAll(Context::asCorrection);
        if (meant.stream().anyMatch(w -> w instanceof Wish.Correct))
            meant.remove(new Wish.Plain(Intent.NO));
        joinNames(scene, meant);
        if (asked.filter(q -> q.yes().equals(Tap.doing(Intent.PERSON))).isPresent() && wants(meant))
            meant.remove(new Wish.Plain(Intent.YES)); // "ok, then two coffees" calls nobody
        asked.filter(Context::offersPieces).ifPresent(offer -> takeOffer(offer, meant));
        if (asked.isEmpty() && meant.remove(new Wish.Plain(Intent.YES)))
            meant.add(new Wish.Plain(Intent.YES)); // says something only where nothing else does
        return meant;
    }

    /// Who was asked for a name may tell it later too.
    private Optional<FullName> fullName(Scene scene, List<Wish> wishes) {
        if (!scene.before().askedForName || scene.client().registered()) return Optional.empty();
        if (wishes.stream().anyMatch(w -> w instanceof Wish.CallMe)) return Optional.empty();
        return wishes.stream()
                .flatMap(w -> w instanceof Wish.MaybeName(var name) ? Stream.of(name) : null)
                .filter(name -> !sells(scene, name))
                .findFirst();
    }

    /// While the question is open, only a thing of ours is no name; later, one word of it is
    /// enough.
    private boolean sells(Scene scene, FullName name) {
        var words = Stream.concat(Stream.of(name.first()), name.last().stream()).toList();
        var whole = String.join(" ", words);
        return finder.knows(scene, whole)
                || scene.before().question == null
                        && Stream.of(whole.split(" ")).anyMatch(word -> finder.knows(scene, word));
    }

    // Beside a product that was offered, "yes" does not speak of the name.
    private void readName(Scene scene, List<Wish> wishes) {
        if (wishes.stream().noneMatch(w -> w instanceof Wish.Speak))
            wishes.replaceAll(wish -> asName(scene, wish));
        var chooses =
                wishes.stream()
                        .anyMatch(
                                w ->
                                        w instanceof Wish.Mentioned
                                                || w instanceof Wish.Pick
                                                || w instanceof Wish.Buy);
        if (chooses && !scene.offeredProducts().isEmpty())
            wishes.remove(new Wish.Plain(Intent.YES));
    }

    private static boolean wants(List<Wish> wishes) {
        return wishes.stream().anyMatch(wish -> !Understanding.isManners(wish));
    }

    private static boolean offersPieces(Question question) {
        return question.yes().startsWith("add:") || question.yes().startsWith("set:");
    }

    // To an offer "I'll take those" says yes; "yes, two" says two.
    private static void takeOffer(Question offer, List<Wish> wishes) {
        var several = !offer.yes().endsWith(":1");
        var yes = new Wish.Plain(Intent.YES);
        wishes.replaceAll(wish -> takesThat(wish, several) ? yes : wish);
        var counted =
                wishes.stream()
                        .anyMatch(
                                wish ->
                                        wish instanceof Wish.Number
                                                || wish instanceof Wish.Buy
                                                || wish instanceof Wish.Change);
        if (counted) wishes.removeIf(w -> w.equals(yes) || w.equals(new Wish.Plain(Intent.NO)));
        else if (wishes.remove(yes)) {
            wishes.removeIf(yes::equals);
            wishes.addFirst(yes);
        }
    }

    private static boolean takesThat(Wish wish, boolean several) {
        return switch (wish) {
            case Wish.Buy(Mention.All _, var count) -> several && count.isEmpty();
            case Wish.Pick(Mention.All _, var count) -> several && count.isEmpty();
            case Wish.Buy(Mention.That _, var count) -> count.isEmpty();
            case Wish.Pick(Mention.That _, var count) -> count.isEmpty();
            case Wish.Plain(var intent) -> intent == Intent.BUY;
            default -> false;
        };
    }

    /// "Oil and vinegar" may be the name of one thing.
    private void joinNames(Scene scene, List<Wish> wishes) {
        for (int i = 0; i + 1 < wishes.size(); i++) {
            var first = named(wishes.get(i));
            var second = named(wishes.get(i + 1));
            if (first.isEmpty() || second.isEmpty() || counts(wishes.get(i + 1))) continue;
            var both = first.get() + " " + second.get();
            var merged =
                    finder.isOne(scene, both)
                            ? renamed(wishes.get(i), both)
                            : shelves.isName(scene, both) ? new Wish.Mentioned(both) : null;
            if (merged == null) continue;
            wishes.set(i, merged);
            wishes.remove(i + 1);
        }
    }

    private static Optional<String> named(Wish wish) {
        return switch (wish) {
            case Wish.Mentioned(var words) -> Optional.of(words);
            case Wish.Look(Mention.Named(var words), _, _) -> Optional.of(words);
            case Wish.Buy(Mention.Named(var words), _) -> Optional.of(words);
            default -> Optional.empty();
        };
    }

    private static Wish renamed(Wish wish, String words) {
        var name = new Mention.Named(words);
        return switch (wish) {
            case Wish.Look(_, var aspect, var count) -> new Wish.Look(name, aspect, count);
            case Wish.Buy(_, var count) -> new Wish.Buy(name, count);
            default -> new Wish.Mentioned(words);
        };
    }

    private static boolean counts(Wish wish) {
        return wish instanceof Wish.Buy(_, var count) && count.isPresent();
    }

    private Wish asName(Scene scene, Wish wish) {
        return switch (wish) {
            case Wish.Mentioned(var words) when isName(scene, words) ->
                    new Wish.CallMe(Names.bare(words).orElseThrow(), true);
            case Wish.CallMe(var name, _) -> new Wish.CallMe(name, true);
            default -> wish;
        };
    }

    private boolean isName(Scene scene, String words) {
        if (Names.bare(words).isEmpty()) return false;
        var profile = Names.ofProfile(scene.client().profileName());
        return profile.equals(Names.bare(words).map(FullName::first))
                || !finder.knows(scene, words);
    }

    private static Wish asCorrection(Wish wish) {
        return switch (wish) {
            case Wish.Buy(var what, var count) -> new Wish.Correct(what, count);
            case Wish.Mentioned(var words) ->
                    new Wish.Correct(new Mention.Named(words), OptionalInt.empty());
            case Wish.Pick(var what, var count) -> new Wish.Correct(what, count);
            case Wish.Number(var n, _) -> new Wish.Correct(new Mention.That(), OptionalInt.of(n));
            default -> wish;
        };
    }
}
