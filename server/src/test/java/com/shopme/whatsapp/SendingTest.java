package com.shopme.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.conversation.AutomaticRepliesStopped;
import com.shopme.conversation.Outgoing;
import com.shopme.conversation.Recipient;
import com.shopme.whatsapp.StandIn.Mood;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendingTest extends WhatsAppTest {

    @Test
    void sendsAChatsMessagesInOrderAndLearnsTheirIds() {
        var chat = aChat(aShop());

        var messages = IntStream.range(0, 20).mapToObj(i -> say(chat, "Nr " + i)).toList();

        eventually(() -> assertThat(texts(chat)).hasSize(20));
        assertThat(texts(chat)).isEqualTo(IntStream.range(0, 20).mapToObj(i -> "Nr " + i).toList());
        eventually(() -> assertThat(states(chat)).containsOnly("sent"));
        var first = meta.takenFrom(chat.shop().phoneNumberId()).getFirst();
        assertThat(first.message().path("to").asString()).isEqualTo("+" + chat.waId());
        assertThat(first.callback()).isEqualTo("shopme:" + messages.getFirst() + ":0");
        assertThat(channelIdOf(chat, messages.getFirst().value())).isEqualTo(first.id());
    }

    @Test
    void writesToSomebodyWithoutANumberByTheirUserId() {
        var chat = aChat(aShop());

        say(chat, new Outgoing.Text("Ciao"), new Recipient.UserId("IT.123abc"));

        eventually(() -> assertThat(texts(chat)).containsExactly("Ciao"));
        var sent = meta.takenFrom(chat.shop().phoneNumberId()).getFirst().message();
        assertThat(sent.path("recipient").asString()).isEqualTo("IT.123abc");
        assertThat(sent.has("to")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 131000, 131016, 133004, 130429, 4, 80007})
    void whatPassesIsTriedAgain(int code) {
        var chat = aChat(aShop());
        meta.next(chat.shop().phoneNumberId(), new Mood.Refuse(400, code));

        say(chat, "One");
        say(chat, "Two");

        eventually(() -> assertThat(texts(chat)).containsExactly("One", "Two"));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 131008, 131026, 131047, 131051, 132001, 132012, 999_999})
    void whatIsFinalFailsWithItsReasonAndHoldsNothingUp(int code) {
        var chat = aChat(aShop());
        meta.next(chat.shop().phoneNumberId(), new Mood.Refuse(400, code));

        var refused = say(chat, "One");
        say(chat, "Two");

        eventually(() -> assertThat(texts(chat)).containsExactly("Two"));
        assertThat(statusOf(chat, refused)).isEqualTo("failed");
        assertThat(failureOf(chat, refused)).contains(String.valueOf(code));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 190, 10, 200, 131031, 368, 131042})
    void aBrokenNumberStopsAndLosesNothing(int code) {
        var chat = aChat(aShop());
        var shop = chat.shop();
        meta.next(shop.phoneNumberId(), new Mood.Refuse(401, code));

        say(chat, "One");
        eventually(
                () ->
                        assertThat(numbers.get(shop.workspace(), shop.number()).stoppedReason())
                                .isPresent());
        say(chat, "Two");
        stays(Duration.ofMillis(300), () -> texts(chat).isEmpty());
        numbers.resume(shop.workspace(), shop.number());

        eventually(() -> assertThat(texts(chat)).containsExactly("One", "Two"));
    }

    @Test
    void aPairThatIsTooFastWaitsAloneFourSeconds() {
        var shop = aShop();
        var eager = aChat(shop);
        var other = aChat(shop);
        meta.next(shop.phoneNumberId(), new Mood.Refuse(400, 131056));

        var start = Instant.now();
        say(eager, "Eager");
        eventually(() -> assertThat(outbox(eager).getFirst().get("attempts")).isEqualTo(1));
        say(other, "Other");

        eventually(() -> assertThat(texts(eager)).contains("Other"));
        eventually(() -> assertThat(texts(eager)).containsExactly("Other", "Eager"));
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofSeconds(4));
    }

    @Test
    void metaDownForAWhileDelaysButKeepsOrder() {
        var chat = aChat(aShop());
        meta.goDown();
        try {
            IntStream.range(0, 5).forEach(i -> say(chat, "Nr " + i));
            stays(Duration.ofSeconds(2), () -> states(chat).stream().noneMatch("sent"::equals));
        } finally {
            meta.comeBack();
        }

        eventually(
                () ->
                        assertThat(texts(chat))
                                .containsExactly("Nr 0", "Nr 1", "Nr 2", "Nr 3", "Nr 4"));
    }

    @Test
    void anAnswerThatNeverComesIsUnknownAndNotRepeated() {
        var chat = aChat(aShop());
        meta.next(chat.shop().phoneNumberId(), new Mood.Dawdle(Duration.ofSeconds(4)));

        var lost = say(chat, "One");
        say(chat, "Two");

        eventually(() -> assertThat(texts(chat)).containsExactly("One", "Two"));
        assertThat(statusOf(chat, lost)).isEqualTo("unknown");
        stays(Duration.ofSeconds(2), () -> texts(chat).size() == 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 504, 500})
    void whatAProxyAnswersIsUnknown(int status) {
        var chat = aChat(aShop());
        meta.next(chat.shop().phoneNumberId(), new Mood.Answer(status, "<html>Oops</html>"));

        var lost = say(chat, "One");

        eventually(() -> assertThat(statusOf(chat, lost)).isEqualTo("unknown"));
        assertThat(states(chat)).containsExactly("unknown");
    }

    @Test
    void aCutConnectionIsUnknown() {
        var chat = aChat(aShop());
        meta.next(chat.shop().phoneNumberId(), new Mood.HangUp());

        var lost = say(chat, "One");

        eventually(() -> assertThat(statusOf(chat, lost)).isEqualTo("unknown"));
        stays(Duration.ofSeconds(2), () -> texts(chat).size() == 1);
    }

    @Test
    void whatACrashLeftHalfSentIsSentOnceMoreWhenNothingWasHeardOfIt() {
        var chat = aChat(aShop());
        numbers.stop(chat.shop().workspace(), chat.shop().number(), "for the test");
        say(chat, "One");
        crashedWhileSending(chat);

        numbers.resume(chat.shop().workspace(), chat.shop().number());

        eventually(() -> assertThat(states(chat)).containsExactly("unknown"));
        eventually(() -> assertThat(states(chat)).containsExactly("sent"));
        assertThat(texts(chat)).containsExactly("One");
    }

    @Test
    void aPersonTakingOverDropsWhatWaits() {
        var chat = aChat(aShop());
        numbers.stop(chat.shop().workspace(), chat.shop().number(), "for the test");
        var dropped = say(chat, "One");

        in(
                chat.shop().workspace(),
                () ->
                        transaction.execute(
                                _ -> {
                                    events.publishEvent(
                                            new AutomaticRepliesStopped(
                                                    chat.shop().workspace(), chat.session()));
                                    return true;
                                }));
        numbers.resume(chat.shop().workspace(), chat.shop().number());

        assertThat(statusOf(chat, dropped)).isEqualTo("failed");
        stays(Duration.ofMillis(500), () -> texts(chat).isEmpty());
    }

    @Test
    void aPairMayBurst45AndThenWaits() {
        var chat = aChat(aShop());

        IntStream.range(0, 47).forEach(i -> say(chat, "Nr " + i));

        eventually(() -> assertThat(texts(chat)).hasSize(45));
        stays(Duration.ofMillis(1500), () -> texts(chat).size() == 45);
    }

    @Test
    void aNumberKeepsItsSpeed() {
        var shop = aShop(Optional.empty(), new NumberSettings(20, 1, 1));
        var chats = IntStream.range(0, 30).mapToObj(_ -> aChat(shop)).toList();

        chats.forEach(chat -> say(chat, "Hi"));

        eventually(() -> assertThat(meta.takenFrom(shop.phoneNumberId())).hasSize(30));
        var moments = meta.takenFrom(shop.phoneNumberId()).stream().map(StandIn.Taken::at).toList();
        // What leaves evenly may arrive a little closer together.
        assertThat(moments)
                .allSatisfy(
                        start ->
                                assertThat(moments)
                                        .filteredOn(at -> within(start, at))
                                        .hasSizeLessThanOrEqualTo(22));
    }

    private static boolean within(Instant start, Instant at) {
        return !at.isBefore(start) && at.isBefore(start.plusSeconds(1));
    }

    private void crashedWhileSending(Chat chat) {
        in(
                chat.shop().workspace(),
                () ->
                        db.sql(
                                        """
                                        UPDATE whatsapp_outbox SET state = 'sending', attempts = 1,
                                            attempted_at = now() WHERE lane = ?
                                        """)
                                .param(chat.session().value().toString())
                                .update());
    }

    private String channelIdOf(Chat chat, java.util.UUID message) {
        return in(
                chat.shop().workspace(),
                () ->
                        db.sql("SELECT channel_message_id FROM messages WHERE id = ?")
                                .param(message)
                                .query(String.class)
                                .single());
    }

    private List<String> texts(Chat chat) {
        return meta.takenFrom(chat.shop().phoneNumberId()).stream()
                .map(StandIn.Taken::text)
                .toList();
    }

    private List<String> states(Chat chat) {
        return outbox(chat).stream().map(row -> row.get("state").toString()).toList();
    }
}
