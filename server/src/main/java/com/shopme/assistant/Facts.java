package com.shopme.assistant;

import com.shopme.catalog.Catalog;
import com.shopme.catalog.Offer;
import com.shopme.workspace.Topic;
import com.shopme.workspace.Workspaces;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/// Answers about the shop in the shop's own words; what the shop has not written is not known.
@Component
class Facts {
    private final Workspaces workspaces;
    private final Catalog catalog;
    private final Quotes quotes;

    Facts(Workspaces workspaces, Catalog catalog, Quotes quotes) {
        this.workspaces = workspaces;
        this.catalog = catalog;
        this.quotes = quotes;
    }

    void tell(Scene scene, Intent about) {
        switch (about) {
            case DISCOUNT -> discount(scene);
            case SERVICES -> services(scene);
            case INVOICE, RESTOCK -> unknown(scene);
            case HOLIDAY -> holiday(scene);
            case DIET -> diet(scene);
            case CURRENCY ->
                    scene.say(
                            "facts.currency",
                            "currency",
                            scene.shop().currency().getCurrencyCode());
            default -> topic(scene, Topic.valueOf(about.name()));
        }
    }

    private void topic(Scene scene, Topic topic) {
        workspaces
                .text(scene.workspace(), topic, scene.language())
                .ifPresentOrElse(scene.reply()::say, () -> unknown(scene));
    }

    // Usual hours are known; whether they hold on that day is for a person to say.
    private void holiday(Scene scene) {
        workspaces
                .text(scene.workspace(), Topic.HOURS, scene.language())
                .ifPresent(scene.reply()::say);
        scene.say("facts.holiday");
        scene.askForPerson();
    }

    // Nobody should fall ill because of what a machine read out of a description.
    private static void diet(Scene scene) {
        scene.say("facts.diet");
        if (scene.reply().offersNothing()) scene.askForPerson();
    }

    private void unknown(Scene scene) {
        if (quotes.quote(scene)) return;
        scene.say("facts.unknown");
        scene.askForPerson();
    }

    private static void discount(Scene scene) {
        var percent = scene.client().discountPercentage();
        if (percent.compareTo(BigDecimal.ZERO) > 0)
            scene.say("facts.discount", "percent", percent.stripTrailingZeros().toPlainString());
        else {
            scene.say("facts.noDiscount");
            if (!scene.client().marketing()) scene.offer(Intent.START);
            scene.offer(Intent.PERSON);
        }
    }

    private void services(Scene scene) {
        var services = catalog.services(scene.workspace(), scene.language());
        if (services.isEmpty()) {
            unknown(scene);
            return;
        }
        var lines = services.stream().map(service -> line(scene, service)).toList();
        scene.say("facts.services", "list", String.join("\n", lines));
        scene.askForPerson();
    }

    private static String line(Scene scene, Offer service) {
        return service.basePrice()
                .map(
                        price ->
                                scene.text(
                                        "facts.servicePriced",
                                        "name",
                                        service.name(),
                                        "price",
                                        scene.money(price)))
                .orElseGet(() -> scene.text("facts.service", "name", service.name()));
    }
}
