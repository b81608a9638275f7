package com.shopme.ordering.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.shopme.api.InvalidRequest;
import com.shopme.catalog.ProductId;
import com.shopme.clients.ClientId;
import com.shopme.ordering.CartId;
import com.shopme.ordering.NewOrder;
import com.shopme.ordering.PaymentMethod;
import com.shopme.shared.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// An order placed for a client: of a cart, or of lines.
///
/// @param userId the client, for lines: our id, a phone number in any spelling, or Meta's user id;
///   `client_id` and `phone` mean the same
/// @param name what somebody new is called
/// @param lines also called `products`
/// @param delivery without one it is picked up
/// @param payment without one: the first that the shop takes
/// @param note what the people of the shop write down for themselves
record NewOrderBody(
        @JsonAlias({"client_id", "phone"}) @Size(max = 160) @Nullable String userId,
        @Size(max = 100) @Nullable String name,
        @Nullable UUID cartId,
        @JsonAlias("products") @Size(min = 1, max = 100)
                @Nullable List<@NotNull @Valid @Nullable OrderLineBody> lines,
        @Valid @Nullable DeliveryBody delivery,
        @Pattern(
                        regexp = "external_link|cash_on_delivery",
                        message = "must be one of external_link, cash_on_delivery")
                @Nullable String payment,
        @Size(max = 1000) @Nullable String note) {

    @Schema(name = "OrderBulk")
    record Rows(
            List<NewOrderBody> create,
            @Schema(
                            description =
                                    "Each with its `id`, `if_match` if wanted, and what changes:"
                                            + " `delivery`, `tracking`, `note`, `status`")
                    List<Map<String, Object>> update,
            List<UUID> delete,
            @Schema(description = "Nothing is done unless every row can be")
                    boolean allOrNothing) {}

    /// @param unitPrice the price the client was told; if it is not the catalogue's, nothing is
    ///   ordered
    record OrderLineBody(
            @NotNull @Nullable UUID productId,
            @NotNull @Min(1) @Max(999) @Nullable Integer quantity,
            @Schema(type = "string", example = "9.90")
                    @DecimalMin("0")
                    @DecimalMax("99999999999")
                    @Digits(integer = 11, fraction = 3)
                    @Nullable BigDecimal unitPrice) {

        NewOrder.Line line(Currency currency, int index) {
            return new NewOrder.Line(
                    new ProductId(Objects.requireNonNull(productId)),
                    Objects.requireNonNull(quantity),
                    Optional.ofNullable(unitPrice).map(price -> money(price, currency, index)));
        }

        private static Money money(BigDecimal price, Currency currency, int index) {
            try {
                return Money.of(price, currency);
            } catch (ArithmeticException e) {
                throw new InvalidRequest(
                        "lines[" + index + "].unit_price",
                        "digits",
                        "has more decimals than the shop's currency");
            }
        }
    }

    NewOrder ofCart() {
        return order(new NewOrder.Goods.Gathered(new CartId(Objects.requireNonNull(cartId))));
    }

    NewOrder of(ClientId client, Currency currency) {
        var wanted = Objects.requireNonNull(lines);
        return order(
                new NewOrder.Goods.Named(
                        client,
                        IntStream.range(0, wanted.size())
                                .mapToObj(
                                        i ->
                                                Objects.requireNonNull(wanted.get(i))
                                                        .line(currency, i))
                                .toList()));
    }

    private NewOrder order(NewOrder.Goods goods) {
        return new NewOrder(
                goods,
                Optional.ofNullable(payment)
                        .map(word -> PaymentMethod.valueOf(word.toUpperCase(Locale.ROOT))),
                Optional.ofNullable(delivery).map(DeliveryBody::delivery),
                Texts.paragraphs(note));
    }
}
