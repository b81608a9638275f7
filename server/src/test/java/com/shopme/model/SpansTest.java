package com.shopme.model;

import static com.shopme.model.ModelTest.COLLECTOR;
import static com.shopme.model.ModelTest.MODEL;
import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.testing.Eventually.eventually;
import static com.shopme.testing.StandInModel.calls;
import static com.shopme.testing.StandInModel.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.assistant.PromptDraft;
import com.shopme.assistant.Prompts;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a collector is told of an answer.
@ModelTest
class SpansTest {
    @Autowired ModelChat chat;
    @Autowired Prompts prompts;

    @Test
    void tellsHowAnAnswerCameAboutButNotWhoSaidWhat() {
        var giulia = chat.with(ENGLISH);
        var prompt =
                prompts.add(
                        giulia.workspace,
                        new PromptDraft(
                                "P", "Be merrily brief.", Optional.of(giulia.phone), true, "{}"));
        MODEL.forget()
                .says(
                        calls("search_knowledge", "{\"words\":\"mooring by the lake\"}"),
                        text("Gladly, whenever you like."));

        giulia.says("when can I come by, my dear?");

        eventually(() -> assertThat(COLLECTOR.told()).contains(prompt.id().value().toString()));
        assertThat(COLLECTOR.told())
                .contains("application/x-protobuf", "answer", giulia.workspace.toString())
                .contains("execute_tool search_knowledge", "chat first/model", "stand-in/model")
                .contains("retrieve knowledge", "embeddings stand-in/vectors", "shopme.passages")
                .contains("gen_ai.usage.input_tokens", "shopme.cost_usd", "shopme.outcome")
                .doesNotContain("my dear", "mooring", "whenever you like", "merrily", "Giulia")
                .doesNotContain(giulia.phone.value().substring(1));
    }
}
