package com.shopme.model;

import static com.shopme.testing.Eventually.eventually;
import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.api.ListRequest;
import com.shopme.catalog.ProductId;
import com.shopme.clients.ClientId;
import com.shopme.clients.Clients;
import com.shopme.clients.Contact;
import com.shopme.conversation.Author;
import com.shopme.conversation.ChatHistory;
import com.shopme.conversation.ChatMessage;
import com.shopme.conversation.Chats;
import com.shopme.conversation.Content;
import com.shopme.conversation.Incoming;
import com.shopme.conversation.NumberId;
import com.shopme.conversation.SessionId;
import com.shopme.ordering.Carts;
import com.shopme.platform.Tenancy;
import com.shopme.shared.Ids;
import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Shop;
import com.shopme.testing.Shops;
import com.shopme.workspace.Topic;
import com.shopme.workspace.Workspaces;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Opens small delicatessens with one client each, whose chats go all the way from a message to the
/// answer that waits to be sent.
@Component
class ModelChat {
    private final Shops shops;
    private final Workspaces workspaces;
    private final Clients clients;
    private final Chats chats;
    private final ChatHistory history;
    private final Carts carts;
    private final JdbcClient db;

    ModelChat(
            Shops shops,
            Workspaces workspaces,
            Clients clients,
            Chats chats,
            ChatHistory history,
            Carts carts,
            JdbcClient db) {
        this.shops = shops;
        this.workspaces = workspaces;
        this.clients = clients;
        this.chats = chats;
        this.history = history;
        this.carts = carts;
        this.db = db;
    }

    Talker with(Language language) {
        return new Talker(shops.open(), language);
    }

    final class Talker {
        final Shop shop;
        final WorkspaceId workspace;
        final ClientId client;
        final PhoneNumber phone = new PhoneNumber("+39" + tail());
        final ProductId espresso;
        final ProductId oil;
        final ProductId pesto;
        private final NumberId number = new NumberId(Ids.next());
        private final Contact contact = Contact.ofNumber("39333" + tail(), "Giulia");
        private SessionId session;

        Talker(Shop shop, Language language) {
            this.shop = shop;
            this.workspace = shop.workspace();
            espresso =
                    shop.add(
                            aProduct().named("Espresso beans 250 g").costing("8.50").withStock(40));
            oil = shop.add(aProduct().named("Olive oil 500 ml").costing("12.90").withStock(20));
            pesto = shop.add(aProduct().named("Basil pesto 180 g").costing("4.80").withStock(3));
            Language.SPOKEN.forEach(
                    spoken ->
                            workspaces.write(workspace, Topic.HOURS, spoken, "Mon-Sat 9:00-18:30"));
            in(
                    () ->
                            db.sql(
                                            """
                                            INSERT INTO whatsapp_settings (id, workspace_id,
                                                phone_number, phone_number_id, waba_id, api_key,
                                                status, stopped_reason)
                                            VALUES (?, ?, ?, ?, 'waba', '', 'stopped', 'test')
                                            """)
                                    .params(
                                            number.value(),
                                            workspace.value(),
                                            phone.value(),
                                            "id" + tail())
                                    .update());
            client = clients.recognise(workspace, contact).id();
            clients.register(workspace, client, "Giulia", Optional.empty());
            clients.speaks(workspace, client, language);
        }

        /// Writes and waits for the answer.
        String says(String text) {
            var before = answers().size();
            writes(text);
            eventually(() -> assertThat(answers().size()).as("answers").isGreaterThan(before));
            eventually(() -> assertThat(waiting()).isZero());
            return answers().stream()
                    .skip(before)
                    .map(ChatMessage::text)
                    .collect(Collectors.joining("\n"));
        }

        void writes(String text) {
            session =
                    chats.receive(
                                    workspace,
                                    new Incoming(
                                            number,
                                            contact,
                                            "wamid." + Ids.next(),
                                            new Content.Text(text),
                                            "{}",
                                            Instant.now()))
                            .session();
        }

        SessionId session() {
            return session;
        }

        /// All that was answered, the oldest first.
        List<ChatMessage> answers() {
            if (session == null) return List.of();
            return history
                    .messages(workspace, session, ListRequest.first(100))
                    .data()
                    .reversed()
                    .stream()
                    .filter(message -> message.author() == Author.ASSISTANT)
                    .toList();
        }

        /// Whether nobody holds the chat at this moment.
        boolean isFree() {
            return in(
                    () ->
                            db.sql(
                                                    """
                                                    SELECT id FROM chat_sessions
                                                    WHERE workspace_id = ?
                                                    FOR UPDATE SKIP LOCKED
                                                    """)
                                            .param(workspace.value())
                                            .query(java.util.UUID.class)
                                            .list()
                                            .size()
                                    == 1);
        }

        boolean isAnswered() {
            return waiting() == 0;
        }

        private int waiting() {
            return in(
                    () ->
                            db.sql(
                                            """
                                            SELECT count(*) FROM messages
                                            WHERE workspace_id = ? AND awaits_answer
                                            """)
                                    .param(workspace.value())
                                    .query(Integer.class)
                                    .single());
        }

        /// `2 Olive oil 500 ml`, or `empty`.
        String cart() {
            var lines =
                    carts.show(workspace, client).lines().stream()
                            .map(line -> line.quantity() + " " + line.name())
                            .sorted()
                            .collect(Collectors.joining(", "));
            return lines.isEmpty() ? "empty" : lines;
        }

        <T> T in(java.util.concurrent.Callable<T> work) {
            return Tenancy.in(workspace, work);
        }
    }

    private static String tail() {
        return "" + ThreadLocalRandom.current().nextLong(10_000_000L, 100_000_000L);
    }
}
