package com.shopme.model;

import static com.shopme.model.ModelTest.MODEL;
import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.testing.StandInModel.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.api.IfMatch;
import com.shopme.clients.PersonalData;
import com.shopme.testing.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The model's settings, traces and usage, as the people of the shop see them.
@ModelTest
class ModelApiTest {
    @Autowired ModelChat chat;
    @Autowired Staff staff;
    @Autowired PersonalData personalData;
    @Autowired JdbcClient db;

    @Test
    void keepsAKeyAndNeverShowsIt() {
        var giulia = chat.with(ENGLISH);
        var api = staff.of(giulia.workspace);
        var path = "/api/model?workspace_id=" + giulia.workspace;

        var chosen =
                api.put(
                        path,
                        """
                        {"enabled":true,"model":"a/b","fallbacks":["c/d","e/f"],
                         "api_key":"sk-precious"}
                        """);

        assertThat(chosen.status()).isEqualTo(200);
        assertThat(chosen.body().path("own_key").asBoolean()).isTrue();
        assertThat(api.get(path).body().path("fallbacks").toString())
                .isEqualTo("[\"c/d\",\"e/f\"]");
        assertThat(api.get(path).raw().body()).doesNotContain("precious");
        var kept =
                giulia.in(
                        () ->
                                db.sql("SELECT api_key FROM model_settings")
                                        .query(String.class)
                                        .single());
        assertThat(kept).matches("v\\d:.+").doesNotContain("precious");
        api.put(path, "{\"enabled\":true,\"api_key\":\"\"}");
        assertThat(api.get(path).body().path("own_key").asBoolean()).isFalse();
    }

    @Test
    void refusesWhatIsNoModel() {
        var giulia = chat.with(ENGLISH);
        var path = "/api/model?workspace_id=" + giulia.workspace;

        var refused = staff.of(giulia.workspace).put(path, "{\"enabled\":true,\"model\":\"a b\"}");

        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void showsHowAnAnswerCameAbout() {
        var giulia = chat.with(ENGLISH);
        MODEL.says(text("The Olive oil 500 ml costs 12.90 €."));
        giulia.says("and the olive oil?");
        var api = staff.of(giulia.workspace);
        var chatPath = "/api/chats/" + giulia.session();
        var workspace = "?workspace_id=" + giulia.workspace;

        var messages = api.get(chatPath + "/messages" + workspace).body().path("data");
        var id = messages.get(0).path("id").asString();
        var trace = api.get(chatPath + "/messages/" + id + "/trace" + workspace);

        assertThat(messages.get(0).path("receipts").toString()).contains("12.90 €");
        assertThat(trace.status()).isEqualTo(200);
        assertThat(trace.body().path("outcome").asString()).isEqualTo("model");
        assertThat(trace.body().path("calls").get(0).path("model").asString())
                .isEqualTo("stand-in/model");
        assertThat(trace.raw().body()).doesNotContain("sk-test");
    }

    @Test
    void forgetsTracesWithTheirClient() {
        var giulia = chat.with(ENGLISH);
        MODEL.says(text("What would you like?"));
        giulia.says("hmm, tell me something");
        var exported = personalData.export(giulia.workspace, giulia.client).toString();

        personalData.erase(giulia.workspace, giulia.client, IfMatch.ANY);

        assertThat(exported).contains("answer_traces");
        var left =
                giulia.in(
                        () ->
                                db.sql("SELECT count(*) FROM answer_traces")
                                        .query(Integer.class)
                                        .single());
        assertThat(left).isZero();
    }

    @Test
    void tellsTheMonth() {
        var giulia = chat.with(ENGLISH);
        MODEL.says(text("What would you like?"));
        giulia.says("hmm, tell me something");
        var api = staff.of(giulia.workspace);
        var workspace = "workspace_id=" + giulia.workspace;

        api.put("/api/usage/budget?" + workspace, "{\"budget\":0.00}");
        var month = api.get("/api/usage?" + workspace).body();
        var before = api.get("/api/usage?month=2020-01&" + workspace).body();

        assertThat(month.path("questions").asInt()).isEqualTo(1);
        assertThat(month.path("charged").decimalValue()).isEqualByComparingTo("0.05");
        assertThat(month.path("model_cost").decimalValue()).isEqualByComparingTo("0.0012");
        assertThat(month.path("state").asString()).isEqualTo("stopped");
        assertThat(before.path("questions").asInt()).isZero();
        assertThat(api.get("/api/usage?month=nonsense&" + workspace).status()).isEqualTo(400);
    }
}
