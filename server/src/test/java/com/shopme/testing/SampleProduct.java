package com.shopme.testing;

import com.shopme.catalog.Named;
import com.shopme.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A product to put into a [Shop]: `aProduct().named("Espresso").costing("3.50").withStock(2)`.
public record SampleProduct(
        List<Named> names, List<Named> shelf, Optional<String> sku, String price, int stock) {

    public static SampleProduct aProduct() {
        return new SampleProduct(List.of(), List.of(), Optional.empty(), "10.00", 100);
    }

    /// Its only English name.
    public SampleProduct named(String name) {
        return named(Language.ENGLISH, name);
    }

    /// One more name; the first is the one for every other language.
    public SampleProduct named(Language language, String name, String... aliases) {
        return new SampleProduct(with(names, language, name, aliases), shelf, sku, price, stock);
    }

    /// One more name of the shelf it stands on; "Things", if none is given.
    public SampleProduct onShelf(Language language, String name, String... aliases) {
        return new SampleProduct(names, with(shelf, language, name, aliases), sku, price, stock);
    }

    public SampleProduct withSku(String sku) {
        return new SampleProduct(names, shelf, Optional.of(sku), price, stock);
    }

    /// In EUR.
    public SampleProduct costing(String price) {
        return new SampleProduct(names, shelf, sku, price, stock);
    }

    public SampleProduct withStock(int stock) {
        return new SampleProduct(names, shelf, sku, price, stock);
    }

    @Override
    public List<Named> names() {
        return names.isEmpty() ? List.of(english("Thing")) : names;
    }

    @Override
    public List<Named> shelf() {
        return shelf.isEmpty() ? List.of(english("Things")) : shelf;
    }

    private static List<Named> with(
            List<Named> names, Language language, String name, String... aliases) {
        var more = new ArrayList<>(names);
        more.add(new Named(language, name, Optional.empty(), List.of(aliases)));
        return List.copyOf(more);
    }

    private static Named english(String name) {
        return new Named(Language.ENGLISH, name, Optional.empty(), List.of());
    }
}
