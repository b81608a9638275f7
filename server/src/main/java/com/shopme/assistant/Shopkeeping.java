package com.shopme.assistant;

import com.shopme.assistant.Played.Done;
import com.shopme.assistant.Played.What;
import com.shopme.catalog.ProductId;
import com.shopme.clients.Clients;
import com.shopme.conversation.Answer;
import com.shopme.conversation.Outgoing;
import com.shopme.conversation.Turn;
import com.shopme.ordering.CartView;
import com.shopme.ordering.Carts;
import com.shopme.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Does for a client what somebody else understood, and tells it in the built-in assistant's words:
/// the same deeds, confirmations, buttons and memory as if the rules had understood it. What the
/// client did not clearly ask for is not done but asked about.
@Service
public class Shopkeeping {
    private static final int MOST_CHOICES = 3;
    private static final int TITLE = 20;

    private final Hearing hearing;
    private final Dialogue dialogue;
    private final Context context;
    private final Clarity clarity;
    private final Phrases phrases;
    private final Carts carts;
    private final Clients clients;

    Shopkeeping(
            Hearing hearing,
            Dialogue dialogue,
            Context context,
            Clarity clarity,
            Phrases phrases,
            Carts carts,
            Clients clients) {
        this.hearing = hearing;
        this.dialogue = dialogue;
        this.context = context;
        this.clarity = clarity;
        this.phrases = phrases;
        this.carts = carts;
        this.clients = clients;
    }

    /// What rules make of a turn.
    @Transactional(readOnly = true)
    public Grasp grasp(Turn turn) {
        var listened = hearing.listen(turn);
        var scene = scene(turn, listened, listened.language());
        var wishes = context.meant(scene, listened.wishes());
        return new Grasp(
                listened.language(),
                listened.heard().texts(),
                listened.heard().nothing() || isSettled(listened, wishes),
                Clarity.wantsDeed(wishes),
                inMind(scene));
    }

    private static List<ProductId> inMind(Scene scene) {
        return Stream.concat(
                        scene.memory().lastProduct().stream(), scene.offeredProducts().stream())
                .distinct()
                .limit(3)
                .toList();
    }

    /// Whether a text is clearly in another language than this.
    public boolean isOtherLanguage(Language expected, String text) {
        return hearing.otherThan(expected, text).isPresent();
    }

    /// @param words what is said besides; may be empty
    /// @param about products to offer with it
    @Transactional
    public Played play(Turn turn, List<Act> acts, String words, List<Offered> about) {
        var listened = hearing.listen(turn);
        var scene = scene(turn, listened, listened.language());
        scene.memory().unsureOfLanguage = listened.unsure();
        if (listened.keepsLanguage()) keep(scene);
        var wishes = context.meant(scene, listened.wishes());
        var unclear = acts.stream().filter(a -> !clarity.isAsked(scene, wishes, a)).toList();
        var before = carts.show(scene.workspace(), scene.clientId());
        dialogue.perform(
                scene,
                acts.stream().flatMap(act -> wish(act, unclear).stream()).toList(),
                () -> say(scene, words, about));
        if (unclear.contains(new Act.Person())) scene.askForPerson();
        var after = carts.show(scene.workspace(), scene.clientId());
        var messages = scene.reply().messages(scene.text("button.list"));
        var answer = new Answer(messages, hearing.write(scene.memory()), scene.handOver());
        return new Played(
                answer,
                told(messages, words),
                done(acts, unclear, before, after, answer),
                after,
                unclear);
    }

    /// A product to be offered with what is said.
    public record Offered(ProductId product, String name) {}

    private Scene scene(Turn turn, Hearing.Listened listened, Language language) {
        return new Scene(
                phrases,
                turn.shop(),
                turn.client(),
                language,
                listened.before(),
                listened.heard().texts());
    }

    private void keep(Scene scene) {
        if (!scene.client().language().equals(Optional.of(scene.language())))
            clients.speaks(scene.workspace(), scene.clientId(), scene.language());
    }

    private static boolean isSettled(Hearing.Listened listened, List<Wish> meant) {
        var wishes = listened.wishes();
        if (listened.heard().hasClear() || wishes.contains(new Wish.Plain(Intent.STOP)))
            return true;
        if (listened.wanted().isPresent() && wishes.size() == 1) return true;
        return listened.before().question != null && meant.stream().allMatch(Shopkeeping::answers);
    }

    private static boolean answers(Wish wish) {
        return wish.equals(new Wish.Plain(Intent.YES))
                || wish.equals(new Wish.Plain(Intent.NO))
                || wish instanceof Wish.CallMe;
    }

    private static void say(Scene scene, String words, List<Offered> about) {
        if (words.isBlank()) return;
        scene.memory().misses = 0;
        scene.reply().say(words);
        if (about.isEmpty()) return;
        scene.memory()
                .talkedAbout(
                        about.getFirst().product(), about.stream().map(Offered::product).toList());
        if (!scene.reply().offersNothing()) return;
        for (var offered : about.subList(0, Math.min(MOST_CHOICES, about.size())))
            scene.offer(Tap.show(offered.product()), title(offered.name()));
    }

    private static String title(String name) {
        return name.length() <= TITLE ? name : name.substring(0, TITLE - 1).strip() + "…";
    }

    private static Optional<Wish> wish(Act act, List<Act> unclear) {
        if (unclear.contains(act)) return question(act);
        return Optional.of(
                switch (act) {
                    case Act.Add(var product, var n) -> new Wish.Buy(exactly(product), n(n));
                    case Act.Hold(var product, var n) when n == 0 ->
                            new Wish.Remove(exactly(product), OptionalInt.empty());
                    case Act.Hold(var product, var n) -> new Wish.Change(exactly(product), n);
                    case Act.EmptyCart _ -> new Wish.Plain(Intent.EMPTY);
                    case Act.ShowCart _ -> new Wish.Plain(Intent.CART);
                    case Act.ShowProduct(var product) ->
                            new Wish.Look(exactly(product), Intent.FIND, OptionalInt.empty());
                    case Act.Pay _ -> new Wish.Plain(Intent.CHECKOUT);
                    case Act.Repeat _ -> new Wish.Plain(Intent.REPEAT);
                    case Act.ShowOrders _ -> new Wish.Plain(Intent.ORDER);
                    case Act.ShowOrder(var number) -> new Wish.Order(number);
                    case Act.StopOffers _ -> new Wish.Plain(Intent.STOP);
                    case Act.Person _ -> new Wish.Plain(Intent.PERSON);
                });
    }

    // A yes to what is asked then is bound to exactly this product and number.
    private static Optional<Wish> question(Act act) {
        return switch (act) {
            case Act.Add(var product, var n) ->
                    Optional.of(new Wish.Look(exactly(product), Intent.FIND, n(n)));
            case Act.Hold _ -> Optional.of(new Wish.Plain(Intent.CART));
            default -> Optional.empty();
        };
    }

    private static Mention.Exactly exactly(ProductId product) {
        return new Mention.Exactly(product);
    }

    private static OptionalInt n(int count) {
        return OptionalInt.of(count);
    }

    private static String told(List<Outgoing> messages, String words) {
        var told = String.join("\n", messages.stream().map(Outgoing::summary).toList());
        return words.isBlank() ? told : told.replace(words, "").strip();
    }

    private static List<Done> done(
            List<Act> acts, List<Act> unclear, CartView before, CartView after, Answer answer) {
        var done = new ArrayList<Done>();
        var clear = acts.stream().filter(act -> !unclear.contains(act)).toList();
        for (var line : after.lines()) {
            var change = line.quantity() - CartLines.pieces(before, line.product());
            var what =
                    CartLines.pieces(before, line.product()) == 0 || change > 0
                            ? What.ADDED
                            : What.CHANGED;
            if (change != 0) done.add(new Done(what, Optional.of(line.product())));
        }
        for (var line : before.lines())
            if (CartLines.pieces(after, line.product()) == 0)
                done.add(new Done(What.REMOVED, Optional.of(line.product())));
        if (!before.isEmpty() && after.isEmpty() && clear.contains(new Act.EmptyCart()))
            done.add(new Done(What.EMPTIED, Optional.empty()));
        if (clear.contains(new Act.Repeat()) && !done.isEmpty())
            done.add(new Done(What.REPEATED, Optional.empty()));
        if (answer.messages().stream().anyMatch(m -> m instanceof Outgoing.Link))
            done.add(new Done(What.LINK, Optional.empty()));
        if (answer.handOver().isPresent()) done.add(new Done(What.PERSON, Optional.empty()));
        if (clear.contains(new Act.StopOffers()))
            done.add(new Done(What.STOPPED, Optional.empty()));
        return done;
    }
}
