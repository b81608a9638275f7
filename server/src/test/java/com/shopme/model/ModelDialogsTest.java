package com.shopme.model;

import static com.shopme.model.ModelTest.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.assistant.Dialog;
import com.shopme.assistant.Stage;
import com.shopme.catalog.ProductId;
import com.shopme.clients.Clients;
import com.shopme.conversation.Answer;
import com.shopme.conversation.Answerer;
import com.shopme.conversation.Origin;
import com.shopme.conversation.Outgoing;
import com.shopme.conversation.Turn;
import com.shopme.ordering.CartView;
import com.shopme.ordering.Carts;
import com.shopme.platform.DryRun;
import com.shopme.platform.Tenancy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// The dialogs of the built-in assistant with models: each turn is rehearsed with a model, before
/// the built-in assistant plays on. A bad one gets nothing said that is a lie and nothing done that
/// the rules would not have done; a good one gets done what the client wanted.
@ModelTest
class ModelDialogsTest {
    private static final Path DIALOGS = Path.of("src/test/resources/dialogs");
    private static final Set<String> A_PERSON_MAY_BE_CALLED =
            Set.of("complaint", "insult", "returns", "invoice", "cancel_order", "forget_me");
    private static final AtomicInteger TURNS = new AtomicInteger();
    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final AtomicInteger DEEDS = new AtomicInteger();
    private static final List<String> MISSED = new ArrayList<>();

    @Autowired Stage stage;
    @Autowired ModelThinker thinker;
    @Autowired Answerer builtIn;
    @Autowired Carts carts;
    @Autowired Clients clients;
    @Autowired DryRun dryRun;

    @TestFactory
    Stream<DynamicContainer> dialogs() {
        return Dialog.below(DIALOGS).entrySet().stream()
                .map(
                        file ->
                                DynamicContainer.dynamicContainer(
                                        file.getKey().toString(),
                                        file.getValue().stream().map(this::test)));
    }

    @AfterAll
    static void aGoodModelGetsNineDeedsInTenDone() {
        assertThat(MISSED.size())
                .as(MISSED.size() + " of " + DEEDS + "\n" + String.join("\n", MISSED))
                .isLessThanOrEqualTo(DEEDS.get() / 10);
        assertThat(CALLS.get()).isLessThanOrEqualTo(3 * DEEDS.get());
    }

    private DynamicTest test(Dialog dialog) {
        return DynamicTest.dynamicTest(dialog.name(), () -> stage.play(dialog, this::rehearse));
    }

    private void rehearse(Turn turn) {
        var before = standing(turn);
        var ruled = rehearsed(turn, false);
        withABadModel(turn, before, ruled);
        if (!ruled.cart().equals(before.cart())) withAGoodModel(turn, before, ruled);
    }

    private void withABadModel(Turn turn, Came before, Came ruled) {
        var bad = BadModels.values()[TURNS.getAndIncrement() % BadModels.values().length];
        MODEL.forget().plays(bad.script());

        var came = rehearsed(turn, true);

        var as = bad + " " + turn.said() + "\n" + came.words();
        assertThat(MODEL.wrong()).as(as).isEmpty();
        assertThat(came.answer().messages().isEmpty())
                .as(as)
                .isEqualTo(ruled.answer().messages().isEmpty());
        for (var lie : BadModels.LIES)
            if (!ruled.words().contains(lie)) assertThat(came.words()).as(as).doesNotContain(lie);
        assertThat(came.marketing()).as(as).isIn(before.marketing(), ruled.marketing());
        if (ruled.answer().handOver().isEmpty() && !ruled.isForAPerson())
            assertThat(came.answer().handOver()).as(as).isEmpty();
        for (var product : products(came, before))
            assertThat(came.pieces(product))
                    .as(as)
                    .isIn(before.pieces(product), ruled.pieces(product));
    }

    private void withAGoodModel(Turn turn, Came before, Came ruled) {
        var wanted =
                products(ruled, before).stream()
                        .filter(p -> before.pieces(p) != ruled.pieces(p))
                        .map(
                                p ->
                                        new GoodModel.Change(
                                                ruled.names()
                                                        .getOrDefault(p, before.names().get(p)),
                                                before.pieces(p),
                                                ruled.pieces(p)))
                        .toList();
        var came = new ArrayList<String>();
        for (var way : GoodModel.Way.values()) {
            MODEL.forget().plays(new GoodModel(wanted, way));
            var rehearsed = rehearsed(turn, true);
            assertThat(MODEL.wrong()).isEmpty();
            if (MODEL.requests().isEmpty()) return; // rules understood it for certain
            came.add(rehearsed.words());
            if (!rehearsed.cart().equals(ruled.cart())) continue;
            CALLS.addAndGet(MODEL.requests().size());
            DEEDS.incrementAndGet();
            return;
        }
        DEEDS.incrementAndGet();
        MISSED.add(turn.said() + " " + wanted + " " + came.getFirst());
    }

    private static Set<ProductId> products(Came one, Came other) {
        var products = new HashSet<>(one.cart().keySet());
        products.addAll(other.cart().keySet());
        return products;
    }

    /// What came of a turn that is not kept.
    private record Came(
            Answer answer,
            Map<ProductId, Integer> cart,
            Map<ProductId, String> names,
            boolean marketing) {
        int pieces(ProductId product) {
            return cart.getOrDefault(product, 0);
        }

        /// A complaint, say: nothing that the rules hand over, but good reason to.
        boolean isForAPerson() {
            var steps = answer.origin().map(Origin::steps).orElse(List.of());
            return steps.stream().anyMatch(A_PERSON_MAY_BE_CALLED::contains);
        }

        String words() {
            return answer.messages().stream()
                    .map(Outgoing::summary)
                    .collect(Collectors.joining("\n"));
        }
    }

    private Came rehearsed(Turn turn, boolean withModel) {
        return Tenancy.in(
                turn.workspace(),
                () -> {
                    var thought =
                            withModel
                                    ? thinker.think(
                                            turn, Optional.empty(), new DryPlace(), this::occasion)
                                    : Optional.<ModelThought>empty();
                    return dryRun.of(
                            () ->
                                    came(
                                            turn,
                                            thought.map(t -> t.answer(turn, builtIn))
                                                    .orElseGet(() -> builtIn.answer(turn))));
                });
    }

    private Came standing(Turn turn) {
        return Tenancy.in(
                turn.workspace(),
                () -> came(turn, new Answer(List.of(), turn.memory(), Optional.empty())));
    }

    private Came came(Turn turn, Answer answer) {
        var lines = carts.show(turn.workspace(), turn.client().id()).lines();
        return new Came(
                answer,
                lines.stream()
                        .collect(Collectors.toMap(CartView.Line::product, CartView.Line::quantity)),
                lines.stream()
                        .collect(Collectors.toMap(CartView.Line::product, CartView.Line::name)),
                clients.get(turn.workspace(), turn.client().id()).marketing());
    }

    private Occasion occasion() {
        return new Occasion(
                Optional.empty(), List.of(), Instant.now().plusSeconds(86_400), () -> true);
    }

    private final class DryPlace implements Place {
        @Override
        public <T> T ask(Supplier<T> work) {
            return dryRun.of(work);
        }
    }
}
