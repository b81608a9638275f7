package com.shopme.ordering;

import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.catalog.AddProduct;
import com.shopme.catalog.Catalog;
import com.shopme.catalog.Named;
import com.shopme.catalog.ProductId;
import com.shopme.clients.ClientId;
import com.shopme.clients.Clients;
import com.shopme.platform.Tenancy;
import com.shopme.shared.Ids;
import com.shopme.shared.Language;
import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.AtOnce;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Visitors;
import com.shopme.workspace.NewWorkspace;
import com.shopme.workspace.Workspaces;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// `create_order_from_cart`, for who works by SQL alone, as the server's own role under its walls.
@ShopMeTest
class OrderFromCartSqlTest {
    @Autowired JdbcClient db;
    @Autowired Shops shops;
    @Autowired Visitors visitors;
    @Autowired Carts carts;
    @Autowired Orders orders;
    @Autowired Till till;
    @Autowired Catalog catalog;
    @Autowired Clients clients;
    @Autowired Workspaces workspaces;
    @Autowired Checkout checkout;

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
    void makesAnOrderTakesStockAndClosesTheCart() {
        var coffee = shop.add(aProduct().named("Coffee").withSku("C1").withStock(5));
        var cart = carts.add(workspace, giulia, coffee, 3).id().orElseThrow();

        var order = orders.get(workspace, order(cart));

        assertThat(order.number()).isEqualTo("ORD-000001");
        assertThat(order.lines())
                .containsExactly(
                        new OrderView.Line(coffee, "Coffee", 3, eur("10.00"), eur("30.00")));
        assertThat(order.totals().total()).isEqualTo(eur("30.00"));
        assertThat(order.totals().tax()).isEqualTo(eur("5.41"));
        assertThat(shop.stock(coffee)).isEqualTo(2);
        assertThat(carts.show(workspace, giulia).isEmpty()).isTrue();
        assertThat(count("payment_details")).isEqualTo(1);
    }

    @Test
    void refusesAnExpiredCart() {
        var cart = carts.add(workspace, giulia, shop.add(aProduct()), 1).id().orElseThrow();
        run("UPDATE carts SET expires_at = now() - interval '1 second' WHERE id = ?", cart.value());

        assertRefused(cart, "SM002");
        run(
                "UPDATE carts SET expires_at = now() + interval '1 day', status = 'expired' WHERE id = ?",
                cart.value());
        assertRefused(cart, "SM002");
    }

    @Test
    void refusesASecondOrder() {
        var cart = carts.add(workspace, giulia, shop.add(aProduct()), 1).id().orElseThrow();
        order(cart);

        assertRefused(cart, "SM001");
    }

    @Test
    void refusesAnEmptyCartAndCountsNoRemovedLine() {
        var coffee = shop.add(aProduct());
        var cart = carts.add(workspace, giulia, coffee, 1).id().orElseThrow();
        carts.change(workspace, giulia, coffee, 0);

        assertRefused(cart, "SM003");
    }

    @Test
    void refusesACartThatIsNotThereOrAnotherShops() {
        assertRefused(new CartId(Ids.next()), "SM404");

        var other = shops.open();
        var theirs =
                carts.add(
                                other.workspace(),
                                visitors.giulia(other.workspace()),
                                other.add(aProduct()),
                                1)
                        .id()
                        .orElseThrow();
        assertRefused(theirs, "SM404");
    }

    @Test
    void refusesMoreThanIsLeftAndTakesNothing() {
        var plenty = shop.add(aProduct().withStock(9));
        var scarce = shop.add(aProduct().withStock(5));
        carts.add(workspace, giulia, plenty, 1);
        var cart = carts.add(workspace, giulia, scarce, 5).id().orElseThrow();
        catalog.changeStock(workspace, scarce, 1);

        assertRefused(cart, "SM005");
        catalog.changeStock(workspace, scarce, 0);
        assertRefused(cart, "SM005");
        assertThat(shop.stock(plenty)).isEqualTo(9);
    }

    @Test
    void refusesAPriceTheClientDidNotSee() {
        var coffee = shop.add(aProduct().costing("100.00"));
        var cart = carts.add(workspace, giulia, coffee, 1).id().orElseThrow();
        run("UPDATE cart_items SET unit_price = 0.01 WHERE cart_id = ?", cart.value());

        assertRefused(cart, "SM004");
    }

    @Test
    void refusesWhatIsNoLongerSold() {
        var coffee = shop.add(aProduct());
        var cart = carts.add(workspace, giulia, coffee, 1).id().orElseThrow();
        catalog.offer(workspace, coffee, false);

        assertRefused(cart, "SM006");
    }

    @Test
    void givesMoreThanThreeHundredOrdersADayTheirOwnNumbers() {
        var coffee = shop.add(aProduct().withStock(1000));
        var made = new ArrayList<CartId>();
        for (int i = 0; i < 310; i++)
            made.add(
                    carts.add(workspace, visitors.giulia(workspace), coffee, 1).id().orElseThrow());

        var outcomes = AtOnce.times(310, i -> order(made.get(i)));

        assertThat(outcomes.failures()).isEmpty();
        assertThat(count("orders")).isEqualTo(310);
        assertThat(last("order_counters", "last_number")).isEqualTo(310);
    }

    @Test
    void oneOfManyAtOnceGetsTheCart() {
        var coffee = shop.add(aProduct().withStock(10));
        var cart = carts.add(workspace, giulia, coffee, 1).id().orElseThrow();

        var outcomes = AtOnce.times(20, _ -> order(cart));

        assertThat(outcomes.failures()).hasSize(19);
        assertThat(shop.stock(coffee)).isEqualTo(9);
    }

    @Test
    void worksBesideTheServerWithoutDeadlock() {
        var products = new ArrayList<ProductId>();
        for (int i = 0; i < 4; i++) products.add(shop.add(aProduct().withStock(1000)));
        var tickets = new ArrayList<CheckoutTicket>();
        for (int i = 0; i < 40; i++) {
            var buyer = visitors.giulia(workspace);
            var mine = new ArrayList<>(products);
            Collections.shuffle(mine, new Random(i));
            mine.forEach(product -> carts.add(workspace, buyer, product, 1));
            tickets.add(till.ticket(workspace, buyer));
        }

        var outcomes =
                AtOnce.times(
                        40,
                        i -> {
                            var ticket = tickets.get(i);
                            if (i % 2 == 0) order(ticket.cart());
                            else Till.ordered(checkout.place(ticket, till.wish(till.open(ticket))));
                        });

        assertThat(outcomes.failures()).isEmpty();
        assertThat(last("order_counters", "last_number")).isEqualTo(40);
    }

    /// The contract: the same cart comes to the same total on both ways, to the cent.
    @RepeatedTest(25)
    void comesToTheSameTotalsAsTheServer() {
        var random = new Random();
        var currency = Currency.getInstance(List.of("EUR", "JPY", "KWD").get(random.nextInt(3)));
        var here = openShop(currency, random);
        var products = new ArrayList<ProductId>();
        for (int i = 0; i < 1 + random.nextInt(6); i++)
            products.add(product(here, new Money(random.nextLong(1_000_000), currency)));
        var percent = new BigDecimal(random.nextInt(10_001)).movePointLeft(2);
        var bySql = filled(here, products, percent, new Random(7));
        var byJava = filled(here, products, percent, new Random(7));

        var ticket = till.ticket(here, byJava);
        var java = Till.ordered(checkout.place(ticket, till.wish(till.open(ticket)))).totals();
        var cart = carts.show(here, bySql).id().orElseThrow();
        var sql = orders.get(here, Tenancy.in(here, () -> call(cart))).totals();

        assertThat(sql)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(java);
    }

    @Test
    void knowsTheDecimalsOfEachCurrencyAsJavaDoes() {
        for (var currency : Currency.getAvailableCurrencies()) {
            var decimals = currency.getDefaultFractionDigits();
            if (decimals < 0 || decimals > 3) continue;
            assertThat(
                            db.sql("SELECT currency_decimals(?)")
                                    .param(currency.getCurrencyCode())
                                    .query(Integer.class)
                                    .single())
                    .as(currency.getCurrencyCode())
                    .isEqualTo(decimals);
        }
    }

    private WorkspaceId openShop(Currency currency, Random random) {
        var sample = Shops.aShop();
        var id = WorkspaceId.next();
        workspaces.open(
                id,
                new NewWorkspace(
                        sample.name(),
                        currency,
                        sample.zone(),
                        sample.defaultLanguage(),
                        sample.languages(),
                        new BigDecimal(random.nextInt(3000)).movePointLeft(2),
                        random.nextBoolean(),
                        sample.paymentLink(),
                        true));
        return id;
    }

    private ProductId product(WorkspaceId here, Money price) {
        var thing = List.of(new Named(Language.ENGLISH, "Thing", Optional.empty(), List.of()));
        return catalog.addProduct(
                here,
                new AddProduct(
                        catalog.addService(here, thing, Optional.empty()),
                        catalog.addCategory(here, thing, 0),
                        thing,
                        Optional.empty(),
                        price,
                        10_000));
    }

    private ClientId filled(
            WorkspaceId here, List<ProductId> products, BigDecimal percent, Random random) {
        var client = visitors.giulia(here);
        clients.grantDiscount(here, client, percent);
        for (var product : products) carts.add(here, client, product, 1 + random.nextInt(999));
        return client;
    }

    private OrderId order(CartId cart) {
        return Tenancy.in(workspace, () -> call(cart));
    }

    private OrderId call(CartId cart) {
        return new OrderId(
                db.sql("SELECT create_order_from_cart(?)")
                        .param(cart.value())
                        .query(UUID.class)
                        .single());
    }

    private void assertRefused(CartId cart, String state) {
        var before = count("orders");
        assertThatThrownBy(() -> order(cart))
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo(state));
        assertThat(count("orders")).isEqualTo(before);
    }

    private void run(String sql, UUID id) {
        Tenancy.in(workspace, () -> db.sql(sql).param(id).update());
    }

    private long count(String table) {
        return last(table, "count(*)");
    }

    private long last(String table, String what) {
        return Tenancy.in(
                workspace,
                () -> db.sql("SELECT " + what + " FROM " + table).query(Long.class).single());
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
