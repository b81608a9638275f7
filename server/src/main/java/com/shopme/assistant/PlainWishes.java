package com.shopme.assistant;

import org.springframework.stereotype.Component;

/// Fulfils what needs no further word: a greeting, the cart, the opening hours, a person.
@Component
class PlainWishes {
    private final Greeting greeting;
    private final Facts facts;
    private final Shelves shelves;
    private final Removing removing;
    private final CartPage page;
    private final Purchases purchases;
    private final People people;

    PlainWishes(
            Greeting greeting,
            Facts facts,
            Shelves shelves,
            Removing removing,
            CartPage page,
            Purchases purchases,
            People people) {
        this.greeting = greeting;
        this.facts = facts;
        this.shelves = shelves;
        this.removing = removing;
        this.page = page;
        this.purchases = purchases;
        this.people = people;
    }

    void fulfil(Scene scene, Intent intent) {
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
            case EMPTY -> removing.askToEmpty(scene);
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

    private void cancel(Scene scene) {
        scene.say("cancelled");
        page.offerCheckout(scene);
    }
}
