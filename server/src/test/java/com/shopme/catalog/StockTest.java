package com.shopme.catalog;

import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.platform.Tenancy;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.AtOnce;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ShopMeTest
class StockTest {
    @Autowired Catalog catalog;
    @Autowired Shops shops;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;

    @Test
    void takesWhatIsLeftAndPutsItBack() {
        var shop = shops.open();
        var espresso = shop.add(aProduct().withStock(2));

        catalog.reserve(shop.workspace(), List.of(new Pieces(espresso, 2)));
        assertThat(shop.stock(espresso)).isZero();

        catalog.release(shop.workspace(), List.of(new Pieces(espresso, 2)));
        assertThat(shop.stock(espresso)).isEqualTo(2);
    }

    @Test
    void refusesToReserveMoreThanIsLeft() {
        var shop = shops.open();
        var espresso = shop.add(aProduct().withStock(2));

        assertThatThrownBy(
                        () -> catalog.reserve(shop.workspace(), List.of(new Pieces(espresso, 3))))
                .isInstanceOfSatisfying(
                        OutOfStock.class,
                        problem -> {
                            assertThat(problem.product()).isEqualTo(espresso);
                            assertThat(problem.left()).isEqualTo(2);
                        });
        assertThat(shop.stock(espresso)).isEqualTo(2);
    }

    @Test
    void takesAllOrNothingEvenIfTheCallerGoesOn() {
        var shop = shops.open();
        var plenty = shop.add(aProduct().withStock(10));
        var scarce = shop.add(aProduct().withStock(1));
        var pieces = List.of(new Pieces(plenty, 1), new Pieces(scarce, 2));

        Tenancy.in(
                shop.workspace(),
                () ->
                        transaction.execute(
                                tx -> {
                                    assertThatThrownBy(
                                                    () -> catalog.reserve(shop.workspace(), pieces))
                                            .isInstanceOf(OutOfStock.class);
                                    return tx;
                                }));

        assertThat(shop.stock(plenty)).isEqualTo(10);
        assertThat(shop.stock(scarce)).isEqualTo(1);
    }

    @Test
    void countsAProductThatIsNamedTwice() {
        var shop = shops.open();
        var espresso = shop.add(aProduct().withStock(3));
        var twice = List.of(new Pieces(espresso, 2), new Pieces(espresso, 2));

        assertThatThrownBy(() -> catalog.reserve(shop.workspace(), twice))
                .isInstanceOf(OutOfStock.class);
    }

    @Test
    void sellsNothingThatIsOffSaleOrBelongsToAnotherShop() {
        var shop = shops.open();
        var withdrawn = shop.add(aProduct());
        catalog.offer(shop.workspace(), withdrawn, false);
        var theirs = shops.open().add(aProduct());

        for (var product : List.of(withdrawn, theirs))
            assertThatThrownBy(
                            () ->
                                    catalog.reserve(
                                            shop.workspace(), List.of(new Pieces(product, 1))))
                    .isInstanceOf(OutOfStock.class);
    }

    @Test
    void saysOutOfStockWhileNothingIsLeftAndKeepsTheShopsOwnDecision() {
        var shop = shops.open();
        var sold = shop.add(aProduct().withStock(1));
        var withdrawn = shop.add(aProduct().withStock(1));
        catalog.offer(shop.workspace(), withdrawn, false);

        catalog.reserve(shop.workspace(), List.of(new Pieces(sold, 1)));
        catalog.changeStock(shop.workspace(), withdrawn, 0);
        assertThat(status(shop.workspace(), sold)).isEqualTo("out_of_stock");
        assertThat(status(shop.workspace(), withdrawn)).isEqualTo("inactive");
        assertThat(catalog.product(shop.workspace(), sold, ENGLISH).active()).isTrue();
        assertThat(catalog.product(shop.workspace(), sold, ENGLISH).available()).isFalse();

        catalog.release(shop.workspace(), List.of(new Pieces(sold, 1)));
        catalog.changeStock(shop.workspace(), withdrawn, 5);
        assertThat(status(shop.workspace(), sold)).isEqualTo("active");
        assertThat(status(shop.workspace(), withdrawn)).isEqualTo("inactive");
    }

    @Test
    void sellsOneUnitToOneOfFiveHundredBuyers() {
        var shop = shops.open();
        var last = shop.add(aProduct().withStock(1));

        var outcomes =
                AtOnce.times(
                        500, _ -> catalog.reserve(shop.workspace(), List.of(new Pieces(last, 1))));

        assertThat(outcomes.failures()).hasSize(499).allMatch(OutOfStock.class::isInstance);
        assertThat(shop.stock(last)).isZero();
    }

    @Test
    void neverDeadlocksHoweverTheProductsAreOrdered() {
        var shop = shops.open();
        var products = new ArrayList<ProductId>();
        for (var i = 0; i < 5; i++) products.add(shop.add(aProduct().withStock(300)));

        var outcomes =
                AtOnce.times(
                        400,
                        buyer -> {
                            var pieces = new ArrayList<Pieces>();
                            products.forEach(product -> pieces.add(new Pieces(product, 1)));
                            Collections.shuffle(pieces, new Random(buyer));
                            catalog.reserve(shop.workspace(), pieces);
                        });

        assertThat(outcomes.failures()).hasSize(100).allMatch(OutOfStock.class::isInstance);
        assertThat(products).allSatisfy(product -> assertThat(shop.stock(product)).isZero());
    }

    private String status(WorkspaceId workspace, ProductId product) {
        return Tenancy.in(
                workspace,
                () ->
                        db.sql("SELECT status FROM products WHERE id = ?")
                                .param(product.value())
                                .query(String.class)
                                .single());
    }
}
