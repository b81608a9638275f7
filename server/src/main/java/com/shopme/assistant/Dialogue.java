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
    private final PlainWishes plainWishes;
    private final CartWishes cart;
    private final Shelves shelves;
    private final Showcase showcase;
    private final CartPage page;
    private final Purchases purchases;
    private final People people;
    private final Context context;
    private final Quotes quotes;

    Dialogue(
            Greeting greeting,
            PlainWishes plainWishes,
            CartWishes cart,
            Shelves shelves,
            Showcase showcase,
            CartPage page,
            Purchases purchases,
            People people,
            Context context,
            Quotes quotes) {
        this.greeting = greeting;
        this.plainWishes = plainWishes;
        this.cart = cart;
        this.shelves = shelves;
        this.showcase = showcase;
        this.page = page;
        this.purchases = purchases;
        this.people = people;
        this.context = context;
        this.quotes = quotes;
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

    /// Fulfils wishes that somebody else understood; what is said besides stands between the deeds
    /// and what they come to.
    void perform(Scene scene, List<Wish> wishes, Runnable words) {
        wishes.forEach(wish -> act(scene, wish));
        words.run();
        finish(scene);
        remember(scene);
    }

    private void act(Scene scene, Wish wish) {
        if (wish.isBelowZero()) scene.say("basket.wholePieces");
        else fulfil(scene, wish);
    }

    private void fulfil(Scene scene, Wish wish) {
        switch (wish) {
            case Wish.Plain(var intent) -> plain(scene, intent);
            case Wish.OfCart deed -> cart.fulfil(scene, deed);
            case Wish.Look(var what, var aspect, var count) ->
                    showcase.look(scene, what, aspect, count);
            case Wish.Number(var value, var digits) -> number(scene, value, digits);
            case Wish.Pick(var what, var count) -> pick(scene, what, count);
            case Wish.Mentioned(var words) -> mentioned(scene, words);
            case Wish.CallMe(var name, var sure) -> callMe(scene, name, sure);
            case Wish.Speak(_), Wish.MaybeName(_) -> {} // heard before
            case Wish.Order(var number) -> purchases.numbered(scene, number);
            case Wish.Shelf(var category, var offset) -> shelves.shelf(scene, category, offset);
            case Wish.Decline _ -> greeting.decline(scene);
            case Wish.Unreadable(var kind) -> scene.say("unreadable." + kind);
            case Wish.Unclear _ -> scene.miss();
        }
    }

    private void plain(Scene scene, Intent intent) {
        switch (intent) {
            case YES -> yes(scene);
            case NO, DONE -> no(scene, intent);
            default -> plainWishes.fulfil(scene, intent);
        }
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

    private void number(Scene scene, int value, boolean digits) {
        var product = scene.memory().lastProduct();
        var choosing = digits || !scene.offeredProducts().isEmpty();
        if (scene.before().numbersCountPieces && product.isPresent())
            cart.fulfil(scene, buy(product.get(), value));
        else if (choosing && scene.offered(value).isPresent())
            tap(scene, scene.offered(value).get());
        else if (scene.before().deed != null && scene.before().deed.count() > 0)
            cart.fulfil(
                    scene,
                    new Wish.Change(
                            new Mention.Exactly(new ProductId(scene.before().deed.product())),
                            value));
        else if (product.isPresent()) cart.fulfil(scene, buy(product.get(), value));
        else scene.miss();
    }

    private static Wish.Buy buy(ProductId product, int count) {
        return new Wish.Buy(new Mention.Exactly(product), OptionalInt.of(count));
    }

    private void pick(Scene scene, Mention what, OptionalInt count) {
        switch (what) {
            case Mention.Offered(var place) when count.isEmpty() ->
                    scene.offered(place).ifPresentOrElse(option -> tap(scene, option), scene::miss);
            case Mention.Other _ when scene.before().deed != null ->
                    cart.fulfil(scene, new Wish.Correct(what, count));
            case Mention.Other _ -> showcase.look(scene, what, Intent.FIND, count);
            case Mention.Cheapest _ when count.isEmpty() ->
                    showcase.look(scene, what, Intent.FIND, count);
            case Mention.All _ when count.isEmpty() && !offersToAdd(scene) ->
                    showcase.look(scene, what, Intent.FIND, count);
            case Mention.That _ when scene.memory().lastProduct().isEmpty() -> scene.miss();
            default -> cart.fulfil(scene, new Wish.Buy(what, count));
        }
    }

    private static boolean offersToAdd(Scene scene) {
        return scene.before().offered.stream().anyMatch(o -> o.id().startsWith("add:"));
    }

    private void mentioned(Scene scene, String words) {
        var titles = scene.before().offered.stream().map(Memory.Option::title).toList();
        var place = Finder.only(words, titles);
        if (place >= 0) tap(scene, scene.before().offered.get(place));
        else if (!showcase.mentioned(scene, words)) scene.miss();
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
        if (scene.changedCart().isPresent()) cart.askLater(scene);
        scene.changedCart().ifPresent(cart -> page.sumUp(scene, cart));
        if (scene.reply().isEmpty() && !quotes.quote(scene)) unclear(scene);
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
