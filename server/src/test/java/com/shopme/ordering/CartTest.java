package com.shopme.ordering;

import static com.shopme.ordering.Samples.NOON;
import static com.shopme.ordering.Samples.aCart;
import static com.shopme.ordering.Samples.costing;
import static com.shopme.ordering.Samples.espresso;
import static com.shopme.ordering.Samples.left;
import static com.shopme.ordering.Samples.product;
import static com.shopme.ordering.Samples.shelf;
import static com.shopme.ordering.Samples.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.catalog.OutOfStock;
import com.shopme.ordering.CartView.Change;
import com.shopme.platform.NotFound;
import com.shopme.shared.Money;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartTest {
    @Test
    void addsOnTopOfWhatIsThere() {
        var espresso = espresso();

        var cart = aCart().add(espresso, 2).add(espresso, 3);

        assertThat(cart.lines()).extracting(CartLine::quantity).containsExactly(5);
    }

    @Test
    void refusesMoreThanIsLeftCountingWhatIsInTheCart() {
        var espresso = espresso();
        var cart = aCart().add(espresso, 8);

        assertThatThrownBy(() -> cart.add(espresso, 3))
                .isInstanceOfSatisfying(
                        OutOfStock.class, refusal -> assertThat(refusal.left()).isEqualTo(10));
    }

    @Test
    void refusesWhatIsNotForSale() {
        assertThatThrownBy(() -> aCart().add(withdrawn(espresso()), 1))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1000, Integer.MAX_VALUE})
    void holdsOneTo999Pieces(int count) {
        var plenty = product("Rice", "0.01", Integer.MAX_VALUE);

        assertThat(aCart().add(plenty, 999).pieces().getFirst().count()).isEqualTo(999);
        assertThatThrownBy(() -> aCart().add(plenty, count)).isInstanceOf(CartLimit.class);
        assertThatThrownBy(() -> aCart().hold(plenty, count)).isInstanceOf(CartLimit.class);
        assertThatThrownBy(() -> aCart().add(plenty, 999).add(plenty, 1))
                .isInstanceOf(CartLimit.class);
    }

    @Test
    void holdsAHundredProducts() {
        var cart = aCart();
        for (int i = 0; i < 100; i++) cart = cart.add(espresso(), 1);
        var full = cart;

        assertThat(full.lines()).hasSize(100);
        assertThatThrownBy(() -> full.add(espresso(), 1)).isInstanceOf(CartLimit.class);
    }

    @Test
    void keepsThePriceTheClientSawUntilTheyAcceptAnother() {
        var espresso = espresso();
        var dearer = costing(espresso, "4.00");

        var cart = aCart().add(espresso, 1).add(dearer, 1);

        assertThat(cart.lines().getFirst().unitPrice()).isEqualTo(Money.of("3.50", "EUR"));
        assertThat(cart.changes(shelf(dearer)))
                .containsExactly(
                        new Change.PriceChanged(
                                espresso.id(),
                                "Espresso",
                                Money.of("3.50", "EUR"),
                                Money.of("4.00", "EUR")));
        assertThat(cart.asOf(shelf(dearer)).lines().getFirst().total())
                .isEqualTo(Money.of("8.00", "EUR"));
    }

    @Test
    void tellsAPriceAndAnAmountThatChangedTogether() {
        var espresso = espresso();
        var now = left(costing(espresso, "4.00"), 1);

        var changes = aCart().add(espresso, 3).changes(shelf(now));

        assertThat(changes)
                .hasSize(2)
                .last()
                .isEqualTo(new Change.FewerLeft(espresso.id(), "Espresso", 3, 1));
    }

    @Test
    void takesWhatIsLeftAndDropsWhatIsGone() {
        var scarce = product("Truffle", "30.00", 5);
        var soldOut = product("Panettone", "25.00", 5);
        var ended = product("Colomba", "20.00", 5);
        var deleted = product("Uovo", "15.00", 5);
        var cart = aCart().add(scarce, 5).add(soldOut, 1).add(ended, 1).add(deleted, 1);
        var today = shelf(left(scarce, 2), left(soldOut, 0), withdrawn(ended));

        assertThat(cart.asOf(today).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.quantity()).isEqualTo(2));
        assertThat(cart.changes(today))
                .containsExactly(
                        new Change.FewerLeft(scarce.id(), "Truffle", 5, 2),
                        new Change.FewerLeft(soldOut.id(), "Panettone", 1, 0),
                        new Change.NoLongerSold(ended.id(), "Colomba"),
                        new Change.NoLongerSold(deleted.id(), "Uovo"));
    }

    @Test
    void livesSevenDaysFromItsLastChange() {
        var cart = aCart().touched(NOON);

        assertThat(cart.isLive(NOON.plus(Duration.ofDays(7)).minusSeconds(1))).isTrue();
        assertThat(cart.isLive(NOON.plus(Duration.ofDays(7)))).isFalse();
        assertThat(cart.converted().isLive(NOON)).isFalse();
    }
}
