package com.shopme.ordering;

import static com.shopme.testing.Shops.aShop;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import com.shopme.workspace.AnsweredBy;
import com.shopme.workspace.Workspace;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentLinkTest {
    private static final Money PRICE = Money.of("1234.50", "EUR");

    @Test
    void fillsInNumberAmountAndCurrency() {
        var shop = shop("https://pay.example/{order_number}?a={amount}&c={currency}&a2={amount}");

        assertThat(PaymentLink.of(shop, "ORD-000007", PRICE))
                .contains(URI.create("https://pay.example/ORD-000007?a=1234.50&c=EUR&a2=1234.50"));
    }

    @Test
    void whatIsFilledInIsEncoded() {
        assertThat(PaymentLink.of(shop("https://pay.example/?o={order_number}"), "A&b=1 #2", PRICE))
                .contains(URI.create("https://pay.example/?o=A%26b%3D1+%232"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "pay here", "//pay.example", "http://", "{amount}"})
    void isNoneIfItIsNoWebAddress(String template) {
        assertThat(PaymentLink.of(shop(template), "ORD-000007", PRICE)).isEmpty();
    }

    private static Workspace shop(String paymentLink) {
        var details = aShop();
        return new Workspace(
                WorkspaceId.next(),
                details.name(),
                details.currency(),
                details.zone(),
                details.defaultLanguage(),
                details.languages(),
                details.taxRate(),
                details.pricesIncludeTax(),
                AnsweredBy.ASSISTANT,
                Optional.empty(),
                Optional.of(paymentLink),
                details.cashOnDelivery());
    }
}
