package com.shopme.ordering;

import com.shopme.api.InvalidBody;
import com.shopme.catalog.Catalog;
import com.shopme.catalog.OutOfStock;
import com.shopme.catalog.Product;
import com.shopme.catalog.ProductId;
import com.shopme.clients.ClientId;
import com.shopme.platform.NotFound;
import com.shopme.platform.PublicAddress;
import com.shopme.platform.Secrets;
import com.shopme.shared.WorkspaceId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// From cart to order.
@Service
public class Checkout {
    private static final Duration LINK_VALID = Duration.ofHours(24);

    private final CartStore carts;
    private final OrderStore orders;
    private final Visits visits;
    private final Catalog catalog;
    private final ApplicationEventPublisher events;
    private final PublicAddress address;
    private final CheckoutLinks links;
    private final Clock clock;

    Checkout(
            CartStore carts,
            OrderStore orders,
            Visits visits,
            Catalog catalog,
            ApplicationEventPublisher events,
            PublicAddress address,
            Secrets secrets,
            Clock clock) {
        this.carts = carts;
        this.orders = orders;
        this.visits = visits;
        this.catalog = catalog;
        this.events = events;
        this.address = address;
        this.links = new CheckoutLinks(secrets.honoured("checkout links"));
        this.clock = clock;
    }

    /// A signed link to this client's cart, valid for a day; empty while the cart is.
    @Transactional(readOnly = true)
    public Optional<URI> linkFor(WorkspaceId workspace, ClientId client) {
        var now = clock.instant();
        return carts.active(visits.shop(workspace), client)
                .filter(cart -> cart.isLive(now) && !cart.lines().isEmpty())
                .map(cart -> new CheckoutTicket(workspace, cart.id(), now.plus(LINK_VALID)))
                .map(ticket -> address.of("/checkout/" + links.write(ticket)));
    }

    /// What a link's last part stands for; whether it still holds, [#show] tells.
    ///
    /// @throws NotFound unless we signed it
    public CheckoutTicket read(String token) {
        return links.read(token);
    }

    @Transactional(readOnly = true)
    public CheckoutView show(CheckoutTicket ticket) {
        var cart = carts.find(visits.shop(ticket.workspace()), ticket.cart());
        return view(ticket, cart.orElseThrow(() -> new NotFound("cart")));
    }

    /// Keeps what is filled in so far.
    @Transactional
    public void keep(CheckoutTicket ticket, CheckoutDraft draft) {
        var cart = lock(ticket);
        if (isOpen(ticket, cart)) carts.save(cart.with(draft));
    }

    /// Makes it so many pieces, 0 for none, and keeps what is filled in so far.
    ///
    /// @throws OutOfStock if fewer are left
    /// @throws CartLimit for more than 999 pieces
    @Transactional
    public CheckoutView change(
            CheckoutTicket ticket, ProductId product, int count, CheckoutDraft draft) {
        var cart = lock(ticket);
        if (!isOpen(ticket, cart)) return view(ticket, cart);
        var changed = cart.with(draft).touched(clock.instant());
        carts.save(
                count == 0 ? changed.without(product) : changed.hold(onSale(cart, product), count));
        return show(ticket);
    }

    /// Buys what was shown, and nothing else: what is no longer as shown comes back to be confirmed
    /// again. Confirmed twice, ordered once.
    ///
    /// @return [CheckoutView.Ordered] if there is an order now; else what is to be said instead
    /// @throws OutOfStock if fewer are left than were shown; nothing happened then
    @Transactional
    public CheckoutView place(CheckoutTicket ticket, PlaceOrder wish) {
        var cart = lock(ticket); // whoever confirms it too waits here
        if (!isOpen(ticket, cart)) return view(ticket, cart);
        var basket = basket(cart);
        if (!basket.isWhat(wish)) return refused(basket);
        var draft = wish.draft();
        var order =
                buy(
                        basket,
                        Optional.of(cart.id()),
                        new Purchase(
                                draft.payment().orElseThrow(),
                                Optional.of(draft.delivery()),
                                Optional.empty()));
        return basket.visit().ordered(order);
    }

    /// Orders for a client without the page, at the prices the client was told: what has changed
    /// since is refused, not charged.
    ///
    /// @throws OutOfStock if fewer are left; nothing happened then
    /// @throws CartChanged if a price is not as the client saw it
    /// @throws CartClosed if there is nothing in the cart to order
    /// @throws CartLimit for too many pieces or products
    /// @throws InvalidBody for a product that is not for sale or a payment the shop does not take
    @Transactional
    public OrderView order(WorkspaceId workspace, NewOrder wish) {
        var basket =
                switch (wish.goods()) {
                    case NewOrder.Goods.Gathered(var cart) -> gathered(workspace, cart);
                    case NewOrder.Goods.Named(var client, var lines) ->
                            named(visits.of(workspace, client), lines);
                };
        var shortage = basket.shortage();
        if (shortage.isPresent()) throw outOfStock(shortage.get());
        if (!basket.changes().isEmpty()) throw new CartChanged(basket.changes());
        var offered = basket.payments();
        var payment = wish.payment().orElse(offered.getFirst());
        if (!offered.contains(payment))
            throw new InvalidBody("payment", "unknown", "is not taken by this shop");
        var cart =
                wish.goods() instanceof NewOrder.Goods.Gathered(var id)
                        ? Optional.of(id)
                        : Optional.<CartId>empty();
        var order = buy(basket, cart, new Purchase(payment, wish.delivery(), wish.note()));
        return order.view(basket.visit().shop());
    }

    private Basket gathered(WorkspaceId workspace, CartId id) {
        var cart =
                carts.lock(visits.shop(workspace), id) // whoever orders it too waits here
                        .orElseThrow(() -> new NotFound("cart"));
        if (!cart.isLive(clock.instant()) || cart.lines().isEmpty())
            throw new CartClosed(orders.ofCart(workspace, id).map(Order::id));
        return basket(cart);
    }

    private Basket named(Visit visit, List<NewOrder.Line> lines) {
        var shelf = visits.shelf(visit, lines.stream().map(NewOrder.Line::product).toList());
        var wrongs = new ArrayList<InvalidBody.Wrong>();
        var cart = Cart.loose(visit.workspace(), visit.client().id(), clock.instant());
        for (int i = 0; i < lines.size(); i++) {
            var product = shelf.get(lines.get(i).product());
            if (product != null && product.active()) cart = cart.add(product, lines.get(i));
            else
                wrongs.add(
                        new InvalidBody.Wrong(
                                "lines[" + i + "].product_id", "unknown", "is not for sale"));
        }
        if (!wrongs.isEmpty()) throw new InvalidBody(wrongs);
        return Basket.of(visit, cart, shelf);
    }

    private Order buy(Basket basket, Optional<CartId> cart, Purchase purchase) {
        var workspace = basket.visit().workspace();
        if (basket.totals().isTooMuch()) throw CartLimit.worth();
        catalog.reserve(workspace, basket.cart().pieces());
        if (cart.isPresent()) carts.save(basket.cart().converted());
        var number = orders.nextNumber(workspace);
        var order = Order.from(basket, cart, purchase, number, clock.instant());
        orders.insert(order); // unique (cart_id): ordered once, whoever calls twice
        events.publishEvent(order.placed());
        events.publishEvent(order.audited("order.placed", Map.of(), order.facts()));
        return orders.find(workspace, order.id()).orElseThrow();
    }

    private Cart lock(CheckoutTicket ticket) {
        return carts.lock(visits.shop(ticket.workspace()), ticket.cart())
                .orElseThrow(() -> new NotFound("cart"));
    }

    private boolean isOpen(CheckoutTicket ticket, Cart cart) {
        var now = clock.instant();
        return now.isBefore(ticket.until()) && cart.isLive(now) && !cart.lines().isEmpty();
    }

    private CheckoutView view(CheckoutTicket ticket, Cart cart) {
        if (isOpen(ticket, cart)) return basket(cart).view();
        var visit = visits.of(cart.workspace(), cart.client());
        var now = clock.instant();
        if (now.isBefore(ticket.until())) {
            var order = orders.ofCart(cart.workspace(), cart.id());
            if (order.isPresent()) return visit.ordered(order.get());
            if (cart.isLive(now)) return new CheckoutView.Empty(visit.shop(), visit.language());
        }
        return new CheckoutView.Expired(visit.shop(), visit.language());
    }

    private Basket basket(Cart cart) {
        var visit = visits.of(cart.workspace(), cart.client());
        return Basket.of(visit, cart, visits.shelf(visit, cart.products()));
    }

    private Product onSale(Cart cart, ProductId product) {
        return visits.onSale(visits.of(cart.workspace(), cart.client()), product)
                .orElseThrow(() -> new NotFound("product"));
    }

    private static CheckoutView refused(Basket basket) {
        var shortage = basket.shortage();
        if (shortage.isEmpty()) return basket.view();
        throw outOfStock(shortage.get());
    }

    private static OutOfStock outOfStock(CartView.Change.FewerLeft fewer) {
        return new OutOfStock(fewer.product(), fewer.wanted(), fewer.left());
    }
}
