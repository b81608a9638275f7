package com.shopme.ordering;

import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.shared.Language.ITALIAN;
import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.catalog.Catalog;
import com.shopme.catalog.OutOfStock;
import com.shopme.clients.ClientId;
import com.shopme.clients.Clients;
import com.shopme.ordering.CartView.Change;
import com.shopme.platform.NotFound;
import com.shopme.platform.Tenancy;
import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.AtOnce;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Visitors;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ShopMeTest
class CartsTest {
    @Autowired Carts carts;
    @Autowired Catalog catalog;
    @Autowired Clients clients;
    @Autowired Shops shops;
    @Autowired Visitors visitors;
    @Autowired Till till;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

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
    void showsLinesInTheClientsLanguageWithDiscountAndTotal() {
        var coffee =
                shop.add(
                        aProduct()
                                .named(ENGLISH, "Coffee")
                                .named(ITALIAN, "Caffè")
                                .costing("9.99"));
        clients.grantDiscount(workspace, giulia, new BigDecimal("10"));

        var cart = carts.add(workspace, giulia, coffee, 3);

        assertThat(cart.lines())
                .containsExactly(new CartView.Line(coffee, "Caffè", 3, eur("9.99"), eur("29.97")));
        assertThat(cart.totals().discount()).isEqualTo(eur("3.00"));
        assertThat(cart.totals().total()).isEqualTo(eur("26.97"));
        assertThat(carts.show(workspace, giulia)).isEqualTo(cart);
    }

    @Test
    void isEmptyBeforeAnythingIsPutIn() {
        var cart = carts.show(workspace, giulia);

        assertThat(cart.isEmpty()).isTrue();
        assertThat(cart.id()).isEmpty();
        assertThat(cart.totals().total()).isEqualTo(eur("0.00"));
    }

    @Test
    void changesTakesOutAndEmpties() {
        var coffee = shop.add(aProduct());
        var tea = shop.add(aProduct());
        carts.add(workspace, giulia, coffee, 5);
        carts.add(workspace, giulia, tea, 1);

        assertThat(carts.change(workspace, giulia, coffee, 2).pieces()).isEqualTo(3);
        assertThat(carts.change(workspace, giulia, coffee, 0).lines()).hasSize(1);
        assertThat(carts.change(workspace, giulia, coffee, 4).pieces()).isEqualTo(5);
        assertThat(carts.empty(workspace, giulia).isEmpty()).isTrue();
    }

    @Test
    void aRemovedLineCanBeAddedAgain() {
        var coffee = shop.add(aProduct());
        for (int i = 0; i < 3; i++) {
            carts.add(workspace, giulia, coffee, 2);
            carts.change(workspace, giulia, coffee, 0);
        }

        assertThat(carts.add(workspace, giulia, coffee, 2).pieces()).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNotThereAndKeepsTheCallersTransaction() {
        var scarce = shop.add(aProduct().withStock(1));
        var theirs = shops.open().add(aProduct());

        Tenancy.in(
                workspace,
                () ->
                        transaction.execute(
                                tx -> {
                                    assertThatThrownBy(
                                                    () -> carts.add(workspace, giulia, scarce, 2))
                                            .isInstanceOf(OutOfStock.class);
                                    assertThatThrownBy(
                                                    () -> carts.add(workspace, giulia, theirs, 1))
                                            .isInstanceOf(NotFound.class);
                                    assertThatThrownBy(
                                                    () -> carts.repeatLastOrder(workspace, giulia))
                                            .isInstanceOf(NotFound.class);
                                    return carts.add(workspace, giulia, scarce, 1);
                                }));

        assertThat(carts.show(workspace, giulia).pieces()).isEqualTo(1);
    }

    @Test
    void noDeedIsLostHoweverManyComeAtOnce() {
        var coffee = shop.add(aProduct().withStock(1000));
        var tea = shop.add(aProduct().withStock(1000));

        var outcomes =
                AtOnce.times(40, i -> carts.add(workspace, giulia, i % 2 == 0 ? coffee : tea, 1));

        assertThat(outcomes.failures()).isEmpty();
        assertThat(carts.show(workspace, giulia).lines())
                .extracting(CartView.Line::quantity)
                .containsExactly(20, 20);
    }

    @Test
    void tellsWhatChangedUntilTheClientAccepts() {
        var coffee = shop.add(aProduct().named("Coffee").costing("10.00"));
        var tea = shop.add(aProduct().named("Tea").withStock(5));
        var milk = shop.add(aProduct().named("Milk"));
        carts.add(workspace, giulia, coffee, 2);
        carts.add(workspace, giulia, tea, 5);
        carts.add(workspace, giulia, milk, 1);

        catalog.changePrice(workspace, coffee, eur("12.00"));
        catalog.changeStock(workspace, tea, 3);
        catalog.offer(workspace, milk, false);

        assertThat(carts.show(workspace, giulia).changes())
                .containsExactly(
                        new Change.PriceChanged(coffee, "Coffee", eur("10.00"), eur("12.00")),
                        new Change.FewerLeft(tea, "Tea", 5, 3),
                        new Change.NoLongerSold(milk, "Milk"));
        assertThat(carts.show(workspace, giulia).totals().total()).isEqualTo(eur("80.00"));
        var accepted = carts.accept(workspace, giulia);
        assertThat(accepted.changes()).isEmpty();
        assertThat(accepted.totals().total()).isEqualTo(eur("54.00"));
    }

    @Test
    void anExpiredCartCountsAsEmptyAndANewOneIsOpened() {
        var coffee = shop.add(aProduct());
        var old = carts.add(workspace, giulia, coffee, 5);
        Tenancy.in(
                workspace,
                () ->
                        db.sql(
                                        "UPDATE carts SET expires_at = now() - interval '1 second' WHERE id = ?")
                                .param(old.id().orElseThrow().value())
                                .update());

        assertThat(carts.show(workspace, giulia).isEmpty()).isTrue();
        var fresh = carts.add(workspace, giulia, coffee, 1);
        assertThat(fresh.pieces()).isEqualTo(1);
        assertThat(fresh.id()).isNotEqualTo(old.id());
    }

    @Test
    void repeatsTheLastOrderAsFarAsItIsLeftAndOnlyOnce() {
        var coffee = shop.add(aProduct().named("Coffee").withStock(10));
        till.buy(workspace, giulia, coffee, 6);

        var cart = carts.repeatLastOrder(workspace, giulia);

        assertThat(cart.pieces()).isEqualTo(4);
        assertThat(cart.changes()).containsExactly(new Change.FewerLeft(coffee, "Coffee", 6, 4));
        assertThat(carts.repeatLastOrder(workspace, giulia).pieces()).isEqualTo(4);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
