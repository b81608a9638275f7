package com.shopme.whatsapp;

import static com.shopme.whatsapp.Deliveries.change;
import static com.shopme.whatsapp.Deliveries.contact;
import static com.shopme.whatsapp.Deliveries.envelope;
import static com.shopme.whatsapp.Deliveries.messages;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.api.ListRequest;
import com.shopme.platform.NotFound;
import com.shopme.platform.Tenancy;
import com.shopme.testing.Eventually;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Every shape of `whatsapp/shapes.json` through the real endpoint: what Meta sends, and what
/// nobody should ever send.
class ShapesTest extends WhatsAppTest {
    private static final JsonMapper json =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @Autowired Inbox parkedInbox;

    private Shop shop;
    private String id;
    private String from;

    @BeforeEach
    void open() {
        shop = aShop();
        id = digits();
        from = "39" + digits();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aMessageBecomesContent(String name, JsonNode shape) {
        assertThat(deliver(aMessage(shape))).isEqualTo(200);

        eventually(() -> assertThat(inbox(shop).getFirst().get("state")).isEqualTo("done"));
        assertThat(inbox(shop).getFirst().get("payload")).isNull();
        var kept = onlyMessage();
        assertSame(json.readTree(kept.get("body").toString()), shape.path("content"));
        assertThat(json.readTree(kept.get("raw").toString()).path("message").isObject()).isTrue();
    }

    static Stream<Arguments> aMessageBecomesContent() {
        return shapes("content");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatBelongsInNoChatIsKeptAndSeen(String name, JsonNode shape) {
        assertThat(deliver(aMessage(shape))).isEqualTo(200);

        eventually(() -> assertThat(inbox(shop).getFirst().get("state")).isEqualTo("ignored"));
        assertThat(inbox(shop).getFirst().get("problem")).isNotNull();
        assertThat(inbox(shop).getFirst().get("payload")).isNotNull();
    }

    static Stream<Arguments> whatBelongsInNoChatIsKeptAndSeen() {
        return shapes("ignored");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void everyPieceOfAChangeIsAccountedFor(String name, JsonNode shape) {
        var inner = filled(shape.path("value"));
        var members = inner.substring(1, inner.length() - 1);

        var body =
                envelope(
                        "1", change(shop.phoneNumberId(), members.isEmpty() ? "\"x\":1" : members));

        assertThat(deliver(body)).isEqualTo(200);
        var kinds = shape.path("kinds").valueStream().map(JsonNode::asString).toList();
        assertThat(inbox(shop))
                .extracting(row -> row.get("kind").toString())
                .containsExactlyInAnyOrderElementsOf(kinds);
    }

    static Stream<Arguments> everyPieceOfAChangeIsAccountedFor() {
        return shapes("value");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whateverElseIsSignedIsKeptWhole(String name, JsonNode shape) {
        assertThat(deliver(filled(shape.path("body")))).isEqualTo(200);

        var kept =
                Tenancy.acrossWorkspaces(
                        () ->
                                db.sql(
                                                """
                                                SELECT kind || ' ' || state FROM whatsapp_inbox
                                                WHERE payload::text LIKE '%' || ? || '%'
                                                """)
                                        .param(id)
                                        .query(String.class)
                                        .list());
        assertThat(kept).containsExactly("change ignored");
    }

    static Stream<Arguments> whateverElseIsSignedIsKeptWhole() {
        return shapes("body");
    }

    @ParameterizedTest
    @MethodSource
    void onePieceGoneMadTakesNothingWithIt(String mad) {
        var good = Deliveries.text("wamid.good" + id, from, "good");
        var bad = "{\"from\":\"%s\",\"id\":\"wamid.bad%s\",\"type\":\"text\",\"text\":%s}";
        var body =
                envelope(
                        "1",
                        messages(shop.phoneNumberId(), "", bad.formatted(from, id, mad), good));

        assertThat(deliver(body)).isEqualTo(200);

        assertThat(inbox(shop)).hasSize(2);
        eventually(() -> assertThat(said()).contains("good"));
        eventually(
                () -> assertThat(inbox(shop)).noneMatch(row -> row.get("state").equals("waiting")));
    }

    static List<String> onePieceGoneMadTakesNothingWithIt() {
        return List.of(
                "[".repeat(99) + "]".repeat(99),
                "[".repeat(20_000) + "]".repeat(20_000),
                "{\"a\":".repeat(30_000) + "1" + "}".repeat(30_000),
                "9".repeat(100_000),
                "-1." + "9".repeat(50_000) + "e99999",
                "1e999999999",
                "{\"body\":\"\\u0000\\ud800\"}",
                "{\"" + "n".repeat(200_000) + "\":1}",
                "{\"body\":\"" + "long ".repeat(200_000) + "\"}",
                "{\"body\":\"one\",\"body\":\"two\"}");
    }

    @Test
    void whatIsTooDeepToBeReadAtAllIsKeptWhole() {
        var deep = "[".repeat(200_000) + "\"" + id + "\"" + "]".repeat(200_000);

        assertThat(deliver("{\"entry\":" + deep + "}")).isEqualTo(200);

        var kept =
                Tenancy.acrossWorkspaces(
                        () ->
                                db.sql(
                                                "SELECT problem FROM whatsapp_inbox WHERE"
                                                        + " payload::text LIKE '%' || ? || '%'")
                                        .param(id)
                                        .query(String.class)
                                        .list());
        assertThat(kept).hasSize(1);
    }

    @Test
    void anyBytesThatAreSignedAreAnsweredAndNeverBreakTheServer() {
        var base = aText();
        var random = new Random(7);
        for (var round = 0; round < 300; round++) {
            var bytes = base.getBytes(UTF_8);
            for (var i = 0; i < 1 + random.nextInt(6); i++)
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            var status = post(bytes, "sha256=" + hmac(bytes, SECRET)).statusCode();
            assertThat(status).as("round %d", round).isIn(200, 400);
        }
    }

    @Test
    void messagesOfOneClientAreTakenInTheOrderTheyWereSent() {
        var now = Instant.now().getEpochSecond();
        var texts =
                IntStream.of(3, 1, 2)
                        .mapToObj(
                                i ->
                                        Deliveries.text(
                                                "wamid." + id + i, from, "Nr " + i, now - 10 + i))
                        .toArray(String[]::new);

        assertThat(deliver(envelope("1", messages(shop.phoneNumberId(), "", texts))))
                .isEqualTo(200);

        eventually(() -> assertThat(said()).containsExactly("Nr 1", "Nr 2", "Nr 3"));
    }

    @Test
    void whoMovedIsTheSameClientAndIsAnsweredWhereTheyAre() {
        var next = "39" + digits();
        deliver(aText());
        eventually(() -> assertThat(said()).hasSize(1));

        var moved =
                "{\"from\":\"%s\",\"id\":\"wamid.m%s\",\"timestamp\":\"%d\",\"type\":\"system\",\"system\":{\"type\":\"user_changed_number\",\"body\":\"moved\",\"wa_id\":\"%s\"}}"
                        .formatted(from, id, Instant.now().getEpochSecond(), next);
        deliver(envelope("1", change(shop.phoneNumberId(), "\"messages\":[" + moved + "]")));
        eventually(() -> assertThat(said()).hasSize(2));
        deliver(Deliveries.aText(shop.phoneNumberId(), "wamid.n" + id, next, "it is me"));

        eventually(() -> assertThat(said()).hasSize(3));
        var sessions =
                in(
                        shop.workspace(),
                        () ->
                                db.sql("SELECT contact FROM chat_sessions")
                                        .query(String.class)
                                        .list());
        assertThat(sessions).containsExactly(next);
    }

    @Test
    void whoStopsMarketingInWhatsAppHasStoppedIt() {
        var preference =
                "{\"wa_id\":\"%s\",\"user_id\":\"IT.u%s\",\"detail\":\"x\",\"category\":\"marketing_messages\",\"value\":\"%s\",\"timestamp\":%d}";
        var now = Instant.now().getEpochSecond();
        for (var value : List.of("stop", "resume", "stop"))
            deliver(
                    envelope(
                            "1",
                            change(
                                            shop.phoneNumberId(),
                                            "\"user_preferences\":["
                                                    + preference.formatted(from, id, value, now++)
                                                    + "]")
                                    .replace(
                                            "\"field\":\"messages\"",
                                            "\"field\":\"user_preferences\"")));

        eventually(
                () ->
                        assertThat(
                                        in(
                                                shop.workspace(),
                                                () ->
                                                        db.sql(
                                                                        "SELECT granted FROM consents ORDER BY created_at")
                                                                .query(Boolean.class)
                                                                .list()))
                                .containsExactly(false, true, false));
    }

    @Test
    void anErrorOfTheAccountStopsTheNumber() {
        deliver(
                envelope(
                        "1",
                        change(
                                shop.phoneNumberId(),
                                "\"errors\":[{\"code\":131031,\"title\":\"Account locked\"}]")));

        eventually(
                () ->
                        assertThat(numbers.get(shop.workspace(), shop.number()).stoppedReason())
                                .isPresent());
    }

    @Test
    void aMessageThatFailsFiveTimesIsParkedAndHoldsNothingUp() {
        broken();
        deliver(aText());

        Eventually.eventually(
                Duration.ofSeconds(40), () -> assertThat(said()).containsExactly("Ciao"));
        var parked = parkedInbox.parked(shop.workspace(), ListRequest.first(10)).data();
        assertThat(parked).hasSize(1);
        assertThat(parked.getFirst().attempts()).isEqualTo(5);
        assertThat(parked.getFirst().problem()).contains("NoSuchElement");
        var seq = parked.getFirst().id();
        assertThatThrownBy(() -> parkedInbox.replay(aShop().workspace(), seq))
                .isInstanceOf(NotFound.class);

        repaired();
        parkedInbox.replay(shop.workspace(), seq);

        eventually(() -> assertThat(said()).containsExactly("Ciao", "repaired"));
        assertThatThrownBy(() -> parkedInbox.replay(shop.workspace(), seq))
                .isInstanceOf(NotFound.class);
    }

    // As if an older version had written it down: it lacks what we need.
    private void broken() {
        Tenancy.acrossWorkspaces(
                () ->
                        db.sql(
                                        """
                                        INSERT INTO whatsapp_inbox (kind, workspace_id,
                                            phone_number_id, dedupe_key, lane, payload, sent_at)
                                        VALUES ('message', :workspace, :number, 'broken', :lane,
                                            '{"message":{"from":"391"}}', now() - interval '1 hour')
                                        """)
                                .param("workspace", shop.workspace().value())
                                .param("number", shop.phoneNumberId())
                                .param("lane", shop.phoneNumberId() + ":" + from)
                                .update());
    }

    private void repaired() {
        var message = Deliveries.text("wamid.r" + id, from, "repaired");
        Tenancy.acrossWorkspaces(
                () ->
                        db.sql(
                                        """
                                        UPDATE whatsapp_inbox SET payload = :payload::json
                                        WHERE dedupe_key = 'broken' AND phone_number_id = :number
                                        """)
                                .param("payload", "{\"message\":" + message + "}")
                                .param("number", shop.phoneNumberId())
                                .update());
    }

    private String aText() {
        return Deliveries.aText(shop.phoneNumberId(), "wamid." + id, from, "Ciao");
    }

    private String aMessage(JsonNode shape) {
        var message = (ObjectNode) json.readTree(filled(shape.path("message")));
        if (!message.has("from")) message.put("from", from);
        if (!message.has("id")) message.put("id", "wamid." + id);
        if (!message.has("timestamp"))
            message.put("timestamp", String.valueOf(Instant.now().getEpochSecond()));
        for (var name : List.of("from", "id", "timestamp"))
            if (message.path(name).isNull()) message.remove(name);
        var text = json.writeValueAsString(message);
        return envelope("1", messages(shop.phoneNumberId(), contact(from, "Ada"), text));
    }

    private String filled(JsonNode shape) {
        return json.writeValueAsString(shape)
                .replace("$ID", id)
                .replace("$FROM", from)
                .replace("$NEW", "39" + digits())
                .replace("$WEEK", String.valueOf(Instant.now().getEpochSecond() - 604_800));
    }

    private static void assertSame(JsonNode actual, JsonNode expected) {
        if (expected.isObject())
            expected.properties().forEach(e -> assertSame(actual.path(e.getKey()), e.getValue()));
        else if (expected.isArray()) {
            assertThat(actual.size()).isEqualTo(expected.size());
            for (var i = 0; i < expected.size(); i++) assertSame(actual.get(i), expected.get(i));
        } else if (expected.isNumber())
            assertThat(actual.decimalValue()).isEqualByComparingTo(expected.decimalValue());
        else if (expected.isNull()) assertThat(actual.isNull() || actual.isMissingNode()).isTrue();
        else assertThat(actual).isEqualTo(expected);
    }

    private Map<String, Object> onlyMessage() {
        var all = rows("SELECT * FROM messages WHERE direction = 'inbound'");
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<String> said() {
        return rows("SELECT content FROM messages WHERE direction = 'inbound' ORDER BY seq")
                .stream()
                .map(row -> row.get("content").toString())
                .toList();
    }

    private List<Map<String, Object>> rows(String sql) {
        return in(shop.workspace(), () -> db.sql(sql).query().listOfRows());
    }

    private static Stream<Arguments> shapes(String member) {
        try (var file = ShapesTest.class.getResourceAsStream("/whatsapp/shapes.json")) {
            return json.readTree(file.readAllBytes())
                    .valueStream()
                    .filter(shape -> shape.has(member))
                    .map(shape -> Arguments.of(shape.path("name").asString(), shape));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
