package com.shopme.assistant;

import com.shopme.catalog.Catalog;
import com.shopme.catalog.Category;
import com.shopme.catalog.CategoryId;
import com.shopme.conversation.Outgoing;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The shelves of the shop: which there are, and what stands on one, a page at a time.
@Component
class Shelves {
    private static final int PAGE = 8;

    private final Catalog catalog;

    Shelves(Catalog catalog) {
        this.catalog = catalog;
    }

    void categories(Scene scene, String key) {
        var categories = catalog.categories(scene.workspace(), scene.language());
        if (categories.isEmpty()) scene.say("shelves.empty");
        else if (categories.size() == 1) shelf(scene, categories.getFirst().id(), 0);
        else {
            var lines = categories.stream().map(c -> line(scene, c)).toList();
            scene.say(key, "list", String.join("\n", lines));
        }
    }

    private static String line(Scene scene, Category category) {
        var count = scene.text("shelves.count", "n", category.products());
        var place =
                scene.reply()
                        .offer(
                                new Outgoing.Choice(
                                        Tap.shelf(category.id(), 0),
                                        category.name(),
                                        Optional.of(count)));
        return place + ". " + category.name();
    }

    void shelf(Scene scene, CategoryId id, int offset) {
        var page = catalog.inCategory(scene.workspace(), id, scene.language(), offset, PAGE + 1);
        if (page.isEmpty()) {
            categories(scene, offset == 0 ? "shelves.gone" : "shelves.noMore");
            return;
        }
        var name =
                catalog.categories(scene.workspace(), scene.language()).stream()
                        .filter(category -> category.id().equals(id))
                        .map(Category::name)
                        .findFirst()
                        .orElse(scene.shop().name());
        ProductCards.list(scene, "shelves.shelf", name, page.stream().limit(PAGE).toList());
        scene.memory().next = null;
        if (page.size() <= PAGE) return;
        scene.memory().next = Tap.shelf(id, offset + PAGE);
        scene.offer(scene.memory().next, scene.text("button.MORE"));
    }

    void more(Scene scene) {
        var next = Optional.ofNullable(scene.before().next).flatMap(Tap::read);
        if (next.isPresent() && next.get() instanceof Wish.Shelf(var category, var offset))
            shelf(scene, category, offset);
        else categories(scene, "shelves.categories");
    }

    /// Opens the shelf that the words mean, if one is.
    boolean openShelf(Scene scene, String words) {
        var categories = catalog.categories(scene.workspace(), scene.language());
        var place = Finder.only(words, categories.stream().map(Category::name).toList());
        if (place >= 0) shelf(scene, categories.get(place).id(), 0);
        return place >= 0;
    }

    /// Whether a shelf is called exactly so.
    boolean isName(Scene scene, String words) {
        var asked = Finder.stems(words);
        return catalog.categories(scene.workspace(), scene.language()).stream()
                .map(category -> Finder.stems(category.name()))
                .anyMatch(name -> name.size() == asked.size() && Finder.fits(asked, name));
    }
}
