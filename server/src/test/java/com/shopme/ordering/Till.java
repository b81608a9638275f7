package com.shopme.ordering;

import com.shopme.catalog.ProductId;
import com.shopme.clients.ClientId;
import com.shopme.shared.WorkspaceId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Buys as the checkout page does. Inject it into any test of ordering.
@Component
public class Till {
    static final CheckoutDraft HOME =
            new CheckoutDraft(
                    "Giulia Rossi",
                    "Via Po 1",
                    "10100",
                    "Torino",
                    "",
                    Optional.of(PaymentMethod.CASH_ON_DELIVERY));

    private final Carts carts;
    private final Checkout checkout;

    Till(Carts carts, Checkout checkout) {
        this.carts = carts;
        this.checkout = checkout;
    }

    CheckoutTicket ticket(WorkspaceId shop, ClientId client) {
        var link = checkout.linkFor(shop, client).orElseThrow().getPath();
        return checkout.read(link.substring(link.lastIndexOf('/') + 1));
    }

    CheckoutView.Open open(CheckoutTicket ticket) {
        return (CheckoutView.Open) checkout.show(ticket);
    }

    PlaceOrder wish(CheckoutView.Open shown) {
        return new PlaceOrder(HOME, shown.seen());
    }

    public OrderView buy(WorkspaceId shop, ClientId client, ProductId product, int count) {
        carts.add(shop, client, product, count);
        var ticket = ticket(shop, client);
        return ordered(checkout.place(ticket, wish(open(ticket))));
    }

    static OrderView ordered(CheckoutView view) {
        return ((CheckoutView.Ordered) view).order();
    }
}
