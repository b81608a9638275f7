package com.shopme.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.shopme.catalog.Catalog;
import com.shopme.catalog.ProductId;
import com.shopme.clients.Client;
import com.shopme.clients.ClientId;
import com.shopme.clients.Clients;
import com.shopme.clients.Contact;
import com.shopme.conversation.Answer;
import com.shopme.conversation.Answerer;
import com.shopme.conversation.Content;
import com.shopme.conversation.MessageId;
import com.shopme.conversation.Outgoing;
import com.shopme.conversation.SessionId;
import com.shopme.conversation.Turn;
import com.shopme.demo.Demo;
import com.shopme.ordering.Carts;
import com.shopme.ordering.Checkout;
import com.shopme.ordering.CheckoutDraft;
import com.shopme.ordering.CheckoutView;
import com.shopme.ordering.OrderStatus;
import com.shopme.ordering.Orders;
import com.shopme.ordering.PaymentMethod;
import com.shopme.ordering.PlaceOrder;
import com.shopme.shared.Ids;
import com.shopme.shared.Language;
import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Shops;
import com.shopme.workspace.Workspaces;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Plays dialogs against the built-in assistant, as the conversation room would call it, and checks
/// them.
@Component
public class Stage {
    private static final AtomicInteger CALLERS = new AtomicInteger(100_000);
    private static final Set<String> CHANGES_THE_SHOP = Set.of("stock", "price", "gone", "order");

    private final Shops shops;
    private final Workspaces workspaces;
    private final Catalog catalog;
    private final Clients clients;
    private final Carts carts;
    private final Checkout checkout;
    private final Orders orders;
    private final Answerer answerer;
    private SampleShop shared;

    /// Sees each turn before it is answered.
    @FunctionalInterface
    public interface Watcher {
        void comes(Turn turn);
    }

    Stage(
            Shops shops,
            Workspaces workspaces,
            Catalog catalog,
            Clients clients,
            Carts carts,
            Checkout checkout,
            Orders orders,
            BuiltInAssistant answerer) {
        this.shops = shops;
        this.workspaces = workspaces;
        this.catalog = catalog;
        this.clients = clients;
        this.carts = carts;
        this.checkout = checkout;
        this.orders = orders;
        this.answerer = answerer;
    }

    /// In a sample shop, and in one of its own if something happens to it.
    public void play(Dialog dialog) {
        play(dialog, _ -> {});
    }

    public void play(Dialog dialog, Watcher watcher) {
        new Play(shop(dialog), watcher).play(dialog);
    }

    void playInDemoShop(Dialog dialog) {
        new Play(SampleShop.of(Demo.WORKSPACE, catalog), _ -> {}).play(dialog);
    }

    private synchronized SampleShop shop(Dialog dialog) {
        var changed =
                dialog.lines().stream()
                        .filter(line -> line.mark().equals("!"))
                        .anyMatch(line -> CHANGES_THE_SHOP.contains(line.text().split(" ")[0]));
        if (changed) return SampleShop.open(shops, workspaces);
        if (shared == null) shared = SampleShop.open(shops, workspaces);
        return shared;
    }

    /// One dialog being played.
    private final class Play {
        private final SampleShop shop;
        private final Watcher watcher;
        private final WorkspaceId workspace;
        private final List<Content> waiting = new ArrayList<>();
        private final StringBuilder script = new StringBuilder();
        private String memory = "{}";
        private ClientId client;
        private Answer answer = new Answer(List.of(), "{}", Optional.empty());

        Play(SampleShop shop, Watcher watcher) {
            this.shop = shop;
            this.watcher = watcher;
            this.workspace = shop.workspace();
        }

        void play(Dialog dialog) {
            come("3933300", "");
            for (var line : dialog.lines()) {
                if (!line.mark().startsWith("+")) answerWaiting();
                switch (line.mark()) {
                    case "@" -> present(line.text());
                    case "!" -> happen(line.text());
                    case ">", "+" ->
                            waiting.add(new Content.Text(line.text().replace("\\n", "\n")));
                    case ">>" -> waiting.add(tap(line.text()));
                    case ">e", "+e" -> waiting.add(new Content.Edit("wamid", line.text()));
                    case ">m" -> waiting.add(media(line.text()));
                    case ">b" -> waiting.add(basket(line.text()));
                    case "?" -> check(line.text());
                    default -> throw new IllegalArgumentException(line.toString());
                }
            }
            answerWaiting();
        }

        private void come(String prefix, String profile) {
            var number = prefix + CALLERS.getAndIncrement();
            var contact =
                    new Contact(
                            Optional.of(number),
                            Optional.empty(),
                            Optional.of(profile).filter(p -> !p.isEmpty()));
            client = clients.recognise(workspace, contact).id();
        }

        private void present(String text) {
            var about = pairs(text);
            come(about.getOrDefault("prefix", "3933300"), about.getOrDefault("profile", ""));
            if (about.containsKey("name"))
                clients.register(workspace, client, about.get("name"), Optional.empty());
            if (about.containsKey("language"))
                clients.speaks(workspace, client, new Language(about.get("language")));
            if (about.containsKey("discount"))
                clients.grantDiscount(workspace, client, new BigDecimal(about.get("discount")));
        }

        private void happen(String text) {
            var words = text.split(" ");
            switch (words[0]) {
                case "stock" ->
                        catalog.changeStock(
                                workspace, product(words[1]), Integer.parseInt(words[2]));
                case "price" ->
                        catalog.changePrice(
                                workspace, product(words[1]), Money.of(words[2], "EUR"));
                case "gone" -> catalog.offer(workspace, product(words[1]), false);
                case "cart" ->
                        carts.add(workspace, client, product(words[2]), Integer.parseInt(words[1]));
                case "order" -> order(words[1]);
                case "memory" -> memory = text.substring(7);
                default -> throw new IllegalArgumentException(text);
            }
        }

        private void order(String status) {
            var link = checkout.linkFor(workspace, client).orElseThrow().toString();
            var ticket = checkout.read(link.substring(link.lastIndexOf('/') + 1));
            var open = (CheckoutView.Open) checkout.show(ticket);
            var to =
                    new CheckoutDraft(
                            "Giulia",
                            "Via Roma 1",
                            "20100",
                            "Milano",
                            "",
                            Optional.of(PaymentMethod.CASH_ON_DELIVERY));
            var wish = new PlaceOrder(to, open.seen());
            var order = ((CheckoutView.Ordered) checkout.place(ticket, wish)).order();
            for (var next :
                    List.of(OrderStatus.CONFIRMED, OrderStatus.PROCESSING, OrderStatus.SHIPPED)) {
                if (OrderStatus.valueOf(status).compareTo(next) < 0) return;
                var tracking =
                        next == OrderStatus.SHIPPED
                                ? Optional.of("TRACK-77")
                                : Optional.<String>empty();
                orders.advance(workspace, order.id(), next, tracking);
            }
        }

        private Content tap(String text) {
            if (text.contains(":")) return new Content.Choice(withIds(text), "");
            return choices().stream()
                    .filter(c -> c.title().toLowerCase().contains(text.toLowerCase()))
                    .findFirst()
                    .<Content>map(c -> new Content.Choice(c.id(), c.title()))
                    .orElseGet(() -> fail("nothing to tap called " + text + script));
        }

        private String withIds(String id) {
            var text = id;
            for (var e : shop.products().entrySet())
                text = text.replace("<" + e.getKey() + ">", e.getValue().toString());
            return text;
        }

        private Content media(String kind) {
            if (kind.equals("location"))
                return new Content.Location(1, 2, Optional.empty(), Optional.empty());
            if (kind.equals("contact")) return new Content.Contacts(List.of());
            if (kind.equals("unsupported")) return new Content.Unsupported("poll");
            var parts = kind.split(" ", 2);
            return new Content.Media(
                    Content.MediaKind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                    "1",
                    "x/y",
                    parts.length > 1 ? Optional.of(parts[1]) : Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        private Content basket(String text) {
            return new Content.Basket(
                    Arrays.stream(text.split(", *"))
                            .map(item -> item.split(" "))
                            .map(
                                    item ->
                                            new Content.Basket.Item(
                                                    item[1],
                                                    Integer.parseInt(item[0]),
                                                    Optional.of(BigDecimal.ONE),
                                                    "EUR"))
                            .toList(),
                    Optional.empty());
        }

        private void answerWaiting() {
            if (waiting.isEmpty()) return;
            var said =
                    waiting.stream()
                            .map(content -> new Turn.Said(new MessageId(Ids.next()), content))
                            .toList();
            var turn =
                    new Turn(
                            workspaces.get(workspace),
                            who(),
                            new SessionId(Ids.next()),
                            said,
                            memory);
            watcher.comes(turn);
            answer = answerer.answer(turn);
            memory = answer.memory();
            waiting.forEach(c -> script.append("\n> ").append(c.summary()));
            answer.messages().forEach(m -> script.append("\n   ").append(shown(m)));
            waiting.clear();
        }

        private Client who() {
            return clients.get(workspace, client);
        }

        private void check(String text) {
            var parts = text.split(": ", 2);
            var value = parts.length > 1 ? parts[1].strip() : "";
            switch (parts[0]) {
                case "says" ->
                        split(value)
                                .forEach(
                                        w ->
                                                assertThat(all())
                                                        .as(at(text))
                                                        .contains(w.toLowerCase()));
                case "not" ->
                        split(value)
                                .forEach(
                                        w ->
                                                assertThat(all())
                                                        .as(at(text))
                                                        .doesNotContain(w.toLowerCase()));
                case "choices" ->
                        split(value)
                                .forEach(
                                        w ->
                                                assertThat(titles())
                                                        .as(at(text))
                                                        .contains(w.toLowerCase()));
                case "cart" -> assertThat(cart()).as(at(text)).isEqualTo(value);
                case "language" ->
                        assertThat(who().language().map(Language::code).orElse(""))
                                .as(at(text))
                                .isEqualTo(value);
                case "name" ->
                        assertThat(who().firstName().orElse("")).as(at(text)).isEqualTo(value);
                case "surname" ->
                        assertThat(who().lastName().orElse("")).as(at(text)).isEqualTo(value);
                case "registered" ->
                        assertThat(who().registered()).as(at(text)).isEqualTo(value.equals("yes"));
                case "marketing" ->
                        assertThat(who().marketing()).as(at(text)).isEqualTo(value.equals("yes"));
                case "handover" ->
                        assertThat(answer.handOver().isPresent())
                                .as(at(text))
                                .isEqualTo(value.equals("yes"));
                case "link" ->
                        assertThat(answer.messages())
                                .as(at(text))
                                .anyMatch(m -> m instanceof Outgoing.Link);
                case "messages" ->
                        assertThat(answer.messages()).as(at(text)).hasSize(Integer.parseInt(value));
                default -> throw new IllegalArgumentException(text);
            }
        }

        private String at(String expected) {
            return expected + script + "\n";
        }

        private List<Outgoing.Choice> choices() {
            return answer.messages().stream()
                    .flatMap(m -> m instanceof Outgoing.Choices c ? c.choices().stream() : null)
                    .toList();
        }

        private String titles() {
            return choices().stream()
                    .map(Outgoing.Choice::title)
                    .collect(Collectors.joining("\n"))
                    .toLowerCase();
        }

        private String all() {
            return answer.messages().stream()
                    .map(Outgoing::summary)
                    .collect(Collectors.joining("\n"))
                    .replace('\u00a0', ' ')
                    .toLowerCase();
        }

        private String shown(Outgoing message) {
            var text = message.summary().replace("\n", "\n   ");
            return message instanceof Outgoing.Choices c
                    ? text + "   " + c.choices().stream().map(o -> "[" + o.title() + "]").toList()
                    : text;
        }

        private String cart() {
            var names =
                    shop.products().entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
            var lines =
                    carts.show(workspace, client).lines().stream()
                            .map(line -> line.quantity() + " " + names.get(line.product()))
                            .sorted()
                            .collect(Collectors.joining(", "));
            return lines.isEmpty() ? "empty" : lines;
        }

        private ProductId product(String sku) {
            return shop.products().get(sku);
        }
    }

    private static List<String> split(String list) {
        return Arrays.stream(list.split(" \\| ")).map(String::strip).toList();
    }

    private static Map<String, String> pairs(String text) {
        return Arrays.stream(text.split(", *"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(p -> p[0].strip(), p -> p[1].strip()));
    }
}
