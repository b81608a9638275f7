package com.shopme.assistant;

import com.shopme.catalog.ProductId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/// Plays one turn: finds out what each wish points at in this conversation, and has it done.
@Component
class Dialogue {
    private final Greeting greeting;
    private final Facts facts;
    private final Shelves shelves;
    private final Basket basket;
    private final Corrections corrections;
    private final CartPage page;
    private final Purchases purchases;
    private final People people;
    private final Context context;

    Dialogue(
            Greeting greeting,
            Facts facts,
            Shelves shelves,
            Basket basket,
            Corrections corrections,
            CartPage page,
            Purchases purchases,
            People people,
            Context context) {
        this.greeting = greeting;
        this.facts = facts;
        this.shelves = shelves;
        this.basket = basket;
        this.corrections = corrections;
        this.page = page;
        this.purchases = purchases;
        this.people = people;
        this.context = context;
    }

    void play(Scene scene, List<Wish> wishes) {
        if (wishes.contains(new Wish.Plain(Intent.STOP))) {
            people.stop(scene);
            scene.memory().welcomed = true;
        } else {
            for (var wish : context.meant(scene, wishes)) act(scene, wish);
            finish(scene);
        }
        remember(scene);
    }

    private void act(Scene scene, Wish wish) {
        if (wish.isBelowZero()) scene.say("basket.wholePieces");
        else fulfil(scene, wish);
    }

    private void fulfil(Scene scene, Wish wish) {
        switch (wish) {
            case Wish.Plain(var intent) -> plain(scene, intent);
            case Wish.Look(var what, var aspect, var count) ->
                    shelves.look(scene, what, aspect, count);
            case Wish.Buy(var what, var count) -> corrections.buy(scene, what, count);
            case Wish.Remove(var what, var count) -> basket.remove(scene, what, count);
            case Wish.Swap(var out, var in, var count) -> basket.swap(scene, out, in, count);
            case Wish.Change(var what, var count) -> basket.change(scene, what, count);
            case Wish.Correct(var what, var count) -> corrections.correct(scene, what, count);
            case Wish.Number(var value, var digits) -> number(scene, value, digits);
            case Wish.Pick(var what, var count) -> pick(scene, what, count);
            case Wish.Mentioned(var words) -> mentioned(scene, words);
            case Wish.CallMe(var name, var sure) -> callMe(scene, name, sure);
            case Wish.Speak(_), Wish.MaybeName(_) -> {} // heard before
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
                    HOLIDAY,
                    RESTOCK,
                    DIET,
                    CURRENCY,
                    DISCOUNT ->
                    facts.tell(scene, intent);
            case RECOMMEND, CHEAPEST -> shelves.categories(scene, "shelves.recommend");
            case BUY -> order(scene);
            case CATALOGUE, FIND, BACK -> shelves.categories(scene, "shelves.categories");
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

    // "Order!" with nothing named: what is in the cart, or else something from the shelves.
    private void order(Scene scene) {
        if (page.isEmpty(scene)) shelves.categories(scene, "shelves.categories");
        else page.checkout(scene);
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
                    corrections.correct(scene, what, count);
            case Mention.Other _ -> shelves.look(scene, what, Intent.FIND, count);
            case Mention.Cheapest _ when count.isEmpty() ->
                    shelves.look(scene, what, Intent.FIND, count);
            case Mention.All _ when count.isEmpty() && !offersToAdd(scene) ->
                    shelves.look(scene, what, Intent.FIND, count);
            case Mention.That _ when scene.memory().lastProduct().isEmpty() -> scene.miss();
            default -> corrections.buy(scene, what, count);
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

    private void callMe(Scene scene, FullName name, boolean sure) {
        if (sure || !scene.client().registered()) {
            scene.memory().welcomed = true;
            greeting.callMe(scene, name);
        } else if (scene.client().firstName().filter(name.first()::equalsIgnoreCase).isPresent())
            greeting.greet(scene);
        else scene.miss();
    }

    private void finish(Scene scene) {
        if (scene.changedCart().isPresent()) basket.askLater(scene);
        scene.changedCart().ifPresent(cart -> page.sumUp(scene, cart));
        if (scene.reply().isEmpty()) unclear(scene);
        greeting.welcomeShortly(scene);
        greeting.askName(scene);
        greeting.keepAsking(scene);
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
