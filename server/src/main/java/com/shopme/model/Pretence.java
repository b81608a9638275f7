package com.shopme.model;

import com.shopme.catalog.ProductId;
import com.shopme.clients.Client;
import com.shopme.clients.ClientId;
import com.shopme.clients.Clients;
import com.shopme.clients.Understudies;
import com.shopme.ordering.CartView;
import com.shopme.ordering.Carts;
import com.shopme.platform.DryRun;
import com.shopme.platform.Problem;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The shop with a client and a cart that are not there. Each question is a dry run of its own that
/// puts them there first, so nothing is held while a model thinks and nothing is ever kept.
final class Pretence implements Place {
    private final Rooms rooms;
    private final WorkspaceId workspace;
    private Client client;
    private Map<UUID, Integer> pieces;

    /// Where the client and the cart come from.
    record Rooms(DryRun dryRun, Understudies understudies, Clients clients, Carts carts) {}

    Pretence(Rooms rooms, WorkspaceId workspace, Rehearsal.State state) {
        this.rooms = rooms;
        this.workspace = workspace;
        this.client = client(workspace, state.client());
        this.pieces = state.cart();
    }

    // Always somebody new: what is known about real clients stays with them.
    private static Client client(WorkspaceId workspace, Rehearsal.Client about) {
        return new Client(
                new ClientId(Ids.next()),
                workspace,
                Optional.empty(),
                about.firstName(),
                about.lastName(),
                Optional.empty(),
                Optional.empty(),
                about.language(),
                about.discountPercentage(),
                about.registered(),
                about.marketing());
    }

    @Override
    public <T> T ask(Supplier<T> work) {
        return rooms.dryRun()
                .of(
                        () -> {
                            rooms.understudies().appear(workspace, client);
                            pieces.forEach(this::put);
                            return work.get();
                        });
    }

    // What was sold out or taken from the shelf meanwhile is in the cart no more.
    private void put(UUID product, int count) {
        try {
            rooms.carts().add(workspace, client.id(), new ProductId(product), count);
        } catch (Problem gone) {
            // not in the cart
        }
    }

    /// Asks, and goes on from what the work left behind.
    ///
    /// @return what was answered, and the cart then
    <T> After<T> goOn(Supplier<T> work) {
        var after =
                ask(
                        () ->
                                new Left<>(
                                        work.get(),
                                        rooms.clients().get(workspace, client.id()),
                                        rooms.carts().show(workspace, client.id())));
        client = after.client();
        pieces =
                after.cart().lines().stream()
                        .collect(
                                Collectors.toMap(
                                        line -> line.product().value(), CartView.Line::quantity));
        return new After<>(after.answer(), after.cart());
    }

    record After<T>(T answer, CartView cart) {}

    private record Left<T>(T answer, Client client, CartView cart) {}

    Client client() {
        return client;
    }

    Rehearsal.Client about() {
        return new Rehearsal.Client(
                client.firstName(),
                client.lastName(),
                client.language(),
                client.discountPercentage(),
                client.registered(),
                client.marketing());
    }

    Map<UUID, Integer> pieces() {
        return pieces;
    }
}
