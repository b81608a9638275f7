package com.shopme.ordering.web;

import static com.shopme.workspace.Permission.ORDERS_READ;
import static com.shopme.workspace.Permission.ORDERS_WRITE;

import com.shopme.api.InvalidRequest;
import com.shopme.catalog.ProductId;
import com.shopme.clients.ClientFiles;
import com.shopme.ordering.CartClosed;
import com.shopme.ordering.CartId;
import com.shopme.ordering.CartView;
import com.shopme.ordering.Carts;
import com.shopme.ordering.Checkout;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.May;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Clients' carts. Each deed answers with the whole cart.
@RestController
@RequestMapping("/api/cart")
class CartController {
    private final Carts carts;
    private final Checkout checkout;
    private final ClientFiles people;

    CartController(Carts carts, Checkout checkout, ClientFiles people) {
        this.carts = carts;
        this.checkout = checkout;
        this.people = people;
    }

    /// @param userId our id of the client, a phone number in any spelling, or Meta's user id
    record CartAddition(
            @NotBlank @Size(max = 160) @Nullable String userId,
            @NotNull @Nullable UUID productId,
            @NotNull @Min(1) @Max(999) @Nullable Integer quantity) {}

    /// @param quantity 0 takes the product out
    record CartAmount(
            @NotNull @Nullable UUID cartId,
            @NotNull @Nullable UUID productId,
            @NotNull @Min(0) @Max(999) @Nullable Integer quantity) {}

    record CartRemoval(@Nullable UUID cartId, @Nullable UUID productId) {}

    /// @param url where the client looks at the cart and confirms it, for a day
    record CheckoutLinkJson(URI url) {}

    @Operation(
            summary = "Read a user's cart",
            description =
                    "`user_id` is our id of the client, a phone number in any spelling, or Meta's user"
                            + " id. Empty while nothing was put in.")
    @May(ORDERS_READ)
    @GetMapping("/{user_id}")
    CartJson get(WorkspaceId workspace, @PathVariable("user_id") String user) {
        var client = people.named(workspace, user).id();
        return CartJson.of(client, carts.show(workspace, client));
    }

    @Operation(summary = "Add a product to a user's cart")
    @May(ORDERS_WRITE)
    @PostMapping
    CartJson add(WorkspaceId workspace, @RequestBody @Valid CartAddition wish) {
        var client = people.named(workspace, Objects.requireNonNull(wish.userId())).id();
        return CartJson.of(
                client,
                carts.add(
                        workspace,
                        client,
                        product(wish.productId()),
                        Objects.requireNonNull(wish.quantity())));
    }

    @Operation(summary = "Change how many pieces of a product are in a cart")
    @May(ORDERS_WRITE)
    @PutMapping
    CartJson change(WorkspaceId workspace, @RequestBody @Valid CartAmount wish) {
        var cart = new CartId(Objects.requireNonNull(wish.cartId()));
        return json(
                workspace,
                cart,
                carts.change(
                        workspace,
                        cart,
                        product(wish.productId()),
                        Objects.requireNonNull(wish.quantity())));
    }

    @Operation(
            summary = "Remove a product from a cart",
            description = "`cart_id` and `product_id` come in the body, or as parameters.")
    @May(ORDERS_WRITE)
    @DeleteMapping
    CartJson remove(
            WorkspaceId workspace,
            @RequestBody(required = false) @Nullable CartRemoval body,
            @RequestParam(value = "cart_id", required = false) @Nullable UUID cartId,
            @RequestParam(value = "product_id", required = false) @Nullable UUID productId) {
        var cart = given(body == null ? null : body.cartId(), cartId);
        var product = given(body == null ? null : body.productId(), productId);
        var wrongs = new ArrayList<InvalidRequest.Wrong>();
        if (cart.isEmpty()) wrongs.add(missing("cart_id"));
        if (product.isEmpty()) wrongs.add(missing("product_id"));
        if (!wrongs.isEmpty()) throw new InvalidRequest(wrongs);
        var id = new CartId(cart.orElseThrow());
        return json(
                workspace,
                id,
                carts.change(workspace, id, new ProductId(product.orElseThrow()), 0));
    }

    @Operation(
            summary = "Take today's prices and amounts",
            description = "The client has seen what `changes` tells.")
    @May(ORDERS_WRITE)
    @PostMapping("/{cart}/accept")
    CartJson accept(WorkspaceId workspace, @PathVariable("cart") UUID cart) {
        var id = new CartId(cart);
        return json(workspace, id, carts.accept(workspace, id));
    }

    @Operation(summary = "Get the link under which the client confirms the cart")
    @May(ORDERS_WRITE)
    @PostMapping("/{cart}/checkout-link")
    CheckoutLinkJson link(WorkspaceId workspace, @PathVariable("cart") UUID cart) {
        var client = carts.clientOf(workspace, new CartId(cart));
        return checkout.linkFor(workspace, client)
                .map(CheckoutLinkJson::new)
                .orElseThrow(() -> new CartClosed(Optional.empty()));
    }

    private CartJson json(WorkspaceId workspace, CartId cart, CartView view) {
        return CartJson.of(carts.clientOf(workspace, cart), view);
    }

    private static ProductId product(@Nullable UUID id) {
        return new ProductId(Objects.requireNonNull(id));
    }

    private static Optional<UUID> given(@Nullable UUID inBody, @Nullable UUID asParameter) {
        return Optional.ofNullable(inBody).or(() -> Optional.ofNullable(asParameter));
    }

    private static InvalidRequest.Wrong missing(String field) {
        return new InvalidRequest.Wrong(field, "required", "is missing");
    }
}
