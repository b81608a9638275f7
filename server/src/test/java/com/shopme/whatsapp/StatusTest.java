package com.shopme.whatsapp;

import static com.shopme.whatsapp.Deliveries.envelope;
import static com.shopme.whatsapp.Deliveries.status;
import static com.shopme.whatsapp.Deliveries.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.whatsapp.StandIn.Mood;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatusTest extends WhatsAppTest {

    @ParameterizedTest
    @MethodSource
    void inWhateverOrderReportsComeTheFarthestCounts(List<String> order) {
        var chat = aChat(aShop());
        var message = say(chat, "Hi");
        var id = idOf(chat, 0);

        for (var status : order) report(chat, status(id, status, ""));

        var farthest = order.contains("played") ? "played" : "read";
        eventually(() -> assertThat(statusOf(chat, message)).isEqualTo(farthest));
        eventually(() -> assertThat(openReports(chat)).isZero());
        assertThat(statusOf(chat, message)).isEqualTo(farthest);
    }

    static Stream<List<String>> inWhateverOrderReportsComeTheFarthestCounts() {
        return Stream.concat(
                permutations(List.of("sent", "delivered", "read")).stream(),
                Stream.of(
                        List.of("read"),
                        List.of("played", "sent", "read", "delivered"),
                        List.of("sent", "played", "delivered", "sent", "read")));
    }

    @Test
    void allOfThemInOneDeliveryCountTheSame() {
        var chat = aChat(aShop());
        var message = say(chat, "Hi");
        var id = idOf(chat, 0);

        reports(
                chat,
                List.of(
                        status(id, "read", ""),
                        status(id, "sent", ""),
                        status(id, "read", ""),
                        status(id, "delivered", "")));

        eventually(() -> assertThat(statusOf(chat, message)).isEqualTo("read"));
    }

    @Test
    void aFailureIsFinalAndKeepsItsReason() {
        var chat = aChat(aShop());
        var message = say(chat, "Hi");
        var id = idOf(chat, 0);

        report(chat, status(id, "sent", ""));
        report(chat, status(id, "failed", error(131047, "Re-engagement message")));
        eventually(() -> assertThat(statusOf(chat, message)).isEqualTo("failed"));
        report(chat, status(id, "delivered", ""));

        eventually(() -> assertThat(openReports(chat)).isZero());
        assertThat(statusOf(chat, message)).isEqualTo("failed");
        assertThat(failureOf(chat, message)).contains("131047", "24 hours", "Re-engagement");
    }

    @Test
    void whatHasArrivedCanFailNoMore() {
        var chat = aChat(aShop());
        var message = say(chat, "Hi");
        var id = idOf(chat, 0);

        report(chat, status(id, "delivered", ""));
        eventually(() -> assertThat(statusOf(chat, message)).isEqualTo("delivered"));
        report(chat, status(id, "failed", error(131026, "no")));

        eventually(() -> assertThat(openReports(chat)).isZero());
        assertThat(statusOf(chat, message)).isEqualTo("delivered");
    }

    @Test
    void aReportThatComesBeforeTheIdWaitsForIt() {
        var chat = aChat(aShop());
        meta.next(chat.shop().phoneNumberId(), new Mood.Slow(Duration.ofMillis(1200)));
        var message = say(chat, "Hi");
        var id = idOf(chat, 0);

        report(chat, status(id, "delivered", ""));
        stays(Duration.ofMillis(300), () -> openReports(chat) == 1);

        eventually(() -> assertThat(statusOf(chat, message)).isEqualTo("delivered"));
        assertThat(states(chat)).containsExactly("sent");
    }

    // Reports are taken in this order: the message they are about, then they themselves.
    @Test
    void whoNotesTheIdHoldsNoReportWhileWaitingForTheMessage() {
        var chat = aChat(aShop());
        meta.next(chat.shop().phoneNumberId(), new Mood.Slow(Duration.ofMillis(1200)));
        var message = say(chat, "Hi");
        var id = idOf(chat, 0);
        report(chat, status(id, "delivered", ""));

        var free =
                in(
                        chat.shop().workspace(),
                        () ->
                                transaction.execute(
                                        _ -> {
                                            lock(
                                                    "whatsapp_outbox",
                                                    "request ->> 'to'",
                                                    "+" + chat.waId());
                                            eventually(() -> assertThat(waitingForUs()).isOne());
                                            return lock("whatsapp_inbox", "about", id);
                                        }));

        assertThat(free).isOne();
        eventually(() -> assertThat(statusOf(chat, message)).isEqualTo("delivered"));
    }

    private int lock(String table, String column, String value) {
        db.sql("SELECT set_config('lock_timeout', '500ms', true)").query(String.class).single();
        return db.sql("SELECT 1 FROM " + table + " WHERE " + column + " = ? FOR UPDATE")
                .param(value)
                .query(Integer.class)
                .list()
                .size();
    }

    private int waitingForUs() {
        return db.sql(
                        """
                        SELECT count(*) FROM pg_stat_activity
                        WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))
                        """)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatWeGaveMetaToBringBackNamesAMessageWithoutAnId() {
        var chat = aChat(aShop());
        meta.next(chat.shop().phoneNumberId(), new Mood.Dawdle(Duration.ofSeconds(4)));
        var message = say(chat, "Hi");
        eventually(() -> assertThat(statusOf(chat, message)).isEqualTo("unknown"));
        var taken = meta.takenFrom(chat.shop().phoneNumberId()).getFirst();

        report(chat, status(taken.id(), "sent", back(taken.callback())));

        eventually(() -> assertThat(statusOf(chat, message)).isEqualTo("sent"));
        assertThat(states(chat)).containsExactly("sent");
        assertThat(outbox(chat).getFirst().get("channel_message_id")).isEqualTo(taken.id());
    }

    @Test
    void anotherShopsNumberCannotReportAboutAMessage() {
        var chat = aChat(aShop());
        var message = say(chat, "Hi");
        var taken = taken(chat, 0);
        var other = aChat(aShop());

        report(other, status(taken.id(), "read", back(taken.callback())));

        eventually(
                () -> assertThat(inbox(other.shop()).getFirst().get("attempts")).isNotEqualTo(0));
        assertThat(statusOf(chat, message)).isEqualTo("queued");
    }

    @Test
    void aMessageOfTwoPartsIsAsFarAsTheLastOfThem() {
        var chat = aChat(aShop());
        var message = say(chat, "A sentence of words. ".repeat(300));
        var first = idOf(chat, 0);
        var second = idOf(chat, 1);

        report(chat, status(first, "read", ""));
        eventually(() -> assertThat(openReports(chat)).isZero());
        assertThat(statusOf(chat, message)).isEqualTo("queued");
        report(chat, status(second, "delivered", ""));

        eventually(() -> assertThat(statusOf(chat, message)).isEqualTo("delivered"));
    }

    @Test
    void aFailureThatConcernsTheNumberStopsIt() {
        var chat = aChat(aShop());
        say(chat, "Hi");

        report(chat, status(idOf(chat, 0), "failed", error(131042, "payment issue")));

        var shop = chat.shop();
        eventually(
                () ->
                        assertThat(numbers.get(shop.workspace(), shop.number()).stoppedReason())
                                .hasValueSatisfying(why -> assertThat(why).contains("payment")));
    }

    @Test
    void whoStoppedMarketingAtMetaHasStoppedItHere() {
        var chat = aChat(aShop());
        say(chat, "Offer!");

        var failed = status(idOf(chat, 0), "failed", error(131050, "opted out"));
        report(chat, failed.replace("390001", chat.waId()));

        eventually(() -> assertThat(marketing(chat)).containsExactly(false));
    }

    @Test
    void reportsWeDoNotKnowAreKeptAndSeen() {
        var chat = aChat(aShop());
        var message = say(chat, "Hi");

        report(chat, status(idOf(chat, 0), "deleted", ""));

        eventually(
                () -> assertThat(inbox(chat.shop()).getFirst().get("state")).isEqualTo("ignored"));
        assertThat(inbox(chat.shop()).getFirst().get("problem").toString()).contains("deleted");
        assertThat(statusOf(chat, message)).isEqualTo("queued");
    }

    @Test
    void noReportEverMakesAnybodyAnswer() {
        var chat = aChat(aShop());
        say(chat, "Hi");

        report(chat, status(idOf(chat, 0), "read", ""));

        eventually(() -> assertThat(openReports(chat)).isZero());
        var lanes =
                in(
                        chat.shop().workspace(),
                        () ->
                                db.sql("SELECT DISTINCT queue FROM lanes")
                                        .query(String.class)
                                        .list());
        assertThat(lanes).containsOnly("whatsapp-out", "whatsapp-status");
    }

    private List<Boolean> marketing(Chat chat) {
        return in(
                chat.shop().workspace(),
                () ->
                        db.sql("SELECT granted FROM consents WHERE purpose = 'marketing'")
                                .query(Boolean.class)
                                .list());
    }

    private String idOf(Chat chat, int nr) {
        return taken(chat, nr).id();
    }

    private StandIn.Taken taken(Chat chat, int nr) {
        var number = chat.shop().phoneNumberId();
        eventually(() -> assertThat(meta.takenFrom(number)).hasSizeGreaterThan(nr));
        return meta.takenFrom(number).get(nr);
    }

    private void report(Chat chat, String status) {
        reports(chat, List.of(status));
    }

    private void reports(Chat chat, List<String> reports) {
        var body = envelope("1", statuses(chat.shop().phoneNumberId(), reports));
        assertThat(deliver(body)).isEqualTo(200);
    }

    private long openReports(Chat chat) {
        return inbox(chat.shop()).stream()
                .filter(row -> row.get("state").equals("waiting"))
                .count();
    }

    private List<String> states(Chat chat) {
        return outbox(chat).stream().map(row -> row.get("state").toString()).toList();
    }

    private static String back(String callback) {
        return ",\"biz_opaque_callback_data\":\"" + callback + "\"";
    }

    private static String error(int code, String title) {
        return ",\"errors\":[{\"code\":%d,\"title\":\"%s\"}]".formatted(code, title);
    }

    private static List<List<String>> permutations(List<String> words) {
        if (words.isEmpty()) return List.of(List.of());
        var all = new ArrayList<List<String>>();
        for (var word : words) {
            var rest = new ArrayList<>(words);
            rest.remove(word);
            for (var tail : permutations(rest)) {
                var whole = new ArrayList<>(Arrays.asList(word));
                whole.addAll(tail);
                all.add(whole);
            }
        }
        return all;
    }
}
