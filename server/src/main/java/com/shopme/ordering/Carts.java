package com.shopme.ordering;

import com.shopme.catalog.Product;
import com.shopme.catalog.ProductId;
import com.shopme.clients.Client;
import com.shopme.clients.ClientId;
import com.shopme.platform.NotFound;
import com.shopme.platform.Problem;
import com.shopme.shared.WorkspaceId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What clients gather before they buy. Each deed answers with the cart as it stands then. Whoever
/// changes it at once, no deed is lost. A cart that nobody touched for seven days is empty again.
///
/// A refusal leaves the caller's transaction intact: nothing was written yet, and an assistant that
/// was refused something still has an answer to keep.
@Service
@Transactional(noRollbackFor = Problem.class)
public class Carts {
    private static final int ATTEMPTS = 50;

    private final CartStore carts;
    private final OrderStore orders;
    private final Visits visits;
    private final Clock clock;

    Carts(CartStore carts, OrderStore orders, Visits visits, Clock clock) {
        this.carts = carts;
        this.orders = orders;
        this.visits = visits;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public CartView show(WorkspaceId workspace, ClientId client) {
        var visit = visits.of(workspace, client);
        return live(visit).map(cart -> view(visit, cart)).orElseGet(() -> nothing(visit));
    }

    /// Puts pieces in, on top of those that are there.
    ///
    /// @throws com.shopme.catalog.OutOfStock if the cart would hold more than is left
    /// @throws com.shopme.platform.NotFound if it is not for sale
    /// @throws CartLimit for fewer than 1 or more than 999 pieces, or more than 100 products
    public CartView add(WorkspaceId workspace, ClientId client, ProductId product, int count) {
        var visit = visits.of(workspace, client);
        var wanted = onSale(visit, product);
        return changed(visit, cart -> cart.add(wanted, count));
    }

    /// Makes it so many pieces; 0 takes the product out.
    ///
    /// @throws com.shopme.catalog.OutOfStock if fewer are left
    /// @throws com.shopme.platform.NotFound if it is not for sale
    /// @throws CartLimit for more than 999 pieces or 100 products
    public CartView change(WorkspaceId workspace, ClientId client, ProductId product, int count) {
        var visit = visits.of(workspace, client);
        if (count == 0) return changed(visit, cart -> cart.without(product));
        var wanted = onSale(visit, product);
        return changed(visit, cart -> cart.hold(wanted, count));
    }

    /// The same for who knows the cart rather than its client.
    ///
    /// @throws CartClosed if it was ordered or has expired
    public CartView change(WorkspaceId workspace, CartId cart, ProductId product, int count) {
        var visit = open(workspace, cart);
        if (count == 0) return changed(visit, found -> same(cart, found).without(product));
        var wanted = onSale(visit, product);
        return changed(visit, found -> same(cart, found).hold(wanted, count));
    }

    /// The client has seen what changed in this cart, see [#accept].
    ///
    /// @throws CartClosed if it was ordered or has expired
    public CartView accept(WorkspaceId workspace, CartId cart) {
        return accept(workspace, open(workspace, cart).client().id());
    }

    /// Whose cart this is.
    ///
    /// @throws CartClosed if it was ordered or has expired
    @Transactional(readOnly = true, noRollbackFor = Problem.class)
    public ClientId clientOf(WorkspaceId workspace, CartId cart) {
        return open(workspace, cart).client().id();
    }

    /// The carts that these clients are filling; who has put nothing in is not among them.
    @Transactional(readOnly = true)
    public Map<ClientId, CartView> of(WorkspaceId workspace, Collection<Client> clients) {
        var shop = visits.shop(workspace);
        var now = clock.instant();
        var open =
                carts.active(shop, clients.stream().map(Client::id).toList()).stream()
                        .filter(cart -> cart.isLive(now) && !cart.lines().isEmpty())
                        .collect(Collectors.toMap(Cart::client, cart -> cart));
        var shelf =
                visits.shelf(
                        shop, open.values().stream().flatMap(c -> c.products().stream()).toList());
        var views = new HashMap<ClientId, CartView>();
        for (var client : clients) {
            var cart = open.get(client.id());
            if (cart != null) views.put(client.id(), view(new Visit(shop, client), cart, shelf));
        }
        return views;
    }

    public CartView empty(WorkspaceId workspace, ClientId client) {
        return changed(visits.of(workspace, client), cart -> cart.with(List.of()));
    }

    /// The client has seen what changed: prices become today's, amounts what is left.
    public CartView accept(WorkspaceId workspace, ClientId client) {
        var visit = visits.of(workspace, client);
        return changed(visit, cart -> cart.asOf(visits.shelf(visit, cart.products())));
    }

    /// Puts the last order's products in again, at least as many as then and as far as they are
    /// left; what is short stands in [CartView#changes()].
    ///
    /// @throws com.shopme.platform.NotFound if there was no order
    public CartView repeatLastOrder(WorkspaceId workspace, ClientId client) {
        var visit = visits.of(workspace, client);
        var last =
                orders.latest(workspace, client, 1).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound("order"));
        var repeat = new Repeat(last, visits.shelf(visit, last.products()));
        return changed(visit, repeat::into).alsoChanged(repeat.missing());
    }

    private Optional<Cart> live(Visit visit) {
        return carts.active(visit.shop(), visit.client().id())
                .filter(cart -> cart.isLive(clock.instant()));
    }

    // Read committed: a cart that was changed meanwhile is read anew within the same transaction.
    private CartView changed(Visit visit, UnaryOperator<Cart> deed) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var cart = deed.apply(open(visit)).touched(clock.instant());
            if (carts.save(cart)) return view(visit, cart);
        }
        throw new IllegalStateException("a cart is changed by too many at once");
    }

    private Visit open(WorkspaceId workspace, CartId id) {
        var cart = carts.find(visits.shop(workspace), id).orElseThrow(() -> new NotFound("cart"));
        if (!cart.isLive(clock.instant()))
            throw new CartClosed(orders.ofCart(workspace, id).map(Order::id));
        return visits.of(workspace, cart.client());
    }

    // It may have been ordered meanwhile, and another opened.
    private static Cart same(CartId wanted, Cart found) {
        if (!found.id().equals(wanted)) throw new CartClosed(Optional.empty());
        return found;
    }

    private Cart open(Visit visit) {
        var now = clock.instant();
        var found = carts.active(visit.shop(), visit.client().id());
        if (found.isPresent() && found.get().isLive(now)) return found.get();
        found.ifPresent(carts::expire);
        carts.open(visit.workspace(), visit.client().id(), now);
        return carts.active(visit.shop(), visit.client().id()).orElseGet(() -> open(visit));
    }

    private Product onSale(Visit visit, ProductId product) {
        return visits.onSale(visit, product).orElseThrow(() -> new NotFound("product"));
    }

    private CartView nothing(Visit visit) {
        var totals = Cart.totals(List.of(), visit.currency(), visit.terms());
        return new CartView(Optional.empty(), List.of(), totals, List.of());
    }

    private CartView view(Visit visit, Cart cart) {
        return view(visit, cart, visits.shelf(visit, cart.products()));
    }

    private static CartView view(Visit visit, Cart cart, Map<ProductId, Product> shelf) {
        var lines = cart.lines().stream().map(line -> line(line, shelf)).toList();
        return new CartView(
                Optional.of(cart.id()),
                lines,
                cart.totals(visit.currency(), visit.terms()),
                cart.changes(shelf));
    }

    private static CartView.Line line(CartLine line, Map<ProductId, Product> shelf) {
        var product = shelf.get(line.product());
        var name = product == null ? line.name() : product.name();
        return new CartView.Line(
                line.product(), name, line.quantity(), line.unitPrice(), line.total());
    }
}
