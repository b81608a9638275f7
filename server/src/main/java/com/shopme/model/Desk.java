package com.shopme.model;

import com.shopme.assistant.Act;
import com.shopme.assistant.Grasp;
import com.shopme.assistant.Played;
import com.shopme.catalog.Product;
import com.shopme.catalog.ProductId;
import com.shopme.conversation.Turn;
import com.shopme.knowledge.Passage;
import com.shopme.ordering.CartView;
import com.shopme.receipts.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What lies before the model in one turn: the products it may name by a short name, the facts that
/// were looked up, and the acts it wants.
final class Desk {
    private final Turn turn;
    private final Grasp grasp;
    private final CartView cart;
    private final boolean wordsOnly;
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final List<Consumer<Evidence>> facts = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private final List<Used> used = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private Optional<Played> rehearsed = Optional.empty();

    /// A tool that was used.
    record Used(String tool, String arguments, String result, long millis) {}

    /// @param cart as it stood when the turn began
    /// @param wordsOnly whether nothing is to be done
    Desk(Turn turn, Grasp grasp, CartView cart, boolean wordsOnly) {
        this.turn = turn;
        this.grasp = grasp;
        this.cart = cart;
        this.wordsOnly = wordsOnly;
    }

    Turn turn() {
        return turn;
    }

    Grasp grasp() {
        return grasp;
    }

    CartView cart() {
        return cart;
    }

    boolean wordsOnly() {
        return wordsOnly;
    }

    /// The short name of a product in this turn.
    String lay(Product product) {
        for (var known : products.entrySet())
            if (known.getValue().id().equals(product.id())) return known.getKey();
        var name = "p" + (products.size() + 1);
        products.put(name, product);
        return name;
    }

    Optional<Product> product(String shortName) {
        return Optional.ofNullable(products.get(shortName));
    }

    List<Product> products() {
        return List.copyOf(products.values());
    }

    boolean knows(ProductId id) {
        return products.values().stream().anyMatch(p -> p.id().equals(id));
    }

    void learned(Consumer<Evidence> fact) {
        facts.add(fact);
    }

    List<Consumer<Evidence>> facts() {
        return facts;
    }

    /// Notes an act, once.
    void wants(Act act) {
        if (!acts.contains(act)) acts.add(act);
    }

    List<Act> acts() {
        return List.copyOf(acts);
    }

    void rehearsed(Played played) {
        rehearsed = Optional.of(played);
    }

    Optional<Played> rehearsed() {
        return rehearsed;
    }

    /// Notes a passage of what the shop knows, once.
    void read(Passage passage) {
        if (passages.stream().noneMatch(known -> known.id().equals(passage.id())))
            passages.add(passage);
    }

    List<Passage> passages() {
        return passages;
    }

    void used(Used one) {
        used.add(one);
    }

    List<Used> used() {
        return used;
    }

    /// The same was asked of the same tool before.
    boolean hasUsed(ToolCall call) {
        return used.stream()
                .anyMatch(
                        u ->
                                u.tool().equals(call.name())
                                        && u.arguments().equals(call.arguments()));
    }
}
