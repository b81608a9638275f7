package com.shopme.ordering;

import static com.shopme.ordering.OrderStatus.CANCELLED;
import static com.shopme.ordering.OrderStatus.CONFIRMED;
import static com.shopme.ordering.OrderStatus.DELIVERED;
import static com.shopme.ordering.OrderStatus.PROCESSING;
import static com.shopme.ordering.OrderStatus.SHIPPED;
import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.api.ListRequest;
import com.shopme.clients.ClientId;
import com.shopme.platform.NotFound;
import com.shopme.platform.Tenancy;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.AtOnce;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Visitors;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@ShopMeTest
@Import(OrdersTest.Listener.class)
class OrdersTest {
    @Autowired Orders orders;
    @Autowired Shops shops;
    @Autowired Visitors visitors;
    @Autowired Till till;
    @Autowired Listener listener;
    @Autowired JdbcClient db;

    private Shop shop;
    private WorkspaceId workspace;
    private ClientId giulia;

    /// Writes down what ordering tells the house.
    @Component
    static class Listener {
        final Queue<OrderStatusChanged> heard = new ConcurrentLinkedQueue<>();

        @EventListener
        void on(OrderStatusChanged changed) {
            heard.add(changed);
        }

        List<OrderStatus> of(OrderId order) {
            return heard.stream()
                    .filter(changed -> changed.order().equals(order))
                    .map(OrderStatusChanged::now)
                    .toList();
        }
    }

    @BeforeEach
    void enterShop() {
        shop = shops.open();
        workspace = shop.workspace();
        giulia = visitors.giulia(workspace);
    }

    @Test
    void walksFromPendingToDeliveredAndTellsEachStep() {
        var order = till.buy(workspace, giulia, shop.add(aProduct()), 1).id();

        orders.advance(workspace, order, CONFIRMED, Optional.empty());
        orders.advance(workspace, order, PROCESSING, Optional.empty());
        orders.advance(workspace, order, SHIPPED, Optional.of("https://track.example/1"));
        orders.advance(workspace, order, DELIVERED, Optional.empty());

        assertThat(orders.get(workspace, order))
                .satisfies(
                        now -> {
                            assertThat(now.status()).isEqualTo(DELIVERED);
                            assertThat(now.tracking()).contains("https://track.example/1");
                            assertThat(now.paid()).isTrue();
                        });
        assertThat(listener.of(order)).containsExactly(CONFIRMED, PROCESSING, SHIPPED, DELIVERED);
    }

    @Test
    void refusesAStepThatIsNotThereAndChangesNothing() {
        var order = till.buy(workspace, giulia, shop.add(aProduct()), 1).id();

        assertThatThrownBy(() -> orders.advance(workspace, order, SHIPPED, Optional.empty()))
                .isInstanceOf(IllegalOrderStep.class);

        assertThat(listener.of(order)).isEmpty();
    }

    @Test
    void cancellingPutsThePiecesBackOnceHoweverManyCancelAtOnce() {
        var coffee = shop.add(aProduct().withStock(5));
        var order = till.buy(workspace, giulia, coffee, 3).id();

        var outcomes =
                AtOnce.times(
                        20, _ -> orders.advance(workspace, order, CANCELLED, Optional.empty()));

        assertThat(outcomes.failures()).isEmpty();
        assertThat(shop.stock(coffee)).isEqualTo(5);
        assertThat(listener.of(order)).containsExactly(CANCELLED);
        assertThat(payment(order)).isEqualTo("failed");
    }

    @Test
    void listsAClientsOrdersNewestFirst() {
        var coffee = shop.add(aProduct());
        for (int i = 0; i < 3; i++) till.buy(workspace, giulia, coffee, i + 1);
        till.buy(workspace, visitors.giulia(workspace), coffee, 1);

        assertThat(orders.latest(workspace, giulia, 2))
                .extracting(OrderView::number)
                .containsExactly("ORD-000003", "ORD-000002");
    }

    @Test
    void pagesThroughAllOrdersWithoutAGapOrARepetition() {
        var coffee = shop.add(aProduct());
        for (int i = 0; i < 7; i++) till.buy(workspace, giulia, coffee, 1);

        var first = orders.list(workspace, ListRequest.first(3));
        var second = orders.list(workspace, ListRequest.first(3).after(first.next().orElseThrow()));
        var third = orders.list(workspace, ListRequest.first(3).after(second.next().orElseThrow()));

        assertThat(third.next()).isEmpty();
        assertThat(third.total()).isEqualTo(7);
        assertThat(List.of(first, second, third))
                .flatExtracting(page -> page.data().stream().map(OrderView::number).toList())
                .isEqualTo(
                        IntStream.iterate(7, i -> i - 1)
                                .limit(7)
                                .mapToObj("ORD-%06d"::formatted)
                                .toList());
    }

    @Test
    void findsAnOrderByItsNumberForItsOwnClientOnly() {
        var order = till.buy(workspace, giulia, shop.add(aProduct()), 1);
        var somebody = visitors.giulia(workspace);

        assertThat(orders.numbered(workspace, giulia, "ord 1"))
                .map(OrderView::id)
                .contains(order.id());
        assertThat(orders.numbered(workspace, somebody, "ord 1")).isEmpty();
        assertThat(orders.numbered(workspace, giulia, "2")).isEmpty();
        assertThat(orders.numbered(workspace, giulia, "mine")).isEmpty();
    }

    @Test
    void anotherShopDoesNotHaveIt() {
        var order = till.buy(workspace, giulia, shop.add(aProduct()), 1).id();
        var other = shops.open().workspace();

        assertThatThrownBy(() -> orders.get(other, order)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.advance(other, order, CONFIRMED, Optional.empty()))
                .isInstanceOf(NotFound.class);
        assertThat(orders.list(other, ListRequest.first(10)).data()).isEmpty();
    }

    private String payment(OrderId order) {
        return Tenancy.in(
                workspace,
                () ->
                        db.sql("SELECT status FROM payment_details WHERE order_id = ?")
                                .param(order.value())
                                .query(String.class)
                                .single());
    }
}
