package com.shopme.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.conversation.MessageId;
import com.shopme.conversation.MessageQueued;
import com.shopme.conversation.NumberId;
import com.shopme.conversation.Outgoing;
import com.shopme.conversation.Recipient;
import com.shopme.conversation.SessionId;
import com.shopme.platform.Tenancy;
import com.shopme.shared.Ids;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Eventually;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.workspace.AnsweredBy;
import com.shopme.workspace.Workspaces;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// The whole server before a stand-in for Meta, and what tests of this room need.
@ShopMeTest
abstract class WhatsAppTest {
    static final String SECRET = "emulator-secret";
    static final StandIn meta = new StandIn();
    private static final HttpClient http = HttpClient.newHttpClient();

    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationEventPublisher events;
    @Autowired Numbers numbers;
    @Autowired Shops shops;
    @Autowired Workspaces workspaces;
    @LocalServerPort int port;

    /// A workspace with one number.
    record Shop(WorkspaceId workspace, NumberId number, String phoneNumberId) {}

    /// A chat of a client with a shop.
    record Chat(Shop shop, SessionId session, String waId) {}

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("SHOPME_META_GRAPH_URL", meta::url);
        registry.add("SHOPME_META_TIMEOUT_SECONDS", () -> "2");
    }

    static String digits() {
        return String.valueOf(
                ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L));
    }

    Shop aShop() {
        return aShop(Optional.empty());
    }

    Shop aShop(Optional<String> secret) {
        return aShop(secret, new NumberSettings(80, 1, 1));
    }

    Shop aShop(Optional<String> secret, NumberSettings settings) {
        var workspace = aWorkspace();
        var id = digits();
        var phone = new PhoneNumber("+" + digits());
        var number =
                numbers.connect(
                        workspace,
                        new ConnectNumber(phone, id, "7" + id, "t" + id, secret, settings));
        return new Shop(workspace, number, id);
    }

    /// Answered by people, so that nothing is said but what a test says.
    WorkspaceId aWorkspace() {
        var workspace = shops.open().workspace();
        workspaces.answeredBy(workspace, AnsweredBy.PEOPLE);
        return workspace;
    }

    Chat aChat(Shop shop) {
        var session = new SessionId(Ids.next());
        var client = Ids.next();
        var waId = "39" + digits();
        in(
                shop.workspace(),
                () -> {
                    db.sql("INSERT INTO clients (id, workspace_id, phone) VALUES (?, ?, ?)")
                            .params(client, shop.workspace().value(), "+" + waId)
                            .update();
                    return db.sql(
                                    """
                                    INSERT INTO chat_sessions (id, workspace_id, client_id,
                                        number_id, contact, contact_kind, last_inbound_at)
                                    VALUES (?, ?, ?, ?, ?, 'wa_id', now())
                                    """)
                            .params(
                                    session.value(),
                                    shop.workspace().value(),
                                    client,
                                    shop.number().value(),
                                    waId)
                            .update();
                });
        return new Chat(shop, session, waId);
    }

    MessageId say(Chat chat, String text) {
        return say(chat, new Outgoing.Text(text));
    }

    MessageId say(Chat chat, Outgoing what) {
        return say(chat, what, new Recipient.WaId(chat.waId()));
    }

    MessageId say(Chat chat, Outgoing what, Recipient recipient) {
        var message = new MessageId(Ids.next());
        in(
                chat.shop().workspace(),
                () ->
                        transaction.execute(
                                _ -> {
                                    insertMessage(chat, message);
                                    events.publishEvent(
                                            new MessageQueued(
                                                    chat.shop().workspace(),
                                                    message,
                                                    chat.session(),
                                                    chat.shop().number(),
                                                    recipient,
                                                    what,
                                                    true));
                                    return message;
                                }));
        return message;
    }

    private void insertMessage(Chat chat, MessageId message) {
        db.sql(
                        """
                        INSERT INTO messages (id, workspace_id, chat_session_id, direction, content,
                            status)
                        VALUES (?, ?, ?, 'outbound', 'said', 'queued')
                        """)
                .params(message.value(), chat.shop().workspace().value(), chat.session().value())
                .update();
    }

    String statusOf(Chat chat, MessageId message) {
        return in(
                chat.shop().workspace(),
                () ->
                        db.sql("SELECT status FROM messages WHERE id = ?")
                                .param(message.value())
                                .query(String.class)
                                .single());
    }

    String failureOf(Chat chat, MessageId message) {
        return in(
                chat.shop().workspace(),
                () ->
                        db.sql("SELECT failure::text FROM messages WHERE id = ?")
                                .param(message.value())
                                .query(String.class)
                                .optional()
                                .orElse(""));
    }

    List<Map<String, Object>> inbox(Shop shop) {
        return Tenancy.acrossWorkspaces(
                () ->
                        db.sql(
                                        """
                                        SELECT *, payload::text AS text FROM whatsapp_inbox
                                        WHERE phone_number_id = ? ORDER BY sent_at, seq
                                        """)
                                .param(shop.phoneNumberId())
                                .query()
                                .listOfRows());
    }

    List<Map<String, Object>> outbox(Chat chat) {
        return in(
                chat.shop().workspace(),
                () ->
                        db.sql("SELECT * FROM whatsapp_outbox WHERE lane = ? ORDER BY seq")
                                .param(chat.session().value().toString())
                                .query()
                                .listOfRows());
    }

    int deliver(String body) {
        return deliver(body, SECRET);
    }

    int deliver(String body, String secret) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return post(bytes, "sha256=" + hmac(bytes, secret)).statusCode();
    }

    HttpResponse<String> post(byte[] body, String signature) {
        var request = HttpRequest.newBuilder(URI.create(webhook()));
        if (signature != null) request.header("X-Hub-Signature-256", signature);
        return call(request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
    }

    HttpResponse<String> call(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String webhook() {
        return "http://127.0.0.1:" + port + "/webhooks/whatsapp";
    }

    static String hmac(byte[] body, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T in(WorkspaceId workspace, Callable<T> work) {
        return Tenancy.in(workspace, work);
    }

    static void eventually(Runnable check) {
        Eventually.eventually(check);
    }

    static void stays(Duration time, Supplier<Boolean> fact) {
        var until = Instant.now().plus(time);
        while (Instant.now().isBefore(until)) {
            assertThat(fact.get()).isTrue();
            sleep(Duration.ofMillis(20));
        }
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
