package com.shopme.whatsapp;

import static com.shopme.whatsapp.Deliveries.aText;
import static com.shopme.whatsapp.Deliveries.contact;
import static com.shopme.whatsapp.Deliveries.envelope;
import static com.shopme.whatsapp.Deliveries.messages;
import static com.shopme.whatsapp.Deliveries.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.shared.PhoneNumber;
import com.shopme.testing.AtOnce;
import com.shopme.testing.Eventually;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest extends WhatsAppTest {

    @Test
    void whatMetaBringsInAnotherOrderIsTakenInTheOrderItWasWritten() {
        var shop = aShop();
        var now = Instant.now().getEpochSecond();
        var texts =
                List.of(
                        text("wamid.3" + shop.phoneNumberId(), "39333", "three", now - 1),
                        text("wamid.1" + shop.phoneNumberId(), "39333", "one", now - 3),
                        text("wamid.2" + shop.phoneNumberId(), "39333", "two", now - 2));

        deliver(
                envelope(
                        "1",
                        messages(
                                shop.phoneNumberId(),
                                contact("39333", "Ada"),
                                texts.toArray(String[]::new))));

        eventually(() -> assertThat(said(shop)).containsExactly("one", "two", "three"));
    }

    private List<String> said(Shop shop) {
        return in(
                shop.workspace(),
                () ->
                        db.sql("SELECT content FROM messages ORDER BY seq")
                                .query(String.class)
                                .list());
    }

    @Test
    void answersTheHandshakeWithTheChallengeItself() {
        var yes = get("?hub.mode=subscribe&hub.verify_token=emulator-verify&hub.challenge=115");
        var no = get("?hub.mode=subscribe&hub.verify_token=wrong&hub.challenge=115");

        assertThat(yes.statusCode()).isEqualTo(200);
        assertThat(yes.body()).isEqualTo("115");
        assertThat(yes.headers().firstValue("content-type").orElseThrow()).startsWith("text/plain");
        assertThat(no.statusCode()).isEqualTo(403);
        assertThat(get("").statusCode()).isEqualTo(403);
    }

    @Test
    void refusesWhatIsNotSigned() {
        var shop = aShop();
        var body =
                aText(shop.phoneNumberId(), "wamid.1" + digits(), "39333", "Ciao").getBytes(UTF_8);
        var right = hmac(body, SECRET);

        assertThat(post(body, null).statusCode()).isEqualTo(401);
        assertThat(post(body, "").statusCode()).isEqualTo(401);
        assertThat(post(body, right).statusCode()).isEqualTo(401);
        assertThat(post(body, "sha256=" + hmac(body, "wrong")).statusCode()).isEqualTo(401);
        assertThat(post(body, "sha256=" + right.substring(1)).statusCode()).isEqualTo(401);
        assertThat(post(body, "sha256=" + "z" + right.substring(1)).statusCode()).isEqualTo(401);
        assertThat(post(body, "sha1=" + right).statusCode()).isEqualTo(401);
        assertThat(post("{no json".getBytes(UTF_8), "sha256=" + right).statusCode()).isEqualTo(401);
        assertThat(post(new byte[0], null).statusCode()).isEqualTo(401);
        assertThat(inbox(shop)).isEmpty();
        assertThat(post(body, "sha256=" + right).statusCode()).isEqualTo(200);
        assertThat(post(body, "sha256=" + right.toUpperCase()).statusCode()).isEqualTo(200);
        assertThat(inbox(shop)).hasSize(1);
    }

    @Test
    void theSignatureIsOverTheBytesAndNotOverTheirMeaning() {
        var shop = aShop();
        var body =
                aText(
                        shop.phoneNumberId(),
                        "wamid." + digits(),
                        "39333",
                        "Perch\\u00e9 \\ud83d\\ude00");

        assertThat(deliver(body)).isEqualTo(200);
        var same = body.replace("\\u00e9", "é").getBytes(UTF_8);
        assertThat(post(same, "sha256=" + hmac(body.getBytes(UTF_8), SECRET)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aRefusalIsAProblemWithItsOwnPage() {
        var refused = post("{}".getBytes(UTF_8), null);

        assertThat(refused.headers().firstValue("content-type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(refused.body()).contains("/problems/invalid-signature");
    }

    @Test
    void takesThreeMegabytesAndNotAByteMore() {
        var shop = aShop();
        var empty = aText(shop.phoneNumberId(), "wamid." + digits(), "39333", "").length();
        var fits =
                aText(
                        shop.phoneNumberId(),
                        "wamid.1",
                        "39333",
                        "x".repeat(Webhooks.MOST_BYTES - empty));

        assertThat(deliver(fits)).isEqualTo(200);
        assertThat(deliver("x".repeat(Webhooks.MOST_BYTES + 1))).isEqualTo(413);
        assertThat(chunked(Webhooks.MOST_BYTES + 1)).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"object\":",
                "nope",
                "{\"a\":1}x",
                "{\"a\":1,}",
                "'a'",
                "{a:1}",
                "[1,2",
                "\"open",
                "{\"a\":01}",
                "{\"a\":\"\u0000\"}",
                "NaN"
            })
    void malformedJsonIsTheSendersFault(String body) {
        assertThat(deliver(body)).isEqualTo(400);
    }

    @Test
    void bytesThatAreNoUtf8AreTheSendersFault() {
        var body = new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, '"', '}'};

        assertThat(post(body, "sha256=" + hmac(body, SECRET)).statusCode()).isEqualTo(400);
    }

    @Test
    void oneNumbersOwnerCannotForgeAnothersMessages() {
        var victim = aShop();
        var guarded = aShop(Optional.of("victims-secret"));
        var attacker = aShop(Optional.of("attackers-secret"));
        var id = "wamid." + digits();
        var forged =
                envelope(
                        "7" + attacker.phoneNumberId(),
                        messages(
                                attacker.phoneNumberId(),
                                "",
                                text("wamid.own" + id, "391", "mine")),
                        messages(victim.phoneNumberId(), "", text(id, "391", "forged")),
                        messages(guarded.phoneNumberId(), "", text(id, "391", "forged")));

        assertThat(deliver(forged, "attackers-secret")).isEqualTo(200);

        assertThat(inbox(attacker)).extracting(r -> r.get("kind")).containsExactly("message");
        assertThat(inbox(victim)).extracting(r -> r.get("state")).containsExactly("ignored");
        assertThat(inbox(guarded)).extracting(r -> r.get("state")).containsExactly("ignored");
        assertThat(inbox(victim).getFirst().get("workspace_id")).isNull();
        // And the true message, should it come, is not taken for a repetition.
        assertThat(deliver(aText(victim.phoneNumberId(), id, "391", "true"))).isEqualTo(200);
        assertThat(deliver(aText(guarded.phoneNumberId(), id, "391", "true"), "victims-secret"))
                .isEqualTo(200);
        assertThat(inbox(victim)).hasSize(2).extracting(r -> r.get("kind")).contains("message");
        assertThat(inbox(guarded)).hasSize(2).extracting(r -> r.get("kind")).contains("message");
    }

    @Test
    void aNumberWithItsOwnSecretIsNotServedByTheServers() {
        var shop = aShop(Optional.of("my-own-secret"));

        assertThat(deliver(aText(shop.phoneNumberId(), "wamid." + digits(), "391", "x")))
                .isEqualTo(200);

        assertThat(inbox(shop)).extracting(r -> r.get("state")).containsExactly("ignored");
    }

    @Test
    void aNumbersOwnSecretOpensNothingOfOthersAlone() {
        aShop(Optional.of("some-secret"));
        var other = aShop();

        var body = aText(other.phoneNumberId(), "wamid." + digits(), "391", "x");

        assertThat(deliver(body, "some-secret")).isEqualTo(401);
    }

    @Test
    void aThousandCopiesOverSixteenConnectionsAreOneMessage() throws Exception {
        var shop = aShop();
        var body = aText(shop.phoneNumberId(), "wamid." + digits(), "39333" + digits(), "Ciao");

        try (var connections = Executors.newFixedThreadPool(16)) {
            var answers =
                    IntStream.range(0, 1000)
                            .mapToObj(_ -> connections.submit(() -> deliver(body)))
                            .toList();
            for (Future<Integer> answer : answers) assertThat(answer.get()).isEqualTo(200);
        }

        assertThat(inbox(shop)).hasSize(1);
        eventually(() -> assertThat(inbox(shop).getFirst().get("state")).isEqualTo("done"));
        assertThat(inbound(shop)).hasSize(1);
    }

    @Test
    void batchesWithTheSameMessagesInAnyOrderGetInNobodysWay() {
        var shop = aShop();
        var texts =
                IntStream.range(0, 60)
                        .mapToObj(
                                i ->
                                        text(
                                                "wamid.%s.%d".formatted(shop.phoneNumberId(), i),
                                                "39" + i,
                                                "x"))
                        .toList();

        var outcomes =
                AtOnce.times(
                        40,
                        i -> {
                            var mixed = new ArrayList<>(texts);
                            Collections.shuffle(mixed, new Random(i));
                            var body =
                                    envelope(
                                            "1",
                                            messages(
                                                    shop.phoneNumberId(),
                                                    "",
                                                    mixed.toArray(String[]::new)));
                            assertThat(deliver(body)).isEqualTo(200);
                        });

        assertThat(outcomes.failures()).isEmpty();
        assertThat(inbox(shop)).hasSize(60);
    }

    @Test
    void aBatchOfAThousandIsTakenWholeAndInOrder() {
        var shop = aShop();
        var texts =
                IntStream.range(0, 1000)
                        .mapToObj(
                                i ->
                                        text(
                                                "wamid.%s.%d".formatted(shop.phoneNumberId(), i),
                                                "39333444000" + i % 10,
                                                "Nr " + i,
                                                1_790_000_000L))
                        .toArray(String[]::new);

        assertThat(deliver(envelope("1", messages(shop.phoneNumberId(), "", texts))))
                .isEqualTo(200);

        assertThat(inbox(shop)).hasSize(1000);
        Eventually.eventually(
                Duration.ofSeconds(60), () -> assertThat(inbound(shop)).hasSize(1000));
        var ofOne =
                inbound(shop).stream()
                        .map(row -> row.get("content").toString())
                        .filter(said -> said.endsWith("7"))
                        .toList();
        assertThat(ofOne)
                .isEqualTo(IntStream.range(0, 100).mapToObj(i -> "Nr " + (i * 10 + 7)).toList());
    }

    @Test
    void whatComesForANumberNobodyHasYetIsTakenWhenSomebodyConnectsIt() {
        var id = digits();
        assertThat(deliver(aText(id, "wamid." + digits(), "39333" + digits(), "Early")))
                .isEqualTo(200);

        var workspace = aWorkspace();
        var phone = new PhoneNumber("+" + digits());
        var number =
                numbers.connect(
                        workspace,
                        new ConnectNumber(
                                phone,
                                id,
                                "7" + id,
                                "t" + id,
                                Optional.empty(),
                                NumberSettings.DEFAULT));

        var shop = new Shop(workspace, number, id);
        eventually(
                () ->
                        assertThat(inbound(shop))
                                .extracting(row -> row.get("content"))
                                .containsExactly("Early"));
    }

    List<Map<String, Object>> inbound(Shop shop) {
        return in(
                shop.workspace(),
                () ->
                        db.sql("SELECT * FROM messages WHERE direction = 'inbound' ORDER BY seq")
                                .query()
                                .listOfRows());
    }

    private int chunked(int bytes) {
        var body = "x".repeat(bytes).getBytes(UTF_8);
        var request =
                HttpRequest.newBuilder(URI.create(webhook()))
                        .header("X-Hub-Signature-256", "sha256=" + hmac(body, SECRET))
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new java.io.ByteArrayInputStream(body)))
                        .build();
        return call(request).statusCode();
    }

    private java.net.http.HttpResponse<String> get(String query) {
        return call(HttpRequest.newBuilder(URI.create(webhook() + query)).GET().build());
    }
}
