package com.shopme.model;

import static com.shopme.model.ModelTest.MODEL;
import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.testing.StandInModel.calls;
import static com.shopme.testing.StandInModel.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.assistant.PromptDraft;
import com.shopme.assistant.Prompts;
import com.shopme.clients.Client;
import com.shopme.clients.ClientId;
import com.shopme.clients.Understudies;
import com.shopme.platform.DryRun;
import com.shopme.shared.Ids;
import com.shopme.testing.Api;
import com.shopme.testing.Staff;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Prompts tried in a chat with nobody.
@ModelTest
class TrialApiTest {
    private static final List<String> TABLES =
            List.of(
                    "clients",
                    "consents",
                    "carts",
                    "cart_items",
                    "chat_sessions",
                    "messages",
                    "answer_traces",
                    "usage_entries",
                    "live_events");

    @Autowired ModelChat chat;
    @Autowired Prompts prompts;
    @Autowired Staff staff;
    @Autowired DryRun dryRun;
    @Autowired Understudies understudies;
    @Autowired TransactionTemplate transaction;
    @Autowired ModelChoices choices;
    @Autowired JdbcClient db;
    @Autowired JsonMapper json;

    private ModelChat.Talker shop;
    private Api api;
    private String path;

    @BeforeEach
    void openShop() {
        MODEL.forget();
        shop = chat.with(ENGLISH);
        api = staff.of(shop.workspace);
        var prompt =
                prompts.add(
                        shop.workspace,
                        new PromptDraft("P", "Be merry.", Optional.of(shop.phone), true, "{}"));
        path = "/api/prompts/" + prompt.id().value() + "/trial?workspace_id=" + shop.workspace;
    }

    @AfterEach
    void everyRequestWasWellFormed() {
        assertThat(MODEL.wrong()).isEmpty();
    }

    @Test
    void answersAsClientsWouldBeAnswered() {
        MODEL.says(text("Our Olive oil 500 ml costs 12.90 €."));

        var tried = trial("how much is the olive oil?");

        var turn = tried.path("turns").get(0);
        assertThat(turn.at("/replies/0/text").asString()).contains("costs 12.90 €");
        assertThat(turn.at("/replies/0/body/kind").asString()).isNotEmpty();
        assertThat(turn.path("by").asString()).isEqualTo("model");
        assertThat(turn.at("/trace/receipts").toString()).contains("12.90 €");
        assertThat(tried.path("model").asString()).isEqualTo("first/model");
        assertThat(tried.path("cost").decimalValue()).isEqualByComparingTo("0.0012");
        assertThat(told()).contains("Be merry.");
    }

    @Test
    void followsADraftThatNobodySaved() {
        MODEL.says(text("What would you like?"));

        send("{\"prompt_text\":\"Be {{shop_name}}.\",\"messages\":[{\"text\":\"hm, well\"}]}");

        assertThat(told()).contains("Be Bottega.").doesNotContain("merry");
    }

    @Test
    void goesOnWhereItEnded() {
        var turn = new AtomicInteger();
        MODEL.plays(
                _ ->
                        turn.getAndIncrement() == 0
                                ? calls("add_to_cart", "{\"product\":\"p1\",\"quantity\":2}")
                                : text("A good choice."));
        var first = trial("two olive oil please");
        assertThat(first.at("/turns/0/cart/0/quantity").asInt()).isEqualTo(2);
        MODEL.forget().says(text("With pleasure."));

        var second =
                send(
                        json.writeValueAsString(
                                java.util.Map.of(
                                        "state", first.path("state").asString(),
                                        "messages",
                                                List.of(
                                                        java.util.Map.of(
                                                                "text",
                                                                "and what else is there?")))));

        assertThat(second.at("/turns/0/cart/0/name").asString()).isEqualTo("Olive oil 500 ml");
        assertThat(second.at("/turns/0/cart/0/quantity").asInt()).isEqualTo(2);
        assertThat(MODEL.requests().getFirst().path("messages").toString())
                .contains("two olive oil please");
    }

    @Test
    void keepsNothingButTheCost() {
        MODEL.says(calls("add_to_cart", "{\"product\":\"p1\",\"quantity\":2}"), text("Fine."));
        var before = rows();

        trial("two olive oil please", "stop advertising", "I want to talk to a person", "hello?");

        assertThat(rows()).isEqualTo(before);
        assertThat(count("model_costs")).isPositive();
    }

    @Test
    void saysNothingAfterAPersonWasCalled() {
        MODEL.says(calls("hand_over", "{\"reason\":\"asked for\"}"), text("Gladly."));

        var turns = trial("I want to talk to a person", "hello?").path("turns");

        assertThat(turns.get(0).path("hand_over").asString("")).isNotEmpty();
        assertThat(turns.get(1).path("by").asString()).isEqualTo("nobody");
        assertThat(turns.get(1).path("replies")).isEmpty();
    }

    @Test
    void tellsWhyTheModelsWordsWereNotSaid() {
        MODEL.says(text("We have Barolo Riserva for 7.00 €!"));

        var turn = trial("do you have olive oil?").path("turns").get(0);

        assertThat(turn.path("by").asString()).isEqualTo("built_in");
        assertThat(turn.at("/trace/reason").asString()).isEqualTo("unproven");
        assertThat(turn.at("/trace/refused").toString()).contains("7.00 €");
        assertThat(turn.at("/replies/0/text").asString()).contains("Olive oil 500 ml");
    }

    @Test
    void theBuiltInAssistantAnswersWithoutAModel() {
        choices.choose(
                shop.workspace,
                new ModelChoices.Wanted(
                        false, Optional.empty(), Optional.empty(), Optional.empty()));

        var tried = trial("do you have olive oil?");

        assertThat(tried.path("model").isMissingNode() || tried.path("model").isNull()).isTrue();
        assertThat(tried.at("/turns/0/by").asString()).isEqualTo("built_in");
        assertThat(tried.at("/turns/0/replies/0/text").asString()).contains("Olive oil 500 ml");
        assertThat(MODEL.requests()).isEmpty();
    }

    @Test
    void holdsNoTransactionWhileTheModelThinks() {
        var held = new AtomicInteger(-1);
        MODEL.plays(
                _ -> {
                    held.set(locksOnDryRuns());
                    return text("What would you like?");
                });

        api.send(
                "POST",
                path,
                "{\"messages\":[{\"text\":\"hm, well\"}]}",
                "Idempotency-Key",
                Ids.next().toString());

        assertThat(held).hasValue(0);
    }

    @Test
    void takesNoStateOfAnotherWorkspace() {
        MODEL.says(text("What would you like?"));
        var other = chat.with(ENGLISH);
        var prompt =
                prompts.add(
                        other.workspace, new PromptDraft("P", "Be.", Optional.empty(), true, "{}"));
        var foreign =
                staff.of(other.workspace)
                        .post(
                                "/api/prompts/" + prompt.id().value() + "/trial",
                                "{\"messages\":[{\"text\":\"hm, well\"}]}")
                        .body()
                        .path("state")
                        .asString();

        for (var state : List.of(foreign, "nonsense"))
            assertThat(
                            api.post(
                                            path,
                                            "{\"messages\":[{\"text\":\"hm\"}],\"state\":\"%s\"}"
                                                    .formatted(state))
                                    .status())
                    .isEqualTo(400);
    }

    @Test
    void theDatabaseRefusesToKeepADryRun() {
        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        _ ->
                                                db.sql("INSERT INTO dry_runs DEFAULT VALUES")
                                                        .update()))
                .hasStackTraceContaining("a dry run is not kept");
    }

    @Test
    void aDryRunNeedsATransactionOfItsOwnAndAnUnderstudyADryRun() {
        assertThatThrownBy(() -> transaction.execute(_ -> dryRun.of(() -> 1)))
                .isInstanceOf(IllegalStateException.class);
        var nobody =
                new Client(
                        new ClientId(Ids.next()),
                        shop.workspace,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        BigDecimal.ZERO,
                        false,
                        false);
        assertThatThrownBy(() -> understudies.appear(shop.workspace, nobody))
                .isInstanceOf(IllegalStateException.class);
    }

    private JsonNode trial(String... messages) {
        var written =
                java.util.Arrays.stream(messages)
                        .map(text -> java.util.Map.of("text", text))
                        .toList();
        return send(
                json.writeValueAsString(
                        java.util.Map.of("messages", written, "language", "en", "name", "Giulia")));
    }

    private JsonNode send(String body) {
        var reply = api.post(path, body);
        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(200);
        return reply.body();
    }

    private static String told() {
        return MODEL.requests().getFirst().at("/messages/0/content").asString();
    }

    private List<Integer> rows() {
        return TABLES.stream().map(this::count).toList();
    }

    private int count(String table) {
        return shop.in(
                () ->
                        db.sql("SELECT count(*) FROM " + table + " WHERE workspace_id = ?")
                                .param(shop.workspace.value())
                                .query(Integer.class)
                                .single());
    }

    private int locksOnDryRuns() {
        return db.sql(
                        """
                        SELECT count(*) FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
                        WHERE c.relname = 'dry_runs'
                        """)
                .query(Integer.class)
                .single();
    }
}
