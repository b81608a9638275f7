package com.shopme.assistant;

import static com.shopme.testing.Eventually.eventually;
import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.api.Given;
import com.shopme.clients.Clients;
import com.shopme.clients.Contact;
import com.shopme.conversation.Answerer;
import com.shopme.conversation.Content;
import com.shopme.conversation.MessageId;
import com.shopme.conversation.Outgoing;
import com.shopme.conversation.SessionId;
import com.shopme.conversation.Turn;
import com.shopme.knowledge.DocumentStatus;
import com.shopme.knowledge.Documents;
import com.shopme.knowledge.Faqs;
import com.shopme.shared.Ids;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.workspace.Workspaces;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/// Without a model the shop's own words answer what rules do not know.
@ShopMeTest
class QuotesTest {
    @Autowired Shops shops;
    @Autowired Workspaces workspaces;
    @Autowired Clients clients;
    @Autowired Answerer answerer;
    @Autowired Faqs faqs;
    @Autowired Documents documents;

    private WorkspaceId workspace;

    @BeforeEach
    void openShop() {
        var shop = shops.open();
        shop.add(aProduct().named("Olive oil 500 ml"));
        workspace = shop.workspace();
        ask("it", "Avete il parcheggio?", "Sì, dietro la bottega, due posti.");
        ask("en", "Is there parking?", "Behind the shop, two places.");
    }

    @Test
    void aFrequentQuestionIsAnsweredInTheLanguageItIsAskedIn() {
        assertThat(says("it", "c'è un parcheggio?"))
                .contains("Avete il parcheggio?", "dietro la bottega, due posti");
        assertThat(says("en", "is there any parking?")).contains("Behind the shop, two places");
    }

    @Test
    void aDocumentIsQuotedByName() {
        var text = "L'affumicatura dura nove giorni su legno di faggio.";
        var given = JsonNodeFactory.instance.objectNode().put("name", "Salmone").put("text", text);
        var added = documents.paste(workspace, Given.of(given.put("language", "it")));
        eventually(
                () ->
                        assertThat(documents.get(workspace, added.id()).status())
                                .isEqualTo(DocumentStatus.READY));

        assertThat(says("it", "quanto dura l'affumicatura?")).contains("«Salmone»", text);
    }

    @Test
    void whatFitsOnlyHalfIsNotQuoted() {
        assertThat(says("it", "il parcheggio per camper costa molto la notte?"))
                .doesNotContain("dietro la bottega");
        assertThat(says("es", "¿hay aparcamiento?")).doesNotContain("bottega", "Behind");
    }

    @Test
    void whatTheShopSellsIsSoldAsBefore() {
        ask("en", "Is your olive oil organic?", "All of it.");

        assertThat(says("en", "olive oil"))
                .contains("Olive oil 500 ml")
                .doesNotContain("All of it");
    }

    private String says(String language, String text) {
        var client =
                clients.recognise(
                        workspace,
                        Contact.ofNumber(
                                "39333" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999),
                                "G"));
        clients.register(workspace, client.id(), "Giulia", Optional.empty());
        clients.speaks(workspace, client.id(), Language.of(language));
        var turn =
                new Turn(
                        workspaces.get(workspace),
                        clients.get(workspace, client.id()),
                        new SessionId(Ids.next()),
                        List.of(new Turn.Said(new MessageId(Ids.next()), new Content.Text(text))),
                        "{}");
        return answerer.answer(turn).messages().stream()
                .map(Outgoing::summary)
                .collect(Collectors.joining("\n"));
    }

    private void ask(String language, String question, String answer) {
        faqs.create(
                workspace,
                Given.of(
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("language", language)
                                .put("question", question)
                                .put("answer", answer)));
    }
}
