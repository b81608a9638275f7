package com.shopme.ordering;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.api.ListRequest;
import com.shopme.catalog.Catalog;
import com.shopme.catalog.OutOfStock;
import com.shopme.catalog.ProductId;
import com.shopme.clients.ClientId;
import com.shopme.clients.Clients;
import com.shopme.platform.Tenancy;
import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.AtOnce;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Visitors;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShopMeTest
class CheckoutTest {
    @Autowired Checkout checkout;
    @Autowired Carts carts;
    @Autowired Orders orders;
    @Autowired Catalog catalog;
    @Autowired Clients clients;
    @Autowired Shops shops;
    @Autowired Visitors visitors;
    @Autowired Till till;
    @Autowired JdbcClient db;

    private Shop shop;
    private WorkspaceId workspace;
    private ClientId giulia;

    @BeforeEach
    void enterShop() {
        shop = shops.open();
        workspace = shop.workspace();
        giulia = visitors.giulia(workspace);
    }

    @Test
    void anEmptyCartHasNoLink() {
        assertThat(checkout.linkFor(workspace, giulia)).isEmpty();

        carts.add(workspace, giulia, shop.add(aProduct()), 1);
        carts.empty(workspace, giulia);

        assertThat(checkout.linkFor(workspace, giulia)).isEmpty();
    }

    @Test
    void turnsACartIntoAnOrderTakesStockAndClosesTheCart() {
        var coffee = shop.add(aProduct().named("Coffee").costing("9.99").withStock(5).withSku("C"));
        clients.grantDiscount(workspace, giulia, new BigDecimal("10"));

        var order = till.buy(workspace, giulia, coffee, 3);

        assertThat(order.number()).isEqualTo("ORD-000001");
        assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
        assertThat(order.totals().total()).isEqualTo(eur("26.97"));
        assertThat(order.delivery()).contains(Till.HOME.delivery());
        assertThat(order.payment()).isEqualTo(PaymentMethod.CASH_ON_DELIVERY);
        assertThat(order.paymentLink()).isEmpty();
        assertThat(orders.get(workspace, order.id()))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .withComparatorForType(
                        (a, b) -> (int) (a.toEpochMilli() - b.toEpochMilli()), Instant.class)
                .isEqualTo(order);
        assertThat(shop.stock(coffee)).isEqualTo(2);
        assertThat(carts.show(workspace, giulia).isEmpty()).isTrue();
        assertThat(payments(order.id())).containsExactly("cash_on_delivery pending 26.970 EUR");
    }

    @Test
    void numbersCountUpPerShop() {
        var coffee = shop.add(aProduct());
        for (var number : List.of("ORD-000001", "ORD-000002", "ORD-000003"))
            assertThat(till.buy(workspace, giulia, coffee, 1).number()).isEqualTo(number);

        var other = shops.open();
        var theirs =
                till.buy(
                        other.workspace(),
                        visitors.giulia(other.workspace()),
                        other.add(aProduct()),
                        1);

        assertThat(theirs.number()).isEqualTo("ORD-000001");
    }

    @Test
    void paysByTheShopsLinkWithNumberAndAmountFilledIn() {
        carts.add(workspace, giulia, shop.add(aProduct().costing("12.50")), 1);
        var ticket = till.ticket(workspace, giulia);
        var wish = new PlaceOrder(online(), till.open(ticket).seen());

        var order = Till.ordered(checkout.place(ticket, wish));

        assertThat(order.paymentLink().orElseThrow())
                .hasToString("https://pay.example/ORD-000001?amount=12.50&in=EUR");
        assertThat(orders.paid(workspace, order.id()).paymentLink()).isEmpty();
        assertThat(payments(order.id())).containsExactly("external_link completed 12.500 EUR");
    }

    @Test
    void confirmedAgainItIsTheSameOrder() {
        carts.add(workspace, giulia, shop.add(aProduct()), 1);
        var ticket = till.ticket(workspace, giulia);
        var wish = till.wish(till.open(ticket));

        var first = Till.ordered(checkout.place(ticket, wish));

        assertThat(Till.ordered(checkout.place(ticket, wish)).id()).isEqualTo(first.id());
        assertThat(Till.ordered(checkout.show(ticket)).id()).isEqualTo(first.id());
        var changed = checkout.change(ticket, first.lines().getFirst().product(), 9, Till.HOME);
        assertThat(Till.ordered(changed).id()).isEqualTo(first.id());
    }

    @Test
    void neverChargesAPriceThatWasNotShown() {
        var coffee = shop.add(aProduct().named("Coffee").costing("10.00"));
        carts.add(workspace, giulia, coffee, 2);
        var ticket = till.ticket(workspace, giulia);
        var wish = till.wish(till.open(ticket));
        catalog.changePrice(workspace, coffee, eur("12.00"));

        var answer = (CheckoutView.Open) checkout.place(ticket, wish);

        assertThat(answer.changes())
                .containsExactly(
                        new CartView.Change.PriceChanged(
                                coffee, "Coffee", eur("10.00"), eur("12.00")));
        assertThat(answer.totals().total()).isEqualTo(eur("24.00"));
        assertThat(orders.latest(workspace, giulia, 1)).isEmpty();
        assertThat(Till.ordered(checkout.place(ticket, till.wish(answer))).totals().total())
                .isEqualTo(eur("24.00"));
    }

    @Test
    void asksAgainWhenTheCartOrTheDiscountIsNoLongerAsShown() {
        var coffee = shop.add(aProduct());
        carts.add(workspace, giulia, coffee, 1);
        var ticket = till.ticket(workspace, giulia);
        var before = till.wish(till.open(ticket));

        carts.add(workspace, giulia, coffee, 1);
        assertThat(checkout.place(ticket, before)).isInstanceOf(CheckoutView.Open.class);

        var meanwhile = till.wish(till.open(ticket));
        clients.grantDiscount(workspace, giulia, BigDecimal.TEN);
        assertThat(checkout.place(ticket, meanwhile)).isInstanceOf(CheckoutView.Open.class);
        assertThat(orders.latest(workspace, giulia, 1)).isEmpty();
    }

    @Test
    void offersWhatIsLeftAndOrdersThatIfTheClientAgrees() {
        var coffee = shop.add(aProduct().withStock(5));
        carts.add(workspace, giulia, coffee, 5);
        var ticket = till.ticket(workspace, giulia);
        var before = till.wish(till.open(ticket));
        catalog.changeStock(workspace, coffee, 2);

        assertThatThrownBy(() -> checkout.place(ticket, before))
                .isInstanceOfSatisfying(
                        OutOfStock.class, refusal -> assertThat(refusal.left()).isEqualTo(2));

        var order = Till.ordered(checkout.place(ticket, till.wish(till.open(ticket))));
        assertThat(order.lines()).extracting(OrderView.Line::quantity).containsExactly(2);
        assertThat(shop.stock(coffee)).isZero();
    }

    @Test
    void ordersNothingWhenNothingIsLeft() {
        var coffee = shop.add(aProduct().withStock(1));
        carts.add(workspace, giulia, coffee, 1);
        var ticket = till.ticket(workspace, giulia);
        catalog.offer(workspace, coffee, false);

        var shown = till.open(ticket);

        assertThat(shown.lines()).isEmpty();
        assertThat(shown.changes()).hasSize(1);
        assertThat(checkout.place(ticket, till.wish(shown))).isInstanceOf(CheckoutView.Open.class);
        assertThat(orders.latest(workspace, giulia, 1)).isEmpty();
    }

    @Test
    void refusesDetailsThatCannotBeDeliveredTo() {
        carts.add(workspace, giulia, shop.add(aProduct()), 1);
        var ticket = till.ticket(workspace, giulia);
        var wish = new PlaceOrder(CheckoutDraft.EMPTY, till.open(ticket).seen());

        assertThat(checkout.place(ticket, wish)).isInstanceOf(CheckoutView.Open.class);
    }

    @Test
    void keepsWhatWasTypedWhenAmountsChange() {
        var coffee = shop.add(aProduct());
        carts.add(workspace, giulia, coffee, 1);
        var ticket = till.ticket(workspace, giulia);
        var typed =
                new CheckoutDraft(
                        "Giulia",
                        "Via «Po» 'x' \"1\"",
                        "",
                        "",
                        "due\nrighe",
                        Optional.of(PaymentMethod.EXTERNAL_LINK));

        checkout.change(ticket, coffee, 3, typed);

        assertThat(till.open(ticket).draft()).isEqualTo(typed);
        assertThat(till.open(ticket).lines().getFirst().quantity()).isEqualTo(3);
    }

    @Test
    void aLinkEndsAfterADayAndWithItsCart() {
        carts.add(workspace, giulia, shop.add(aProduct()), 1);
        var ticket = till.ticket(workspace, giulia);
        var over = new CheckoutTicket(workspace, ticket.cart(), Instant.now().minusSeconds(1));

        assertThat(ticket.until())
                .isBetween(Instant.now().plusSeconds(86_300), Instant.now().plusSeconds(86_400));
        assertThat(checkout.show(over)).isInstanceOf(CheckoutView.Expired.class);
        assertThat(checkout.place(over, till.wish(till.open(ticket))))
                .isInstanceOf(CheckoutView.Expired.class);
        Tenancy.in(
                workspace,
                () -> db.sql("UPDATE carts SET expires_at = now() - interval '1 second'").update());
        assertThat(checkout.show(ticket)).isInstanceOf(CheckoutView.Expired.class);
    }

    @Test
    void anEmptiedCartIsToldAsEmpty() {
        carts.add(workspace, giulia, shop.add(aProduct()), 1);
        var ticket = till.ticket(workspace, giulia);
        carts.empty(workspace, giulia);

        assertThat(checkout.show(ticket)).isInstanceOf(CheckoutView.Empty.class);
    }

    @Test
    void sellsOneUnitToOneOfFiveHundredBuyers() {
        var last = shop.add(aProduct().withStock(1));
        var tickets = new ArrayList<CheckoutTicket>();
        var wishes = new ArrayList<PlaceOrder>();
        for (int i = 0; i < 500; i++) {
            var buyer = visitors.giulia(workspace);
            carts.add(workspace, buyer, last, 1);
            tickets.add(till.ticket(workspace, buyer));
            wishes.add(till.wish(till.open(tickets.getLast())));
        }

        var outcomes =
                AtOnce.times(500, i -> Till.ordered(checkout.place(tickets.get(i), wishes.get(i))));

        assertThat(outcomes.failures()).hasSize(499).allMatch(OutOfStock.class::isInstance);
        assertThat(orders.list(workspace, ListRequest.first(10)).data())
                .singleElement()
                .satisfies(order -> assertThat(order.number()).isEqualTo("ORD-000001"));
        assertThat(shop.stock(last)).isZero();
    }

    @Test
    void fiftyConfirmationsOfOneCartAreOneOrder() {
        var coffee = shop.add(aProduct().withStock(100));
        carts.add(workspace, giulia, coffee, 2);
        var ticket = till.ticket(workspace, giulia);
        var wish = till.wish(till.open(ticket));
        Map<OrderId, Integer> seen = new ConcurrentHashMap<>();

        var outcomes =
                AtOnce.times(
                        50,
                        _ ->
                                seen.merge(
                                        Till.ordered(checkout.place(ticket, wish)).id(),
                                        1,
                                        Integer::sum));

        assertThat(outcomes.failures()).isEmpty();
        assertThat(seen).hasSize(1).containsValue(50);
        assertThat(shop.stock(coffee)).isEqualTo(98);
    }

    @Test
    void neverDeadlocksWhenManyBuyTheSameThingsInAnyOrder() {
        var products = new ArrayList<ProductId>();
        for (int i = 0; i < 4; i++) products.add(shop.add(aProduct().withStock(50)));
        var tickets = new ArrayList<CheckoutTicket>();
        var wishes = new ArrayList<PlaceOrder>();
        for (int i = 0; i < 60; i++) {
            var buyer = visitors.giulia(workspace);
            var mine = new ArrayList<>(products);
            Collections.shuffle(mine, new Random(i));
            mine.forEach(product -> carts.add(workspace, buyer, product, 1));
            tickets.add(till.ticket(workspace, buyer));
            wishes.add(till.wish(till.open(tickets.getLast())));
        }

        var outcomes =
                AtOnce.times(60, i -> Till.ordered(checkout.place(tickets.get(i), wishes.get(i))));

        assertThat(outcomes.failures()).hasSize(10).allMatch(OutOfStock.class::isInstance);
        assertThat(products).allSatisfy(product -> assertThat(shop.stock(product)).isZero());
        assertThat(orders.list(workspace, ListRequest.first(100)).data())
                .extracting(OrderView::number)
                .doesNotHaveDuplicates()
                .contains("ORD-000001", "ORD-000050")
                .hasSize(50);
    }

    private List<String> payments(OrderId order) {
        return Tenancy.in(
                workspace,
                () ->
                        db.sql(
                                        """
                                        SELECT concat_ws(' ', provider, status, amount, currency)
                                        FROM payment_details WHERE order_id = ?
                                        """)
                                .param(order.value())
                                .query(String.class)
                                .list());
    }

    private static CheckoutDraft online() {
        return new CheckoutDraft(
                "Giulia Rossi",
                "Via Po 1",
                "10100",
                "Torino",
                "",
                Optional.of(PaymentMethod.EXTERNAL_LINK));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
