package com.shopme.ordering.web;

import com.shopme.api.InvalidRequest;
import com.shopme.clients.Client;
import com.shopme.clients.ClientDetails;
import com.shopme.clients.ClientFiles;
import com.shopme.clients.ClientId;
import com.shopme.clients.Clients;
import com.shopme.clients.Told;
import com.shopme.ordering.Checkout;
import com.shopme.ordering.OrderView;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.Workspaces;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes orders that were placed in a chat elsewhere. Somebody new becomes a client only if the
/// order stands.
@Service
class OrderDesk {
    private final Checkout checkout;
    private final Clients clients;
    private final ClientFiles files;
    private final Workspaces workspaces;

    OrderDesk(Checkout checkout, Clients clients, ClientFiles files, Workspaces workspaces) {
        this.checkout = checkout;
        this.clients = clients;
        this.files = files;
        this.workspaces = workspaces;
    }

    @Transactional
    public OrderView place(WorkspaceId workspace, NewOrderBody body) {
        check(body);
        if (body.cartId() != null) return checkout.order(workspace, body.ofCart());
        var currency = workspaces.get(workspace).currency();
        return checkout.order(workspace, body.of(client(workspace, body), currency));
    }

    private static void check(NewOrderBody body) {
        var wrongs = new ArrayList<InvalidRequest.Wrong>();
        if (body.cartId() == null && body.lines() == null)
            wrongs.add(new InvalidRequest.Wrong("lines", "required", "or a cart_id is needed"));
        if (body.cartId() != null && body.lines() != null)
            wrongs.add(new InvalidRequest.Wrong("lines", "conflict", "cannot go with a cart_id"));
        if (body.cartId() == null && body.userId() == null)
            wrongs.add(new InvalidRequest.Wrong("user_id", "required", "or a phone is needed"));
        if (!wrongs.isEmpty()) throw new InvalidRequest(wrongs);
    }

    private ClientId client(WorkspaceId workspace, NewOrderBody body) {
        var name = String.valueOf(body.userId());
        var phone = PhoneNumber.read(name);
        if (phone.isEmpty()) return files.named(workspace, name).id();
        return clients.withPhone(workspace, phone.get())
                .map(Client::id)
                .orElseGet(
                        () -> files.add(workspace, somebody(phone.get(), body.name()), "api").id());
    }

    private static Told somebody(
            PhoneNumber phone, @org.jspecify.annotations.Nullable String name) {
        return new Told(ClientDetails.of(phone, Optional.ofNullable(name)), false, false);
    }
}
