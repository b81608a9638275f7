package com.shopme.assistant;

import com.shopme.catalog.Product;
import com.shopme.catalog.ProductId;
import com.shopme.ordering.Carts;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Whether a client has clearly asked for a deed in the turn it is done in. Who understood the
/// client may have been told otherwise by a text from outside; the client's own words decide.
@Component
class Clarity {
    private static final Set<Intent> WANT_A_PERSON =
            Set.of(
                    Intent.PERSON,
                    Intent.COMPLAINT,
                    Intent.INSULT,
                    Intent.FORGET_ME,
                    Intent.CANCEL_ORDER,
                    Intent.INVOICE,
                    Intent.RETURNS);

    private final Finder finder;
    private final Carts carts;

    Clarity(Finder finder, Carts carts) {
        this.finder = finder;
        this.carts = carts;
    }

    /// @param wishes as they are meant in this conversation
    boolean isAsked(Scene scene, List<Wish> wishes, Act act) {
        return switch (act) {
            case Act.Add(var product, var count) ->
                    wishes.stream().anyMatch(w -> buys(scene, w, product, count));
            case Act.Hold(var product, var count) when count == 0 ->
                    wishes.stream().anyMatch(w -> removes(scene, w, product));
            case Act.Hold(var product, var count) ->
                    wishes.stream().anyMatch(w -> changes(scene, w, product, count));
            case Act.EmptyCart _ -> wishes.contains(new Wish.Plain(Intent.EMPTY));
            case Act.Repeat _ -> wishes.contains(new Wish.Plain(Intent.REPEAT));
            case Act.StopOffers _ -> wishes.contains(new Wish.Plain(Intent.STOP));
            case Act.Person _ ->
                    wishes.stream()
                            .anyMatch(
                                    w ->
                                            w instanceof Wish.Plain(var intent)
                                                    && WANT_A_PERSON.contains(intent));
            case Act.ShowCart _, Act.ShowProduct _, Act.Pay _, Act.ShowOrders _, Act.ShowOrder _ ->
                    true;
        };
    }

    /// Whether something is to be done rather than told.
    static boolean wantsDeed(List<Wish> wishes) {
        return wishes.stream()
                .anyMatch(
                        w ->
                                switch (w) {
                                    case Wish.Look _, Wish.Mentioned _, Wish.Order _ -> false;
                                    case Wish.Plain(var intent) ->
                                            Set.of(
                                                            Intent.BUY,
                                                            Intent.EMPTY,
                                                            Intent.REPEAT,
                                                            Intent.CHECKOUT,
                                                            Intent.YES)
                                                    .contains(intent);
                                    default -> true;
                                });
    }

    private boolean buys(Scene scene, Wish wish, ProductId product, int count) {
        return asksFor(scene, wish, product, count) || choosesOffered(scene, wish, product, count);
    }

    // We offered so many pieces of it ourselves, and that is what is chosen.
    private boolean choosesOffered(Scene scene, Wish wish, ProductId product, int count) {
        if (scene.before().offered.stream().noneMatch(o -> o.id().equals(Tap.add(product, count))))
            return false;
        return switch (wish) {
            case Wish.Mentioned(var words) -> leads(scene, words, product);
            case Wish.Pick(var what, var n) -> n.isEmpty() && points(scene, what, product);
            default -> false;
        };
    }

    private boolean asksFor(Scene scene, Wish wish, ProductId product, int count) {
        return switch (wish) {
            case Wish.Buy(var what, var n) -> points(scene, what, product) && counts(n, count);
            case Wish.Pick(var what, var n) -> points(scene, what, product) && counts(n, count);
            case Wish.Correct(var what, var n) ->
                    points(scene, what, product) && n.orElse(lastCount(scene)) == count;
            case Wish.Swap(_, var in, var n) -> leads(scene, in, product) && counts(n, count);
            case Wish.Number(var n, _) -> n == count && points(scene, new Mention.That(), product);
            case Wish.Plain(var intent) when intent == Intent.BUY ->
                    count == 1 && points(scene, new Mention.That(), product);
            default -> false;
        };
    }

    private boolean changes(Scene scene, Wish wish, ProductId product, int count) {
        return switch (wish) {
            case Wish.Change(var what, var n) -> n == count && points(scene, what, product);
            case Wish.Remove(var what, var n) ->
                    n.isPresent()
                            && points(scene, what, product)
                            && pieces(scene, product) - n.getAsInt() == count;
            default -> buys(scene, wish, product, count);
        };
    }

    private boolean removes(Scene scene, Wish wish, ProductId product) {
        return switch (wish) {
            case Wish.Remove(var what, var n) -> n.isEmpty() && points(scene, what, product);
            case Wish.Change(var what, var n) -> n == 0 && points(scene, what, product);
            case Wish.Swap(var out, _, _) -> leads(scene, out, product);
            case Wish.Correct(var what, _) -> takesBack(scene, what, product);
            default -> false;
        };
    }

    // "Not that one, the vinegar": what was put in last goes out again.
    private boolean takesBack(Scene scene, Mention what, ProductId product) {
        var deed = scene.before().deed;
        return deed != null
                && deed.before() == 0
                && deed.product().equals(product.value())
                && (what instanceof Mention.Named || what instanceof Mention.Other)
                && !points(scene, what, product);
    }

    private static int lastCount(Scene scene) {
        var deed = scene.before().deed;
        return deed == null ? 1 : deed.count();
    }

    private int pieces(Scene scene, ProductId product) {
        return CartLines.pieces(carts.show(scene.workspace(), scene.clientId()), product);
    }

    private static boolean counts(OptionalInt said, int count) {
        return said.orElse(1) == count;
    }

    private boolean points(Scene scene, Mention what, ProductId product) {
        return switch (what) {
            case Mention.Exactly(var id) -> id.equals(product);
            case Mention.Named(var words) -> leads(scene, words, product);
            case Mention.Offered(var place) ->
                    scene.offered(place)
                            .flatMap(option -> Tap.product(option.id()))
                            .filter(product::equals)
                            .isPresent();
            case Mention.All _ -> scene.offeredProducts().contains(product);
            case Mention.That _ -> isTalkedAbout(scene, product);
            case Mention.Other _ ->
                    scene.before().others.contains(product.value())
                            || isTalkedAbout(scene, product);
            case Mention.Cheapest _ -> false; // which one that is, is better asked about
        };
    }

    private static boolean isTalkedAbout(Scene scene, ProductId product) {
        var last = scene.memory().lastProduct();
        return last.isPresent()
                ? last.get().equals(product)
                : scene.offeredProducts().equals(List.of(product));
    }

    // The client's words find this product in the shop.
    private boolean leads(Scene scene, String words, ProductId product) {
        return switch (finder.find(scene, words)) {
            case Finder.Finding.One(var found, var besides, _) ->
                    found.id().equals(product) || has(besides, product);
            case Finder.Finding.Several(var products) -> has(products, product);
            case Finder.Finding.None _ -> false;
        };
    }

    private static boolean has(List<Product> products, ProductId product) {
        return products.stream().anyMatch(p -> p.id().equals(product));
    }
}
