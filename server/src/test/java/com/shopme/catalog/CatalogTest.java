package com.shopme.catalog;

import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.shared.Language.ITALIAN;
import static com.shopme.shared.Language.SPANISH;
import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.platform.NotFound;
import com.shopme.shared.Language;
import com.shopme.shared.Money;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopMeTest
class CatalogTest {
    @Autowired Catalog catalog;
    @Autowired Shops shops;

    @Test
    void namesAProductInTheLanguageAskedForElseByItsFirstName() {
        var shop = shops.open();
        var wine = shop.add(aProduct().named("Red wine").named(ITALIAN, "Vino rosso"));

        assertThat(catalog.product(shop.workspace(), wine, ITALIAN).name()).isEqualTo("Vino rosso");
        assertThat(catalog.product(shop.workspace(), wine, SPANISH).name()).isEqualTo("Red wine");
        assertThat(catalog.product(shop.workspace(), wine, new Language("de")).name())
                .isEqualTo("Red wine");
    }

    @Test
    void describesAProductInTheLanguageAskedForElseInItsFirst() {
        var shop = shops.open();
        var names =
                List.of(
                        new Named(ENGLISH, "Tea", Optional.of("Green"), List.of()),
                        new Named(ITALIAN, "Tè", Optional.of("Verde"), List.of()),
                        new Named(SPANISH, "Té", Optional.empty(), List.of()));
        var category = catalog.addCategory(shop.workspace(), names, 0);
        var service = catalog.addService(shop.workspace(), names, Optional.of(eur("5.00")));
        var command = new AddProduct(service, category, names, Optional.empty(), eur("1.00"), 1);
        var tea = catalog.addProduct(shop.workspace(), command);

        assertThat(catalog.product(shop.workspace(), tea, ITALIAN).description()).contains("Verde");
        assertThat(catalog.product(shop.workspace(), tea, SPANISH).description()).contains("Green");
        assertThat(catalog.services(shop.workspace(), ITALIAN))
                .contains(new Offer(service, "Tè", Optional.of("Verde"), Optional.of(eur("5.00"))));
    }

    @Test
    void showsOnlyShelvesThatHoldSomethingForSale() {
        var shop = shops.open();
        var wine =
                shop.add(
                        aProduct()
                                .named("Barolo")
                                .onShelf(ENGLISH, "Wine")
                                .onShelf(ITALIAN, "Vini"));
        shop.add(
                aProduct()
                        .named("Chianti")
                        .withStock(0)
                        .onShelf(ENGLISH, "Wine")
                        .onShelf(ITALIAN, "Vini"));
        var oil = shop.add(aProduct().named("Oil").onShelf(ENGLISH, "Oil"));
        catalog.offer(shop.workspace(), oil, false);

        var shelves = catalog.categories(shop.workspace(), ITALIAN);

        var shelf = catalog.product(shop.workspace(), wine, ITALIAN).category();
        assertThat(shelves).containsExactly(new Category(shelf, "Vini", 2));
    }

    @Test
    void pagesThroughAShelfInTheShopsOrder() {
        var shop = shops.open();
        var first = shop.add(aProduct().named("Zibibbo"));
        var second = shop.add(aProduct().named("Amarone"));
        var third = shop.add(aProduct().named("Merlot").withStock(0));
        var shelf = catalog.product(shop.workspace(), first, ENGLISH).category();

        assertThat(catalog.inCategory(shop.workspace(), shelf, ENGLISH, 0, 2))
                .extracting(Product::id)
                .containsExactly(first, second);
        assertThat(catalog.inCategory(shop.workspace(), shelf, ENGLISH, 2, 2))
                .extracting(Product::id)
                .containsExactly(third);
    }

    @Test
    void leavesOutOfItsShelfWhatIsNotForSale() {
        var shop = shops.open();
        var there = shop.add(aProduct());
        catalog.offer(shop.workspace(), shop.add(aProduct()), false);
        var shelf = catalog.product(shop.workspace(), there, ENGLISH).category();

        assertThat(catalog.inCategory(shop.workspace(), shelf, ENGLISH, 0, 10))
                .extracting(Product::id)
                .containsExactly(there);
    }

    @Test
    void findsAProductByItsSku() {
        var shop = shops.open();
        var wine = shop.add(aProduct().withSku("W-1"));

        assertThat(catalog.withSku(shop.workspace(), "W-1", ENGLISH).map(Product::id))
                .contains(wine);
        assertThat(catalog.withSku(shop.workspace(), "W-2", ENGLISH)).isEmpty();
    }

    @Test
    void changesPriceAndStock() {
        var shop = shops.open();
        var wine = shop.add(aProduct().costing("9.00").withStock(1));

        catalog.changePrice(shop.workspace(), wine, eur("12.50"));
        catalog.changeStock(shop.workspace(), wine, 7);

        var now = catalog.product(shop.workspace(), wine, ENGLISH);
        assertThat(now.price()).isEqualTo(eur("12.50"));
        assertThat(now.stock()).isEqualTo(7);
    }

    @Test
    void refusesAPriceInAnotherCurrency() {
        var shop = shops.open();
        var wine = shop.add(aProduct());

        assertThatThrownBy(
                        () -> catalog.changePrice(shop.workspace(), wine, Money.of("1.00", "USD")))
                .hasMessageContaining("EUR");
    }

    @Test
    void doesNotFindAnotherShopsProduct() {
        var theirs = shops.open();
        var wine = theirs.add(aProduct());
        var shop = shops.open();

        assertThatThrownBy(() -> catalog.product(shop.workspace(), wine, ENGLISH))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> catalog.changeStock(shop.workspace(), wine, 1))
                .isInstanceOf(NotFound.class);
        assertThat(catalog.products(shop.workspace(), List.of(wine), ENGLISH)).isEmpty();
    }

    @Test
    void keepsTwoProductsOfOneName() {
        var shop = shops.open();

        assertThat(shop.add(aProduct().named("Caffè")))
                .isNotEqualTo(shop.add(aProduct().named("Caffè")));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
