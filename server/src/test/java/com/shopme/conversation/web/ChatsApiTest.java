package com.shopme.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.clients.Contact;
import com.shopme.conversation.Chats;
import com.shopme.conversation.Content;
import com.shopme.conversation.DeliveryStatus;
import com.shopme.conversation.Failure;
import com.shopme.conversation.Incoming;
import com.shopme.conversation.MessageId;
import com.shopme.conversation.NumberId;
import com.shopme.conversation.SessionId;
import com.shopme.platform.Tenancy;
import com.shopme.shared.Ids;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.Eventually;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.whatsapp.ConnectNumber;
import com.shopme.whatsapp.NumberSettings;
import com.shopme.whatsapp.Numbers;
import com.shopme.workspace.AnsweredBy;
import com.shopme.workspace.Role;
import com.shopme.workspace.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShopMeTest
class ChatsApiTest {
    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired Workspaces workspaces;
    @Autowired Chats chats;
    @Autowired Numbers numbers;
    @Autowired JdbcClient db;

    private WorkspaceId shop;
    private NumberId number;
    private Api api;

    @BeforeEach
    void openShop() {
        shop = shops.open().workspace();
        workspaces.answeredBy(shop, AnsweredBy.PEOPLE);
        number =
                numbers.connect(
                        shop,
                        new ConnectNumber(
                                new PhoneNumber("+39" + tail()),
                                tail(),
                                "100000000000009",
                                "token",
                                Optional.empty(),
                                NumberSettings.DEFAULT));
        numbers.stop(shop, number, "Nothing leaves this test.");
        api = staff.of(shop);
    }

    @Test
    void theLastToSpeakIsOnTop() {
        says("Giulia", "ciao");
        says("James", "hello");

        var list = api.get(path("")).body().path("data");

        assertThat(list.size()).isEqualTo(2);
        assertThat(list.path(0).path("client").path("name").asString()).isEqualTo("James");
        assertThat(list.path(0).path("last").path("text").asString()).isEqualTo("hello");
        assertThat(list.path(0).path("last").path("author").asString()).isEqualTo("client");
        assertThat(list.path(0).path("unanswered").asBoolean()).isTrue();
        assertThat(Instant.parse(list.path(0).path("window_ends").asString()))
                .isAfter(Instant.now().plus(Duration.ofHours(23)));
    }

    @Test
    void aDeactivatedWorkspacesChatStaysUnansweredAndSaysWhy() {
        workspaces.answeredBy(shop, AnsweredBy.ASSISTANT);
        var owner = staff.of(shop, Role.OWNER);
        assertThat(owner.post("/api/workspaces/" + shop + "/deactivate", "").status())
                .isEqualTo(200);

        var chat = says("Giulia", "ciao");

        var seen = api.get(path("/" + chat)).body();
        assertThat(seen.path("reason").asString()).isEqualTo("workspace_inactive");
        assertThat(seen.path("unanswered").asBoolean()).isTrue();
        assertThat(lanesAwake()).isZero();
        var list = api.get(path("")).body().path("data");
        assertThat(list.get(0).path("reason").asString()).isEqualTo("workspace_inactive");
        owner.post("/api/workspaces/" + shop + "/activate", "");
        assertThat(api.get(path("/" + chat)).body().path("reason").isNull()).isTrue();
    }

    @Test
    void everyChatIsOnOnePageAndOnlyOnOne() {
        for (var i = 0; i < 7; i++) says("Client " + i, "ciao");

        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = api.get(path("") + "&limit=3" + (next.isEmpty() ? "" : "&cursor=" + next));
            page.body().path("data").forEach(chat -> seen.add(chat.path("id").asString()));
            next = page.body().path("next").asString("");
        } while (!next.isEmpty());

        assertThat(seen).hasSize(7);
        assertThat(new HashSet<>(seen)).hasSize(7);
    }

    @Test
    void messagesArePagedFromTheNewest() {
        var chat = says("Giulia", "one");
        for (var text : new String[] {"two", "three"}) says("Giulia", text);

        var newest = api.get(path("/" + chat + "/messages") + "&limit=2").body();
        var older =
                api.get(
                        path("/" + chat + "/messages")
                                + "&cursor="
                                + newest.path("next").asString());

        assertThat(newest.path("data").findValuesAsString("text")).containsExactly("three", "two");
        assertThat(older.body().path("data").findValuesAsString("text")).containsExactly("one");
        assertThat(older.body().path("next").isNull()).isTrue();
    }

    @Test
    void whoAnswersTakesTheChatOver() {
        var chat = says("Giulia", "C'è qualcuno?");

        var written = api.post(path("/" + chat + "/messages"), "{\"text\": \"Eccomi!\"}");

        assertThat(written.status()).isEqualTo(201);
        var after = api.get(path("/" + chat)).body();
        assertThat(after.path("status").asString()).isEqualTo("with_staff");
        assertThat(after.path("unanswered").asBoolean()).isFalse();
        assertThat(after.path("last").path("author").asString()).isEqualTo("staff");
    }

    @Test
    void whatStaffWroteIsKeptInTheirName() {
        var chat = says("Giulia", "ciao");
        var me = api.get("/api/me").body().path("id").asString();

        var id = api.post(path("/" + chat + "/messages"), "{\"text\": \"Eccomi!\"}").body();

        var author =
                Tenancy.in(
                        shop,
                        () ->
                                db.sql("SELECT created_by FROM messages WHERE id = ?")
                                        .param(UUID.fromString(id.path("id").asString()))
                                        .query(UUID.class)
                                        .single());
        assertThat(author).hasToString(me);
    }

    @Test
    void aFailureTellsWhy() {
        var chat = says("Giulia", "ciao");
        var id = api.post(path("/" + chat + "/messages"), "{\"text\": \"Eccomi!\"}").body();
        var message = new MessageId(UUID.fromString(id.path("id").asString()));

        chats.delivered(
                shop,
                List.of(message),
                DeliveryStatus.FAILED,
                Optional.of(new Failure(131026, "Message undeliverable")));

        var newest = api.get(path("/" + chat + "/messages")).body().path("data").path(0);
        assertThat(newest.path("status").asString()).isEqualTo("failed");
        assertThat(newest.path("failure").path("what").asString())
                .isEqualTo("Message undeliverable");
    }

    @Test
    void aClosedWindowRefusesFreeText() {
        var yesterday = Instant.now().minus(Duration.ofHours(25));
        var chat = says("Giulia", "ciao", yesterday);

        var refused = api.post(path("/" + chat + "/messages"), "{\"text\": \"Eccomi!\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("type").asString()).isEqualTo("/problems/window-closed");
    }

    @Test
    void aTemplateGoesOutThroughAClosedWindow() {
        var chat = says("Giulia", "ciao", Instant.now().minus(Duration.ofHours(25)));
        var template =
                "{\"template\": {\"name\": \"order_update\", \"language\": \"it\","
                        + " \"values\": [\"Giulia\"]}}";

        var written = api.post(path("/" + chat + "/messages"), template);

        assertThat(written.status()).isEqualTo(201);
        var newest = api.get(path("/" + chat + "/messages")).body().path("data").path(0);
        assertThat(newest.path("type").asString()).isEqualTo("template");
        assertThat(newest.at("/body/values/0").asString()).isEqualTo("Giulia");
    }

    @Test
    void aMessageIsATextOrATemplateButNotBoth() {
        var chat = says("Giulia", "ciao");
        var template = "\"template\": {\"name\": \"order_update\", \"language\": \"it\"}";

        for (var body : new String[] {"{}", "{\"text\": \"Ciao\", " + template + "}"})
            assertThat(api.post(path("/" + chat + "/messages"), body).status()).isEqualTo(400);
    }

    @Test
    void unansweredShowsThoseWhoHaveTheLastWord() {
        var answered = says("Giulia", "ciao");
        var open = says("James", "hello");
        api.post(path("/" + answered + "/messages"), "{\"text\": \"Eccomi!\"}");

        var list = api.get(path("") + "&unanswered=true").body().path("data");

        assertThat(list.findValuesAsString("id")).contains(open.toString());
        assertThat(list.size()).isEqualTo(1);
    }

    @Test
    void anAutomaticAnswerTellsWhatMadeIt() {
        workspaces.answeredBy(shop, AnsweredBy.ASSISTANT);
        var chat = says("Giulia", "Buongiorno!");

        Eventually.eventually(
                () -> {
                    var newest = api.get(path("/" + chat + "/messages")).body().at("/data/0");
                    assertThat(newest.at("/origin/by").asString()).isEqualTo("rules");
                    assertThat(newest.at("/origin/steps/0").asString()).isEqualTo("greet");
                });
    }

    @Test
    void aChatIsTakenOverAndReleased() {
        var chat = says("Giulia", "ciao");

        assertThat(api.post(path("/" + chat + "/take-over"), "").status()).isEqualTo(204);
        assertThat(api.get(path("/" + chat)).body().path("status").asString())
                .isEqualTo("with_staff");
        assertThat(api.post(path("/" + chat + "/release"), "").status()).isEqualTo(204);
        assertThat(api.get(path("/" + chat)).body().path("status").asString()).isEqualTo("active");
    }

    @Test
    void waitingShowsOnlyThoseWhoAskedForAPerson() {
        var chat = says("Giulia", "ciao");
        says("James", "hello");
        Tenancy.in(
                shop,
                () ->
                        db.sql("UPDATE chat_sessions SET status = 'waiting' WHERE id = ?")
                                .param(chat.value())
                                .update());

        var list = api.get(path("") + "&status=waiting").body().path("data");

        assertThat(list.findValuesAsString("status")).containsExactly("waiting");
    }

    @Test
    void messagesAreFilteredByTypeAndDirection() {
        var chat = says("Giulia", "Ciao");
        api.post(path("/" + chat + "/messages"), "{\"text\": \"Eccomi!\"}");
        var all = "/api/messages?workspace_id=" + shop;

        for (var door : new String[] {all, path("/" + chat + "/messages")}) {
            assertThat(api.get(door + "&direction=inbound").raw().body())
                    .contains("Ciao")
                    .doesNotContain("Eccomi");
            assertThat(api.get(door + "&direction=outbound").raw().body()).contains("Eccomi");
            assertThat(api.get(door + "&type=text").body().path("total").asInt()).isEqualTo(2);
            assertThat(api.get(door + "&type=image").body().path("total").asInt()).isZero();
            assertThat(api.get(door + "&type=song").status()).isEqualTo(400);
        }
    }

    @Test
    void findsWhatWasSaidAnywhere() {
        var chat = says("Giulia", "Avete il caffè d'orzo?");
        says("James", "Do you have barley coffee?");

        var messages = api.get("/api/messages?workspace_id=" + shop + "&q=ORZ").body();
        var chats = api.get(path("") + "&q=avete+caff%C3%A8").body();

        assertThat(messages.path("total").asInt()).isEqualTo(1);
        assertThat(messages.at("/data/0/chat_id").asString()).isEqualTo(chat.toString());
        assertThat(messages.at("/data/0/message/text").asString()).startsWith("Avete");
        assertThat(chats.path("data").findValuesAsString("id")).contains(chat.toString());
        assertThat(chats.path("total").asInt()).isEqualTo(1);
        for (var nothing : new String[] {"tea", "%27%3A*%20%7C%20%26", "%21%21"})
            assertThat(
                            api.get("/api/messages?workspace_id=" + shop + "&q=" + nothing)
                                    .body()
                                    .path("total")
                                    .asInt(-1))
                    .isZero();
    }

    @Test
    void anEmptyTextIsRefused() {
        var chat = says("Giulia", "ciao");

        var refused = api.post(path("/" + chat + "/messages"), "{\"text\": \"  \"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors").path(0).path("field").asString())
                .isEqualTo("text");
    }

    @Test
    void toOthersTheWorkspaceDoesNotExist() {
        var chat = says("Giulia", "ciao");
        var other = staff.of(shops.open().workspace());

        for (var door : new String[] {"", "/" + chat, "/" + chat + "/messages"}) {
            var refused = other.get(path(door));
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.body().path("detail").asString()).contains("workspace");
        }
        assertThat(other.post(path("/" + chat + "/take-over"), "").status()).isEqualTo(404);
        assertThat(other.post(path("/" + chat + "/messages"), "{\"text\": \"x\"}").status())
                .isEqualTo(404);
    }

    @Test
    void aChatOfAnotherWorkspaceIsNotFoundInOnesOwn() {
        var chat = says("Giulia", "ciao");
        var elsewhere = shops.open().workspace();
        var other = staff.of(elsewhere);

        for (var door : new String[] {"/" + chat, "/" + chat + "/messages"})
            assertThat(other.get("/api/chats" + door + "?workspace_id=" + elsewhere).status())
                    .isEqualTo(404);
    }

    @Test
    void twoWorkspacesAtOnceAreRefused() {
        var elsewhere = shops.open().workspace();

        assertThat(api.get(path("") + "&workspace_id=" + elsewhere).status()).isEqualTo(400);
        assertThat(api.get("/api/chats?workspace_id=mine").status()).isEqualTo(404);
        assertThat(api.get(path("") + "&cursor=nonsense").status()).isEqualTo(400);
        assertThat(api.get(path("/not-an-id")).status()).isEqualTo(400);
    }

    // No answer was begun, and none waits to be.
    private int lanesAwake() {
        return Tenancy.in(
                shop,
                () ->
                        db.sql(
                                        """
                                        SELECT count(*) FROM lanes
                                        WHERE workspace_id = ? AND queue = 'replies'
                                        """)
                                .param(shop.value())
                                .query(Integer.class)
                                .single());
    }

    private String path(String rest) {
        return "/api/chats" + rest + "?workspace_id=" + shop;
    }

    private SessionId says(String who, String text) {
        return says(who, text, Instant.now());
    }

    private SessionId says(String who, String text, Instant at) {
        var digits = "39333" + Math.abs(who.hashCode() % 10_000_000);
        var contact = Contact.ofNumber(digits, who);
        var content = new Content.Text(text);
        return chats.receive(
                        shop,
                        new Incoming(number, contact, "wamid." + Ids.next(), content, "{}", at))
                .session();
    }

    private static String tail() {
        return String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999));
    }
}
