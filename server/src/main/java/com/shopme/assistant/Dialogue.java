package com.shopme.assistant;

import com.shopme.assistant.Memory.Question;
import com.shopme.catalog.ProductId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/// Plays one turn: finds out what each wish points at in this conversation, and has it done.
@Component
class Dialogue {
    private final Greeting greeting;
    private final Facts facts;
    private final Shelves shelves;
    private final Basket basket;
    private final CartPage page;
    private final Purchases purchases;
    private final People people;
    private final Finder finder;

    Dialogue(
            Greeting greeting,
            Facts facts,
            Shelves shelves,
            Basket basket,
            CartPage page,
            Purchases purchases,
            People people,
            Finder finder) {
        this.greeting = greeting;
        this.facts = facts;
        this.shelves = shelves;
        this.basket = basket;
        this.page = page;
        this.purchases = purchases;
        this.people = people;
        this.finder = finder;
    }

    void play(Scene scene, List<Wish> wishes) {
        if (wishes.contains(new Wish.Plain(Intent.STOP))) {
            people.stop(scene);
            scene.memory().welcomed = true;
        } else {
            for (var wish : inContext(scene, wishes)) act(scene, wish);
            finish(scene);
        }
        remember(scene);
    }

    /// What the words mean after what was asked and done before.
    private List<Wish> inContext(Scene scene, List<Wish> wishes) {
        var meant = new ArrayList<>(wishes);
        var asked = Optional.ofNullable(scene.before().question);
        if (asked.filter(q -> q.kind() == Question.Kind.NAME).isPresent())
            meant.replaceAll(wish -> asName(scene, wish));
        if (meant.stream().anyMatch(w -> w instanceof Wish.CallMe))
            meant.remove(new Wish.Plain(Intent.YES));
        if (scene.before().deed != null && meant.contains(new Wish.Plain(Intent.NO)))
            meant.replaceAll(Dialogue::asCorrection);
        if (meant.stream().anyMatch(w -> w instanceof Wish.Correct))
            meant.remove(new Wish.Plain(Intent.NO));
        joinNames(scene, meant);
        if (asked.filter(Dialogue::offersPieces).isPresent()) takeOffer(meant);
        if (asked.isEmpty() && meant.remove(new Wish.Plain(Intent.YES)))
            meant.add(new Wish.Plain(Intent.YES)); // says something only where nothing else does
        return meant;
    }

    private static boolean offersPieces(Question question) {
        return question.yes().startsWith("add:") || question.yes().startsWith("set:");
    }

    // To an offer "I'll take those" says yes; "yes, two" says two.
    private static void takeOffer(List<Wish> wishes) {
        var yes = new Wish.Plain(Intent.YES);
        wishes.replaceAll(wish -> takesThat(wish) ? yes : wish);
        var counted =
                wishes.stream()
                        .anyMatch(
                                wish ->
                                        wish instanceof Wish.Number
                                                || wish instanceof Wish.Buy
                                                || wish instanceof Wish.Change);
        if (counted) wishes.removeIf(yes::equals);
        else if (wishes.remove(yes)) {
            wishes.removeIf(yes::equals);
            wishes.addFirst(yes);
        }
    }

    private static boolean takesThat(Wish wish) {
        return switch (wish) {
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
        return profile.equals(Names.bare(words)) || !finder.knows(scene, words);
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

    private void act(Scene scene, Wish wish) {
        switch (wish) {
            case Wish.Plain(var intent) -> plain(scene, intent);
            case Wish.Look(var what, var aspect, var count) ->
                    shelves.look(scene, what, aspect, count);
            case Wish.Buy(var what, var count) -> basket.buy(scene, what, count);
            case Wish.Remove(var what, var count) -> basket.remove(scene, what, count);
            case Wish.Swap(var out, var in, var count) -> basket.swap(scene, out, in, count);
            case Wish.Change(var what, var count) -> basket.change(scene, what, count);
            case Wish.Correct(var what, var count) -> basket.correct(scene, what, count);
            case Wish.Number(var value, var digits) -> number(scene, value, digits);
            case Wish.Pick(var what, var count) -> pick(scene, what, count);
            case Wish.Mentioned(var words) -> mentioned(scene, words);
            case Wish.CallMe(var name, var sure) -> callMe(scene, name, sure);
            case Wish.Speak(_) -> {} // heard before the turn began
            case Wish.Order(var number) -> purchases.numbered(scene, number);
            case Wish.Shelf(var category, var offset) -> shelves.shelf(scene, category, offset);
            case Wish.EmptyNow _ -> basket.empty(scene);
            case Wish.Decline _ -> greeting.decline(scene);
            case Wish.Fill(var filled) -> basket.fill(scene, filled);
            case Wish.Unreadable(var kind) -> scene.say("unreadable." + kind);
            case Wish.Unclear _ -> scene.miss();
        }
    }

    private void plain(Scene scene, Intent intent) {
        switch (intent) {
            case STOP -> people.stop(scene);
            case START -> start(scene);
            case PERSON -> people.handOver(scene);
            case FORGET_ME -> purchases.askForPerson(scene, "forgetMe");
            case CANCEL_ORDER -> purchases.askForPerson(scene, "orders.change");
            case COMPLAINT -> purchases.askForPerson(scene, "complaint");
            case INSULT -> purchases.askForPerson(scene, "insult");
            case REPEAT -> purchases.repeat(scene);
            case ORDER -> purchases.latest(scene);
            case EMPTY -> basket.askToEmpty(scene);
            case CHECKOUT -> page.checkout(scene);
            case CART, TOTAL -> page.show(scene);
            case HOURS,
                    SHIPPING,
                    ADDRESS,
                    RETURNS,
                    PAYMENT,
                    PRIVACY,
                    CONTACT,
                    ABOUT,
                    SERVICES,
                    INVOICE,
                    DISCOUNT ->
                    facts.tell(scene, intent);
            case RECOMMEND -> shelves.categories(scene, "shelves.recommend");
            case CATALOGUE, BUY, FIND, BACK -> shelves.categories(scene, "shelves.categories");
            case MORE -> shelves.more(scene);
            case HELP -> greeting.help(scene);
            case GREET -> greeting.greet(scene);
            case NAME -> greeting.agreedWithoutName(scene);
            case YES -> yes(scene);
            case NO, DONE -> no(scene, intent);
            case CANCEL -> cancel(scene);
            case THANKS, BYE, PRAISE, HOW_ARE_YOU, BOT -> manners(scene, intent);
            default -> scene.miss();
        }
    }

    private static void manners(Scene scene, Intent intent) {
        if (scene.reply().isEmpty() || intent == Intent.BOT || intent == Intent.HOW_ARE_YOU)
            scene.say("manners." + intent, "shop", scene.shop().name());
    }

    // "Start" is how many people open a chat; it allows offers only from someone we know.
    private void start(Scene scene) {
        if (scene.client().registered() || scene.memory().optedOut) people.start(scene);
        else greeting.greet(scene);
    }

    private void yes(Scene scene) {
        var question = scene.before().question;
        if (question != null) Tap.read(question.yes()).ifPresent(wish -> act(scene, wish));
        else if (scene.reply().isEmpty()) {
            scene.say("yes.what");
            greeting.menu(scene);
        }
    }

    private void no(Scene scene, Intent intent) {
        var question = scene.before().question;
        if (question != null && intent == Intent.NO)
            Tap.read(question.no()).ifPresent(wish -> act(scene, wish));
        else if (!page.offerCheckout(scene)) scene.say("no.fine");
    }

    private void cancel(Scene scene) {
        scene.say("cancelled");
        page.offerCheckout(scene);
    }

    private void number(Scene scene, int value, boolean digits) {
        var product = scene.memory().lastProduct();
        var choosing = digits || !scene.offeredProducts().isEmpty();
        if (scene.before().numbersCountPieces && product.isPresent())
            basket.buy(scene, new Mention.Exactly(product.get()), OptionalInt.of(value));
        else if (choosing && scene.offered(value).isPresent())
            tap(scene, scene.offered(value).get());
        else if (scene.before().deed != null && scene.before().deed.count() > 0)
            basket.change(
                    scene,
                    new Mention.Exactly(new ProductId(scene.before().deed.product())),
                    value);
        else if (product.isPresent())
            basket.buy(scene, new Mention.Exactly(product.get()), OptionalInt.of(value));
        else scene.miss();
    }

    private void pick(Scene scene, Mention what, OptionalInt count) {
        switch (what) {
            case Mention.Offered(var place) when count.isEmpty() ->
                    scene.offered(place).ifPresentOrElse(option -> tap(scene, option), scene::miss);
            case Mention.Other _ when scene.before().deed != null ->
                    basket.correct(scene, what, count);
            case Mention.Other _ -> shelves.look(scene, what, Intent.FIND, count);
            case Mention.All _ when count.isEmpty() && !offersToAdd(scene) ->
                    shelves.look(scene, what, Intent.FIND, count);
            case Mention.That _ when scene.memory().lastProduct().isEmpty() -> scene.miss();
            default -> basket.buy(scene, what, count);
        }
    }

    private static boolean offersToAdd(Scene scene) {
        return scene.before().offered.stream().anyMatch(o -> o.id().startsWith("add:"));
    }

    private void mentioned(Scene scene, String words) {
        var titles = scene.before().offered.stream().map(Memory.Option::title).toList();
        var place = Finder.only(words, titles);
        if (place >= 0) tap(scene, scene.before().offered.get(place));
        else if (!shelves.mentioned(scene, words)) scene.miss();
    }

    private void tap(Scene scene, Memory.Option option) {
        Tap.read(option.id()).ifPresentOrElse(wish -> act(scene, wish), scene::miss);
    }

    private void callMe(Scene scene, String name, boolean sure) {
        if (sure || !scene.client().registered()) {
            scene.memory().welcomed = true;
            greeting.callMe(scene, name);
        } else greeting.greet(scene);
    }

    private void finish(Scene scene) {
        if (scene.changedCart().isPresent()) basket.askLater(scene);
        scene.changedCart().ifPresent(cart -> page.sumUp(scene, cart));
        if (scene.reply().isEmpty()) unclear(scene);
        greeting.welcomeShortly(scene);
        greeting.askName(scene);
    }

    /// Twice in a row not understood, and a person is offered.
    private void unclear(Scene scene) {
        scene.memory().misses = scene.before().misses + 1;
        if (scene.memory().misses < 2) {
            scene.say("unclear");
            greeting.menu(scene);
        } else {
            scene.say("unclear.again");
            scene.askForPerson();
            scene.offer(Intent.CATALOGUE);
        }
    }

    private static void remember(Scene scene) {
        var options = scene.reply().options();
        if (!options.isEmpty()) scene.memory().offered = new ArrayList<>(options);
    }
}
