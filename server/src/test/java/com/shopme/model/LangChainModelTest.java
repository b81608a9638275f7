package com.shopme.model;

import static com.shopme.testing.StandInModel.calls;
import static com.shopme.testing.StandInModel.error;
import static com.shopme.testing.StandInModel.errorInside;
import static com.shopme.testing.StandInModel.raw;
import static com.shopme.testing.StandInModel.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.shopme.model.ModelCall.Line;
import com.shopme.model.ModelCall.Tools;
import com.shopme.platform.Settings;
import com.shopme.platform.Spans;
import com.shopme.testing.StandInModel;
import com.shopme.testing.StandInModel.Saying;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class LangChainModelTest {
    private final StandInModel standIn = new StandInModel();
    private final LangChainModel model =
            new LangChainModel(settings(), new Spans(settings()), new JsonMapper());

    @AfterEach
    void close() {
        standIn.close();
    }

    @Test
    void tellsTextTokensAndTheTrueCost() {
        standIn.says(text("Buongiorno!"));

        var reply = ask(Tools.USABLE);

        assertThat(reply.text()).isEqualTo("Buongiorno!");
        assertThat(reply.calls()).isEmpty();
        assertThat(reply.model()).isEqualTo("stand-in/model");
        assertThat(reply.tokensIn()).isEqualTo(1000);
        assertThat(reply.tokensOut()).isEqualTo(50);
        assertThat(reply.cost()).isEqualByComparingTo("0.0012");
        assertThat(reply.costKnown()).isTrue();
        assertThat(standIn.wrong()).isEmpty();
    }

    @Test
    void reckonsTheCostThatNobodyNames() {
        standIn.says(
                raw(
                        200,
                        """
                        {"choices":[{"index":0,"finish_reason":"stop",
                          "message":{"role":"assistant","content":"Hi"}}],
                         "usage":{"prompt_tokens":1000,"completion_tokens":100}}
                        """));

        var reply = ask(Tools.USABLE);

        assertThat(reply.costKnown()).isFalse();
        assertThat(reply.cost()).isEqualByComparingTo("0.0045");
    }

    @Test
    void paysWithTheKeyOfTheCall() {
        standIn.says(text("Hi"));

        ask(Tools.USABLE);
        model.ask(
                new ModelCall("another", "m", lines(), Tools.USABLE, 100, Duration.ofSeconds(30)));

        assertThat(standIn.keys()).containsExactly("Bearer secret", "Bearer another");
    }

    @Test
    void bringsToolCallsAndTakesTheirResults() {
        standIn.says(
                calls("show_cart", "{}", "add_to_cart", "{\"product\":\"p1\",\"quantity\":2}"));
        var first = ask(Tools.USABLE);
        standIn.says(text("Done"));

        var lines = new java.util.ArrayList<>(lines());
        lines.add(new Line.Assistant("", first.calls()));
        first.calls().forEach(call -> lines.add(new Line.Result(call, "{\"ok\":true}")));
        var second =
                model.ask(
                        new ModelCall(
                                "secret", "m", lines, Tools.LISTED, 100, Duration.ofSeconds(30)));

        assertThat(first.calls())
                .extracting(ToolCall::name)
                .containsExactly("show_cart", "add_to_cart");
        assertThat(second.text()).isEqualTo("Done");
        assertThat(standIn.wrong()).isEmpty();
        assertThat(standIn.requests())
                .extracting(r -> r.path("tool_choice").asString(""))
                .containsExactly("auto", "none");
        assertThat(standIn.requests().getLast().at("/provider/require_parameters").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "400, OTHER_MODEL, request_refused",
        "401, NO_MODEL, key_refused",
        "402, NO_MODEL, out_of_credit",
        "403, NO_MODEL, blocked",
        "404, OTHER_MODEL, request_refused",
        "408, OTHER_MODEL, too_slow",
        "413, OTHER_MODEL, request_refused",
        "422, OTHER_MODEL, request_refused",
        "429, AGAIN, busy",
        "500, AGAIN, down",
        "502, AGAIN, down",
        "503, AGAIN, down",
        "504, OTHER_MODEL, too_slow",
        "524, OTHER_MODEL, too_slow",
        "529, AGAIN, down",
        "418, OTHER_MODEL, failed"
    })
    void knowsWhatHelps(int code, Remedy remedy, String word) {
        for (var saying : List.of(error(code, "no"), errorInside(code, "no"))) {
            var failed = failure(saying);

            assertThat(failed.remedy()).isEqualTo(remedy);
            assertThat(failed.word()).isEqualTo(word);
        }
    }

    @Test
    void knowsHowLongToWait() {
        var failed = failure(error(429, "slow down").with("Retry-After", "7"));

        assertThat(failed.retryAfter()).contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json at all                                       | broken",
                "''                                                    | broken",
                "{\"choices\":[]}                                      | empty",
                "{}                                                    | empty",
                "{\"choices\":[{\"finish_reason\":\"error\",\"message\":{}}]}          | down",
                "{\"choices\":[{\"finish_reason\":\"content_filter\",\"message\":{}}]} | blocked"
            })
    void readsNothingIntoABrokenAnswer(String body, String word) {
        assertThat(failure(raw(200, body)).word()).isEqualTo(word);
    }

    @Test
    void waitsNoLongerThanItMay() {
        standIn.says(text("too late").after(5_000));

        var failed =
                catchThrowableOfType(
                        ModelFailed.class,
                        () ->
                                model.ask(
                                        new ModelCall(
                                                "k",
                                                "m",
                                                lines(),
                                                Tools.USABLE,
                                                100,
                                                Duration.ofMillis(300))));

        assertThat(failed.word()).isEqualTo("too_slow");
    }

    @Test
    void takesNoEndlessBody() {
        assertThat(failure(raw(200, "x".repeat(2_000_000))).remedy()).isNotEqualTo(Remedy.NO_MODEL);
    }

    private ModelFailed failure(Saying saying) {
        standIn.says(saying);
        return catchThrowableOfType(ModelFailed.class, () -> ask(Tools.USABLE));
    }

    private ModelReply ask(Tools tools) {
        return model.ask(new ModelCall("secret", "m", lines(), tools, 100, Duration.ofSeconds(30)));
    }

    private static List<Line> lines() {
        return List.of(new Line.Told("Be brief."), new Line.Client("Ciao"));
    }

    private Settings settings() {
        var model =
                new Settings.Model(
                        standIn.url(),
                        Optional.empty(),
                        "m",
                        List.of(),
                        Duration.ofSeconds(20),
                        BigDecimal.ONE);
        return new Settings(
                false,
                0,
                java.nio.file.Path.of("."),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "v23.0",
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                false,
                false,
                1,
                Duration.ZERO,
                1,
                Optional.empty(),
                4,
                Optional.empty(),
                List.of(),
                model,
                new Settings.Prices(BigDecimal.ONE, BigDecimal.ONE, "EUR"),
                Optional.empty());
    }
}
