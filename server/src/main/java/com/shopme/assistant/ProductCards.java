package com.shopme.assistant;

import com.shopme.assistant.Memory.Question;
import com.shopme.catalog.Images;
import com.shopme.catalog.Product;
import com.shopme.conversation.Outgoing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/// Products in words: one on a card with its picture, several in a numbered list.
@Component
class ProductCards {
    private static final int FEW = 5;

    private final Images images;

    ProductCards(Images images) {
        this.images = images;
    }

    /// A numbered list to choose from; choosing shows the product.
    static void list(Scene scene, String key, String words, List<Product> products) {
        var lines = products.stream().map(p -> numbered(scene, p, Tap.show(p.id()))).toList();
        scene.say(key, "words", words, "list", String.join("\n", lines));
    }

    /// Offers a product by number, name and price.
    static String numbered(Scene scene, Product product, String tap) {
        var about = scene.money(product.price()) + " · " + stock(scene, product);
        var place =
                scene.reply().offer(new Outgoing.Choice(tap, product.name(), Optional.of(about)));
        return scene.text(
                product.available() ? "shelves.line" : "shelves.lineSoldOut",
                "place",
                place,
                "name",
                product.name(),
                "price",
                scene.money(product.price()));
    }

    void card(Scene scene, Product product, OptionalInt count) {
        product.image().ifPresent(i -> scene.reply().picture(images.address(scene.workspace(), i)));
        scene.reply().say(description(scene, product));
        var wanted = count.orElse(1);
        if (wanted > 1 && product.available()) forSoMany(scene, product, wanted);
        scene.memory().numbersCountPieces = product.available();
        if (product.available()) {
            var pieces = Math.min(Math.max(1, wanted), product.stock());
            var add = Tap.add(product.id(), pieces);
            scene.offer(add, scene.text("button.add", "n", pieces));
            scene.memory().question =
                    new Question(Question.Kind.DEED, add, Tap.doing(Intent.CANCEL));
        }
        scene.offer(Tap.shelf(product.category(), 0), scene.text("button.similar"));
    }

    private static void forSoMany(Scene scene, Product product, int wanted) {
        if (product.stock() < wanted)
            scene.say("shelves.fewer", "n", product.stock(), "name", product.name());
        else
            scene.say(
                    "shelves.soMany",
                    "n",
                    wanted,
                    "name",
                    product.name(),
                    "price",
                    scene.money(product.price().times(wanted)));
    }

    private static String description(Scene scene, Product product) {
        return product.description()
                .map(
                        about ->
                                scene.text(
                                        "shelves.card",
                                        "name",
                                        product.name(),
                                        "about",
                                        about,
                                        "price",
                                        scene.money(product.price()),
                                        "stock",
                                        stock(scene, product)))
                .orElseGet(
                        () ->
                                scene.text(
                                        "shelves.cardPlain",
                                        "name",
                                        product.name(),
                                        "price",
                                        scene.money(product.price()),
                                        "stock",
                                        stock(scene, product)));
    }

    private static String stock(Scene scene, Product product) {
        if (!product.available()) return scene.text("stock.none");
        return product.stock() <= FEW
                ? scene.text("stock.few", "n", product.stock())
                : scene.text("stock.plenty");
    }
}
