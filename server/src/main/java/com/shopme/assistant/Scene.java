package com.shopme.assistant;

import com.shopme.catalog.Product;
import com.shopme.catalog.ProductId;
import com.shopme.clients.Client;
import com.shopme.clients.ClientId;
import com.shopme.conversation.Outgoing;
import com.shopme.ordering.CartView;
import com.shopme.shared.Language;
import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One turn: who talks with whom in which language, what was in mind before and will be, and the
/// reply so far.
final class Scene {
    private final Phrases phrases;
    private final Workspace shop;
    private final Client client;
    private final Language language;
    private final Memory before;
    private final Memory memory;
    private final List<String> said;
    private final Reply reply = new Reply();
    private final List<CartView> carts = new ArrayList<>();
    private Optional<String> handOver = Optional.empty();
    private boolean missed;

    /// @param said the client's texts of this turn
    Scene(
            Phrases phrases,
            Workspace shop,
            Client client,
            Language language,
            Memory before,
            List<String> said) {
        this.phrases = phrases;
        this.shop = shop;
        this.client = client;
        this.language = language;
        this.before = before;
        this.said = said;
        this.memory = before.next();
    }

    WorkspaceId workspace() {
        return shop.id();
    }

    Workspace shop() {
        return shop;
    }

    Client client() {
        return client;
    }

    ClientId clientId() {
        return client.id();
    }

    Language language() {
        return language;
    }

    /// What was in mind when the turn began.
    Memory before() {
        return before;
    }

    /// What will be in mind when it ends.
    Memory memory() {
        return memory;
    }

    /// What the client wrote in this turn.
    String said() {
        return String.join("\n", said);
    }

    Reply reply() {
        return reply;
    }

    Optional<String> handOver() {
        return handOver;
    }

    boolean missed() {
        return missed;
    }

    String text(String key, Object... values) {
        return phrases.say(language, key, values);
    }

    void say(String key, Object... values) {
        reply.say(text(key, values));
    }

    String money(Money amount) {
        return amount.in(language);
    }

    void offer(Intent intent) {
        offer(Tap.doing(intent), text("button." + intent));
    }

    void offer(String id, String title) {
        reply.offer(new Outgoing.Choice(id, title));
    }

    /// Offers something to tap, which yes and no answer as well.
    void ask(String yes, String yesTitle, String no, String noTitle) {
        offer(yes, yesTitle);
        offer(no, noTitle);
        memory.question = new Memory.Question(Memory.Question.Kind.DEED, yes, no);
    }

    void askForPerson() {
        ask(
                Tap.doing(Intent.PERSON),
                text("button.PERSON"),
                Tap.doing(Intent.CANCEL),
                text("button.CANCEL"));
    }

    void miss() {
        missed = true;
    }

    void handOver(String why) {
        handOver = Optional.of(why);
    }

    void talkedAbout(Product product, List<Product> besides) {
        memory.talkedAbout(product.id(), besides.stream().map(Product::id).toList());
    }

    /// The cart as it stands after a deed of this turn.
    void changed(CartView cart) {
        carts.add(cart);
    }

    Optional<CartView> changedCart() {
        return carts.isEmpty() ? Optional.empty() : Optional.of(carts.getLast());
    }

    /// A product among those offered last, by its place.
    Optional<Memory.Option> offered(int place) {
        var options = before.offered;
        var index = place < 0 ? lastProductOption(options) : place - 1;
        return index < 0 || index >= options.size()
                ? Optional.empty()
                : Optional.of(options.get(index));
    }

    List<ProductId> offeredProducts() {
        return before.offered.stream()
                .flatMap(option -> Tap.product(option.id()).stream())
                .distinct()
                .toList();
    }

    private static int lastProductOption(List<Memory.Option> options) {
        for (int i = options.size() - 1; i >= 0; i--)
            if (Tap.product(options.get(i).id()).isPresent()) return i;
        return options.size() - 1;
    }
}
