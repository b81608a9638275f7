package com.shopme.conversation;

import static com.shopme.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.clients.ClientId;
import com.shopme.clients.Clients;
import com.shopme.clients.Contact;
import com.shopme.platform.Tenancy;
import com.shopme.shared.Ids;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.workspace.AnsweredBy;
import com.shopme.workspace.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@ShopMeTest
@Import(ChatsTest.Parrot.class)
class ChatsTest {
    @Autowired Chats chats;
    @Autowired Clients clients;
    @Autowired Workspaces workspaces;
    @Autowired Shops shops;
    @Autowired Parrot parrot;
    @Autowired JdbcClient db;

    private WorkspaceId shop;
    private NumberId number;
    private final Contact giulia = Contact.ofNumber("39333" + tail(), "Giulia");

    @BeforeEach
    void openShop() {
        shop = shops.open().workspace();
        number = new NumberId(Ids.next());
        in(
                () ->
                        db.sql(
                                        """
                                        INSERT INTO whatsapp_settings (id, workspace_id,
                                            phone_number, phone_number_id, waba_id, api_key)
                                        VALUES (?, ?, ?, ?, 'waba', '')
                                        """)
                                .params(number.value(), shop.value(), "+39" + tail(), "id" + tail())
                                .update());
    }

    @Test
    void answersWhatWasSaid() {
        says("ciao");

        eventually(() -> assertThat(replies()).containsExactly("You said [ciao]"));
    }

    @Test
    void keepsAMessageOnceAndAnswersItOnce() {
        var twice = text("ciao", Instant.now());
        chats.receive(shop, twice);
        chats.receive(shop, twice);

        eventually(() -> assertThat(replies()).hasSize(1));
        assertThat(inbound()).containsExactly("ciao");
    }

    @Test
    void answersABurstWithOneReply() {
        says("two");
        says("espresso");
        says("please");

        eventually(() -> assertThat(replies()).containsExactly("You said [two, espresso, please]"));
    }

    @Test
    void answersAlsoWhatIsMoreThanOneTurnTakesIn() {
        IntStream.range(0, 70).forEach(n -> says("#" + n));

        eventually(() -> assertThat(heard()).hasSize(70));
    }

    @Test
    void answersInOrderAndNeverTheSameTwice() {
        IntStream.range(0, 30).forEach(n -> says("#" + n));

        eventually(() -> assertThat(heard()).hasSize(30));
        assertThat(heard())
                .containsExactlyElementsOf(IntStream.range(0, 30).mapToObj(n -> "#" + n).toList());
    }

    @Test
    void triesAgainWhenAnsweringFails() {
        says("fail once");

        eventually(() -> assertThat(replies()).containsExactly("You said [fail once]"));
    }

    @Test
    void apologisesAndAsksAPersonWhenAnsweringKeepsFailing() {
        says("fail always");

        eventually(() -> assertThat(replies()).hasSize(1));
        assertThat(replies().getFirst()).contains("Sorry");
        assertThat(status()).isEqualTo("waiting");
    }

    @Test
    void aPoisonedChatHoldsNoOther() {
        says("fail always");
        var james = Contact.ofNumber("44777" + tail(), "James");
        chats.receive(shop, text(james, "hello", Instant.now()));

        eventually(() -> assertThat(replies()).contains("You said [hello]"));
    }

    @Test
    void isSilentAfterAPersonWasAskedFor() {
        says("person");
        eventually(() -> assertThat(status()).isEqualTo("waiting"));

        assertThat(says("are you there?").answerDue()).isFalse();
        assertThat(replies()).containsExactly("You said [person]");
    }

    @Test
    void isSilentFromTheMomentAPersonTakesOver() {
        var received = says("hello");
        chats.takeOver(shop, received.session());

        assertThat(says("more").answerDue()).isFalse();
        assertThat(awaiting()).isZero();
        chats.release(shop, received.session());
        assertThat(says("again").answerDue()).isTrue();
    }

    @Test
    void answersOnlyTheTestNumberInDebugMode() {
        workspaces.debug(shop, Optional.of(new PhoneNumber("+390000000001")));

        assertThat(says("ciao").answerDue()).isFalse();
        workspaces.debug(shop, Optional.of(PhoneNumber.ofWaId(giulia.waId().orElseThrow())));
        assertThat(says("ciao").answerDue()).isTrue();
    }

    @Test
    void leavesTheAnswerToPeopleWhereTheShopWantsThat() {
        workspaces.answeredBy(shop, AnsweredBy.PEOPLE);

        assertThat(says("ciao").answerDue()).isFalse();
    }

    @Test
    void doesNotAnswerWhatWasTakenBack() {
        var message = text("a secret", Instant.now());
        chats.receive(shop, message);
        says(new Content.Revoke(message.channelMessageId()));

        assertThat(awaiting()).isZero();
    }

    @Test
    void answersTheCorrectionInsteadOfTheMistake() {
        var message = text("2 kg", Instant.now());
        chats.receive(shop, message);
        says(new Content.Edit(message.channelMessageId(), "2 g"));

        eventually(() -> assertThat(replies()).containsExactly("You said [2 g]"));
    }

    @Test
    void tellsACauseOnce() {
        var received = says("ciao");
        var client = clients.recognise(shop, giulia).id();
        chats.tell(shop, client, "order:1", new Outgoing.Text("Placed"), Optional.empty());
        chats.tell(shop, client, "order:1", new Outgoing.Text("Placed"), Optional.empty());

        assertThat(outbound()).filteredOn("Placed"::equals).hasSize(1);
        assertThat(received.answerDue()).isTrue();
    }

    @Test
    void saysAMessageOutsideTheWindowByTemplateOnly() {
        var dayAgo = Instant.now().minus(Duration.ofHours(25));
        var received = chats.receive(shop, text("ciao", dayAgo));
        var client = clients.recognise(shop, giulia).id();
        var template = new Outgoing.Template("order_shipped", "it", List.of("ORD-1"));

        chats.tell(shop, client, "a", new Outgoing.Text("Shipped"), Optional.of(template));
        chats.tell(shop, client, "b", new Outgoing.Text("Delivered"), Optional.empty());

        assertThat(outbound()).contains("order_shipped [ORD-1]");
        assertThat(statusOf("Delivered")).isEqualTo("failed");
        assertThatThrownBy(() -> chats.write(shop, received.session(), new Outgoing.Text("Hello")))
                .isInstanceOf(WindowClosed.class);
    }

    @Test
    void aLateMessageDoesNotOpenTheWindow() {
        says("now");
        chats.receive(shop, text("late", Instant.now().minus(Duration.ofDays(6))));

        var at = column("SELECT last_inbound_at::text FROM chat_sessions");
        assertThat(at.getFirst())
                .isGreaterThan(Instant.now().minusSeconds(60).toString().replace('T', ' '));
    }

    @Test
    void aNoticeOfWhatsAppsOwnOpensNoWindow() {
        var chat = says(new Content.Notice("user_changed_number", "moved")).session();

        assertThatThrownBy(() -> chats.write(shop, chat, new Outgoing.Text("Hello")))
                .isInstanceOf(WindowClosed.class);
        says("ciao");
        says(new Content.Notice("user_changed_number", "moved again"));
        chats.write(shop, chat, new Outgoing.Text("Hello"));
    }

    @Test
    void everyMessageInOrOutMovesTheChatUp() {
        var session = says("ciao").session();
        var client = clients.recognise(shop, giulia).id();
        chats.takeOver(shop, session);

        assertThat(movesUp(() -> chats.write(shop, session, new Outgoing.Text("Hi")))).isTrue();
        assertThat(movesUp(() -> tell(client, "order:1", "Shipped"))).isTrue();
        assertThat(movesUp(() -> tell(client, "order:1", "Shipped"))).isFalse();
        assertThat(movesUp(() -> says("grazie"))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusCanBeReportedOfWhatWaits(DeliveryStatus status) {
        var session = says("ciao").session();
        var message = chats.write(shop, session, new Outgoing.Text("Hello"));

        chats.delivered(shop, List.of(message), status, Optional.empty());

        assertThat(statusOf("Hello")).isEqualToIgnoringCase(status.name());
    }

    @ParameterizedTest
    @CsvSource({
        "SENT DELIVERED READ, read",
        "READ DELIVERED SENT, read",
        "DELIVERED SENT, delivered",
        "UNKNOWN SENT, sent",
        "SENT UNKNOWN, sent",
        "SENT FAILED, failed",
        "FAILED SENT DELIVERED, failed",
        "READ FAILED, read",
        "READ PLAYED, played"
    })
    void ticksMoveUpOnly(String reports, String expected) {
        var session = says("ciao").session();
        var message = chats.write(shop, session, new Outgoing.Text("Hello"));

        for (var report : reports.split(" "))
            chats.delivered(
                    shop,
                    List.of(message),
                    DeliveryStatus.valueOf(report),
                    report.equals("FAILED")
                            ? Optional.of(new Failure(131026, "Undeliverable"))
                            : Optional.empty());

        assertThat(statusOf("Hello")).isEqualTo(expected);
    }

    private boolean movesUp(Runnable deed) {
        in(() -> db.sql("UPDATE chat_sessions SET last_message_at = 'epoch'").update());
        deed.run();
        var sql = "SELECT (last_message_at > 'epoch')::text FROM chat_sessions";
        return column(sql).getFirst().equals("true");
    }

    private void tell(ClientId client, String cause, String text) {
        chats.tell(shop, client, cause, new Outgoing.Text(text), Optional.empty());
    }

    private Received says(String text) {
        return chats.receive(shop, text(text, Instant.now()));
    }

    private Received says(Content content) {
        return chats.receive(shop, incoming(giulia, content, Instant.now()));
    }

    private Incoming text(String text, Instant at) {
        return text(giulia, text, at);
    }

    private Incoming text(Contact from, String text, Instant at) {
        return incoming(from, new Content.Text(text), at);
    }

    private Incoming incoming(Contact from, Content content, Instant at) {
        return new Incoming(number, from, "wamid." + Ids.next(), content, "{}", at);
    }

    private List<String> heard() {
        return parrot.heard.stream()
                .filter(one -> one.startsWith(shop + " "))
                .map(one -> one.substring(37))
                .toList();
    }

    private List<String> replies() {
        return column("SELECT content FROM messages WHERE ai_generated ORDER BY seq");
    }

    private List<String> outbound() {
        return column("SELECT content FROM messages WHERE direction = 'outbound' ORDER BY seq");
    }

    private List<String> inbound() {
        return column("SELECT content FROM messages WHERE direction = 'inbound' ORDER BY seq");
    }

    private String status() {
        return column("SELECT status FROM chat_sessions").getFirst();
    }

    private String statusOf(String content) {
        return column("SELECT status FROM messages WHERE content = '" + content + "'").getFirst();
    }

    private int awaiting() {
        return column("SELECT id::text FROM messages WHERE awaits_answer").size();
    }

    private List<String> column(String sql) {
        return in(() -> db.sql(sql).query(String.class).list());
    }

    private <T> T in(java.util.concurrent.Callable<T> work) {
        return Tenancy.in(shop, work);
    }

    private static String tail() {
        return String.valueOf(1_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 8_999_999));
    }

    /// Says back what it heard; fails where it is told to.
    @Component
    @Primary
    static class Parrot implements Answerer {
        final List<String> heard = new CopyOnWriteArrayList<>();
        private volatile int failures;

        @Override
        public Answer answer(Turn turn) {
            var said = turn.said().stream().map(one -> one.content().summary()).toList();
            if (said.contains("fail always") || said.contains("fail once") && failures++ == 0)
                throw new IllegalStateException("asked to fail");
            said.forEach(one -> heard.add(turn.workspace() + " " + one));
            return new Answer(
                    List.of(new Outgoing.Text("You said " + said)),
                    "{}",
                    said.contains("person") ? Optional.of("asked") : Optional.empty());
        }
    }
}
