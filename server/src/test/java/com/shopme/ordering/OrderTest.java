package com.shopme.ordering;

import static com.shopme.ordering.OrderStatus.CANCELLED;
import static com.shopme.ordering.OrderStatus.CONFIRMED;
import static com.shopme.ordering.OrderStatus.DELIVERED;
import static com.shopme.ordering.OrderStatus.PENDING;
import static com.shopme.ordering.OrderStatus.PROCESSING;
import static com.shopme.ordering.OrderStatus.SHIPPED;
import static com.shopme.ordering.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.clients.ClientId;
import com.shopme.shared.Ids;
import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderTest {
    private static final Map<OrderStatus, Set<OrderStatus>> STEPS =
            Map.of(
                    PENDING, Set.of(CONFIRMED, CANCELLED),
                    CONFIRMED, Set.of(PROCESSING, CANCELLED),
                    PROCESSING, Set.of(SHIPPED, CANCELLED),
                    SHIPPED, Set.of(DELIVERED),
                    DELIVERED, Set.of(),
                    CANCELLED, Set.of());

    @ParameterizedTest
    @EnumSource
    void takesTheStepsOfItsLifeAndNoOthers(OrderStatus status) {
        for (var next : OrderStatus.values())
            assertThat(status.mayBecome(next)).isEqualTo(STEPS.get(status).contains(next));
    }

    @Test
    void anIllegalStepNamesTheLegalOnes() {
        assertThatThrownBy(() -> order(PROCESSING).become(DELIVERED, Optional.empty()))
                .isInstanceOfSatisfying(
                        IllegalOrderStep.class,
                        refusal -> {
                            assertThat(refusal.name()).isEqualTo("illegal-order-step");
                            assertThat(refusal.properties())
                                    .containsEntry("status_now", "processing")
                                    .containsEntry("allowed", List.of("shipped", "cancelled"));
                        });
    }

    @Test
    void keepsItsTrackingWhenItMovesOn() {
        var shipped = order(PROCESSING).become(SHIPPED, Optional.of("https://track.example/1"));

        assertThat(shipped.become(DELIVERED, Optional.empty()).progress().tracking())
                .contains("https://track.example/1");
    }

    @Test
    void cashIsInTheTillOnceItIsDelivered() {
        assertThat(order(SHIPPED).become(DELIVERED, Optional.empty()).progress().paid()).isTrue();
        assertThat(order(PENDING).become(CONFIRMED, Optional.empty()).progress().paid()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ORD-000042, ORD-000042",
        "ord-42, ORD-000042",
        "' 42 ', ORD-000042",
        "#42, ORD-000042",
        "ORD 0042, ORD-000042",
        "ord42, ORD-000042",
        "1234567, ORD-1234567",
        "forty-two, ",
        "'', ",
        "ORD-, ",
        "42 43, ",
        "99999999999999999999, ",
    })
    void aNumberIsReadAsPeopleWriteIt(String written, String number) {
        assertThat(OrderNumber.read(written)).isEqualTo(Optional.ofNullable(number));
    }

    private static Order order(OrderStatus status) {
        var nothing = Money.of("0.00", "EUR");
        return new Order(
                new OrderId(Ids.next()),
                WorkspaceId.next(),
                new ClientId(Ids.next()),
                Optional.empty(),
                "ORD-000001",
                List.of(),
                Totals.of(nothing, new Terms(BigDecimal.ZERO, BigDecimal.ZERO, true)),
                PaymentMethod.CASH_ON_DELIVERY,
                Optional.empty(),
                NOON,
                Order.Progress.start(Optional.empty(), NOON).at(status, false));
    }
}
