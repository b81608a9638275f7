package com.shopme.model;

import static com.shopme.model.ModelTest.MODEL;
import static com.shopme.shared.Language.ITALIAN;
import static com.shopme.testing.StandInModel.calls;
import static com.shopme.testing.StandInModel.error;
import static com.shopme.testing.StandInModel.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.conversation.Chats;
import com.shopme.testing.Api;
import com.shopme.testing.Staff;
import com.shopme.usage.Usage;
import com.shopme.workspace.Role;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Help for who chats in person.
@ModelTest
class CopilotApiTest {
    @Autowired ModelChat chat;
    @Autowired Chats chats;
    @Autowired Staff staff;
    @Autowired Usage usage;
    @Autowired ModelChoices choices;
    @Autowired JdbcClient db;

    private ModelChat.Talker giulia;
    private Api api;

    @BeforeEach
    void somebodyTookTheChatOver() {
        MODEL.forget().says(text("Buongiorno!"));
        giulia = chat.with(ITALIAN);
        giulia.says("mmh, buongiorno a tutti");
        chats.takeOver(giulia.workspace, giulia.session());
        giulia.writes("quanto costa olive oil?");
        MODEL.forget();
        api = staff.of(giulia.workspace);
    }

    @AfterEach
    void everyRequestWasWellFormed() {
        assertThat(MODEL.wrong()).isEmpty();
    }

    @Test
    void draftsWhatTheAssistantWouldSayAndSendsNothing() {
        MODEL.says(text("Olive oil 500 ml costa 12,90 €."));
        var before = messages();

        var draft = ask("draft", "{}");

        assertThat(draft.body().path("text").asString()).contains("costa 12,90 €");
        assertThat(draft.body().path("by").asString()).isEqualTo("model");
        assertThat(draft.body().path("claims_deed").asBoolean()).isFalse();
        assertThat(draft.body().path("receipts").toString()).contains("12,90 €");
        assertThat(MODEL.requests().getFirst().path("messages").toString())
                .contains("buongiorno a tutti", "quanto costa");
        assertThat(messages()).isEqualTo(before);
    }

    @Test
    void draftsNoDeedThatSendingWouldNotDo() {
        giulia.writes("allora due olive oil per favore");
        MODEL.says(
                calls("add_to_cart", "{\"product\":\"p1\",\"quantity\":2}"),
                text("Ho aggiunto due bottiglie al carrello."),
                text("Olive oil 500 ml costa 12,90 €: ne preparo due?"));

        var draft = ask("draft", "{}").body();

        assertThat(draft.path("text").asString()).doesNotContain("Ho aggiunto");
        assertThat(giulia.cart()).isEqualTo("empty");
    }

    @Test
    void theBuiltInAssistantDraftsWithoutAModel() {
        choices.choose(
                giulia.workspace,
                new ModelChoices.Wanted(
                        false, Optional.empty(), Optional.empty(), Optional.empty()));

        var draft = ask("draft", "{}").body();

        assertThat(draft.path("by").asString()).isEqualTo("built_in");
        assertThat(draft.path("text").asString()).contains("Olive oil 500 ml");
        var summary = ask("summary", "{\"language\":\"en\"}");
        assertThat(summary.status()).isEqualTo(503);
        assertThat(summary.body().path("type").asString()).endsWith("/model-unavailable");
        assertThat(summary.body().path("reason").asString()).isEqualTo("no_model");
    }

    @Test
    void warnsIfTheDraftTellsOfADeed() {
        choices.choose(
                giulia.workspace,
                new ModelChoices.Wanted(
                        false, Optional.empty(), Optional.empty(), Optional.empty()));
        giulia.writes("vorrei due olive oil");

        var draft = ask("draft", "{}").body();

        assertThat(draft.path("claims_deed").asBoolean()).isTrue();
        assertThat(giulia.cart()).isEqualTo("empty");
    }

    @Test
    void sumsUpInTheLanguageOfWhoReads() {
        MODEL.says(
                text("The client wants 7 bottles of olive oil."),
                text("The client asks what the olive oil costs and waits for an answer."));

        var summary = ask("summary", "{\"language\":\"en\"}");

        assertThat(summary.body().path("text").asString()).contains("asks what the olive oil");
        assertThat(MODEL.requests()).hasSize(2);
        assertThat(MODEL.requests().getFirst().has("tools")).isFalse();
        assertThat(MODEL.requests().getLast().path("messages").toString())
                .contains("not in the chat: [7]");
    }

    @Test
    void translatesBothWaysAndKeepsTheFigures() {
        MODEL.says(text("How much is the olive oil?"));
        var read = ask("translation", "{\"text\":\"quanto costa l'olio?\",\"to\":\"en\"}");
        MODEL.says(text("Costa 12,90 € e ne restano 20."));
        var written = ask("translation", "{\"text\":\"It is €12.90 and 20 are left.\"}");
        MODEL.says(text("Costa 21,90 €."));
        var wrong = ask("translation", "{\"text\":\"It is €12.90.\"}");

        assertThat(read.body().path("text").asString()).isEqualTo("How much is the olive oil?");
        assertThat(written.body().path("language").asString()).isEqualTo("it");
        assertThat(written.body().path("text").asString()).contains("12,90 €");
        assertThat(wrong.status()).isEqualTo(503);
        assertThat(wrong.body().path("reason").asString()).isEqualTo("unproven");
    }

    @Test
    void isBookedAndBoundByTheBudget() {
        MODEL.says(text("How much is the olive oil?"));
        ask("translation", "{\"text\":\"quanto costa?\",\"to\":\"en\"}");
        var month = usage.statement(giulia.workspace, Optional.empty());
        usage.budget(giulia.workspace, Optional.of(new BigDecimal("0.001")));

        var stopped = ask("translation", "{\"text\":\"quanto costa?\",\"to\":\"en\"}");

        assertThat(month.modelCost()).isEqualByComparingTo("0.0024");
        assertThat(stopped.body().path("reason").asString()).isEqualTo("over_budget");
    }

    @Test
    void tellsWhatStoodInTheWay() {
        MODEL.says(error(400, "no"));

        var failed = ask("summary", "{\"language\":\"en\"}");

        assertThat(failed.body().path("reason").asString()).isEqualTo("request_refused");
    }

    @Test
    void isForThoseWhoMayWriteToClients() {
        var viewer = staff.of(giulia.workspace, Role.VIEWER);

        assertThat(viewer.post(path("draft"), "{}").status()).isEqualTo(403);
        assertThat(MODEL.requests()).isEmpty();
    }

    private Api.Reply ask(String what, String body) {
        return api.post(path(what), body);
    }

    private String path(String what) {
        return "/api/chats/%s/%s?workspace_id=%s"
                .formatted(giulia.session(), what, giulia.workspace);
    }

    private int messages() {
        return giulia.in(
                () ->
                        db.sql("SELECT count(*) FROM messages WHERE workspace_id = ?")
                                .param(giulia.workspace.value())
                                .query(Integer.class)
                                .single());
    }
}
