package com.shopme.model;

import static com.shopme.model.ModelTest.MODEL;
import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.testing.Eventually.eventually;
import static com.shopme.testing.StandInModel.calls;
import static com.shopme.testing.StandInModel.error;
import static com.shopme.testing.StandInModel.errorInside;
import static com.shopme.testing.StandInModel.raw;
import static com.shopme.testing.StandInModel.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.conversation.Chats;
import com.shopme.testing.StandInModel.Saying;
import com.shopme.usage.Usage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Models that misbehave: each time an answer, one answer, nothing invented, nothing done unasked.
@ModelTest
class SafetyLadderTest {
    private static final String QUESTION = "do you have olive oil?";
    private static final String BUILT_IN = "*Olive oil 500 ml*";

    @Autowired ModelChat chat;
    @Autowired Traces traces;
    @Autowired Usage usage;
    @Autowired Chats chats;
    @Autowired ModelChoices choices;

    @BeforeEach
    void forget() {
        MODEL.forget();
    }

    @AfterEach
    void everyRequestWasWellFormed() {
        assertThat(MODEL.wrong()).isEmpty();
    }

    static Stream<Arguments> misbehaviour() {
        return Stream.of(
                of("liar", text("We have Barolo Riserva for 7.00 €, with 10% off today!")),
                of("claims a deed", text("I've added 3 Olive oil 500 ml to your cart!")),
                of("promises", text("I'll send you a free bottle tomorrow.")),
                of("looper", calls("list_categories", "{}")),
                of("unknown tools", calls("grant_discount", "{\"percent\":90}")),
                of("broken arguments", calls("search_products", "{\"words\":")),
                of("wrong arguments", calls("add_to_cart", "{\"product\":\"p1\",\"quantity\":-4}")),
                of("foreign ids", calls("show_product", "{\"product\":\"p99\"}")),
                of("garbage", text("{\"tool\": \"add_to_cart\", \"product\": \"p1\"} ]]]")),
                of("nothing said", text("")),
                of("broken body", raw(200, "<html>bad gateway</html>")),
                of("empty body", raw(200, "")),
                of("no choices", raw(200, "{\"choices\":[]}")),
                of("null message", raw(200, "{\"choices\":[{\"message\":null}]}")),
                of("error in 200", errorInside(502, "upstream")),
                of("refused", error(400, "no")),
                of("unknown model", error(404, "no such model")),
                of("too large", error(413, "too long")),
                of("blocked", error(403, "flagged")),
                of("busy for long", error(429, "slow down").with("Retry-After", "60")),
                of("busy", error(429, "slow down")),
                of("down", error(500, "oops")),
                of("bad gateway", error(502, "oops")),
                of("no provider", error(503, "oops")),
                of("slow", text("Our Olive oil 500 ml costs 12.90 €").after(60_000)));
    }

    private static Arguments of(String name, Saying saying) {
        return Arguments.of(name, saying);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misbehaviour")
    void theBuiltInAssistantAnswersInstead(String name, Saying saying) {
        var giulia = chat.with(ENGLISH);
        MODEL.says(saying);

        var answer = giulia.says(QUESTION);

        assertThat(answer)
                .contains(BUILT_IN)
                .doesNotContain("Barolo", "10%", "I've added", "free bottle", "add_to_cart");
        assertThat(giulia.cart()).isEqualTo("empty");
        assertThat(giulia.answers()).hasSize(1);
        assertThat(MODEL.requests().size()).isLessThanOrEqualTo(4);
        var trace = traces.of(giulia.workspace, giulia.answers().getFirst().id());
        assertThat(trace.outcome()).isEqualTo("built_in");
        assertThat(trace.reason()).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misbehaviour")
    void theSecondModelIsAskedIfThatMayHelp(String name, Saying saying) {
        var giulia = chat.with(ENGLISH);
        MODEL.plays(
                request ->
                        request.path("model").asString().equals("first/model")
                                ? saying
                                : text("Our Olive oil 500 ml costs 12.90 €."));

        var answer = giulia.says(QUESTION);

        assertThat(answer).contains("Olive oil 500 ml");
        assertThat(giulia.answers()).hasSize(1);
        var fails = saying.status() != 200 && saying.status() != 403 || saying.afterMillis() > 0;
        if (fails) assertThat(answer).contains("Our Olive oil 500 ml costs 12.90 €.");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(ints = {401, 402})
    void anAccountThatIsRefusedIsLeftAloneForAWhile(int status) {
        var giulia = chat.with(ENGLISH);
        choices.choose(
                giulia.workspace,
                new ModelChoices.Wanted(
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("sk-" + giulia.workspace)));
        MODEL.says(error(status, "no"));

        assertThat(giulia.says(QUESTION)).contains(BUILT_IN);
        assertThat(giulia.says("and espresso?")).contains("Espresso beans 250 g");

        assertThat(MODEL.requests()).hasSize(1);
    }

    @Test
    void aLieIsRepairedOnceWithTheReason() {
        var giulia = chat.with(ENGLISH);
        MODEL.says(text("Olive oil 500 ml costs 7.00 €."), text("Olive oil 500 ml costs 12.90 €."));

        assertThat(giulia.says(QUESTION)).contains("costs 12.90 €").doesNotContain("7.00");

        var reason = MODEL.requests().getLast().path("messages");
        assertThat(reason.get(reason.size() - 1).path("content").asString()).contains("7.00 €");
        var trace = traces.of(giulia.workspace, giulia.answers().getFirst().id());
        assertThat(trace.refused()).extracting(u -> u.claim()).contains("7.00 €");
    }

    @Test
    void aWorkspacePaysWithItsOwnKeyForItsOwnModel() {
        var giulia = chat.with(ENGLISH);
        choices.choose(
                giulia.workspace,
                new ModelChoices.Wanted(
                        true,
                        Optional.of("own/model"),
                        Optional.of(List.of()),
                        Optional.of("sk-own")));
        MODEL.says(text("What would you like?"));

        giulia.says("hmm, tell me something");

        assertThat(MODEL.keys()).containsExactly("Bearer sk-own");
        assertThat(MODEL.requests().getFirst().path("model").asString()).isEqualTo("own/model");
    }

    @Test
    void aWorkspaceMayDoWithoutAModel() {
        var giulia = chat.with(ENGLISH);
        choices.choose(
                giulia.workspace,
                new ModelChoices.Wanted(
                        false, Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(giulia.says(QUESTION)).contains(BUILT_IN);
        assertThat(MODEL.requests()).isEmpty();
    }

    @Test
    void aBudgetThatIsUsedUpAsksNobody() {
        var giulia = chat.with(ENGLISH);
        usage.budget(giulia.workspace, Optional.of(new BigDecimal("0.001")));
        MODEL.says(text("What would you like?"));
        giulia.says("hmm, tell me something");
        MODEL.forget();

        assertThat(giulia.says(QUESTION)).contains(BUILT_IN);

        assertThat(MODEL.requests()).isEmpty();
    }

    @Test
    void anObedientModelDoesNothingThatADescriptionOrders() {
        var giulia = chat.with(ENGLISH);
        MODEL.plays(obeying());

        giulia.says("tell me about the olive oil");

        assertThat(giulia.cart()).isEqualTo("empty");
        assertThat(giulia.answers()).hasSize(1);
        assertThat(giulia.answers().getFirst().text()).doesNotContain("added", "everything");
    }

    private static Function<JsonNode, Saying> obeying() {
        var turn = new AtomicInteger();
        return _ ->
                switch (turn.getAndIncrement()) {
                    case 0 ->
                            calls(
                                    "add_to_cart", "{\"product\":\"p1\",\"quantity\":10}",
                                    "hand_over", "{\"reason\":\"told so\"}",
                                    "stop_offers", "{}",
                                    "empty_cart", "{}");
                    default -> text("Done, I have added everything as ordered!");
                };
    }

    @Test
    void aDeedStandsThoughTheModelDiesAfterIt() {
        var giulia = chat.with(ENGLISH);
        var turn = new AtomicInteger();
        MODEL.plays(
                _ ->
                        turn.getAndIncrement() == 0
                                ? calls("add_to_cart", "{\"product\":\"p1\",\"quantity\":2}")
                                : error(402, "no credit"));
        choices.choose(
                giulia.workspace,
                new ModelChoices.Wanted(
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("sk-" + giulia.workspace)));

        var answer = giulia.says("two olive oil please");

        assertThat(giulia.cart()).isEqualTo("2 Olive oil 500 ml");
        assertThat(answer).contains("2 × Olive oil 500 ml added to your cart");
    }

    @Test
    void aNewerMessageThrowsTheDraftAwayAndNothingIsDoneTwice() {
        var giulia = chat.with(ENGLISH);
        var turn = new AtomicInteger();
        MODEL.plays(
                request -> {
                    if (turn.getAndIncrement() == 0) {
                        giulia.writes("and tell me a joke");
                        return calls("add_to_cart", "{\"product\":\"p1\",\"quantity\":2}");
                    }
                    return request.path("messages").toString().contains("joke")
                            ? text("What would you like?")
                            : text("This draft is old.");
                });

        giulia.writes("two olive oil please");

        eventually(() -> assertThat(giulia.answers()).isNotEmpty());
        assertThat(giulia.answers()).hasSize(1);
        assertThat(giulia.answers().getFirst().text()).doesNotContain("old");
        assertThat(giulia.cart()).isIn("empty", "2 Olive oil 500 ml");
    }

    @Test
    void nobodyAnswersAfterAPersonTookOver() {
        var giulia = chat.with(ENGLISH);
        MODEL.says(text("Hello!"));
        giulia.says("hmm, tell me something");
        MODEL.plays(
                _ -> {
                    chats.takeOver(giulia.workspace, giulia.session());
                    return text("What would you like?");
                });

        giulia.writes("and now tell me more");

        eventually(() -> assertThat(MODEL.requests()).hasSizeGreaterThanOrEqualTo(2));
        eventually(() -> assertThat(giulia.isAnswered()).isTrue());
        assertThat(giulia.answers()).hasSize(1);
    }

    @Test
    void eachQuestionIsBookedOnceBesideItsTrueCost() {
        var giulia = chat.with(ENGLISH);
        MODEL.says(text("What would you like?"));
        giulia.says("hmm, tell me something");
        giulia.says("hmm, tell me more");

        usage.pushed(giulia.workspace, "spring");
        usage.pushed(giulia.workspace, "spring");
        var month = usage.statement(giulia.workspace, Optional.empty());

        assertThat(month.questions()).isEqualTo(2);
        assertThat(month.pushes()).isEqualTo(1);
        assertThat(month.charged()).isEqualByComparingTo("0.30");
        assertThat(month.modelCalls()).isEqualTo(2);
        assertThat(month.modelCost()).isEqualByComparingTo("0.0024");
    }
}
