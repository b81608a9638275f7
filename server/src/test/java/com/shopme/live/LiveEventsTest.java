package com.shopme.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.identity.Caller;
import com.shopme.platform.Auditable;
import com.shopme.platform.Tenancy;
import com.shopme.shared.Ids;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Staff;
import com.shopme.workspace.Pass;
import com.shopme.workspace.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ShopMeTest
@Timeout(120)
class LiveEventsTest {
    @Autowired Shops shops;
    @Autowired Staff staff;
    @Autowired LiveStreams streams;
    @Autowired LiveStore store;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JsonMapper json;

    private WorkspaceId shop;
    private Api api;

    @BeforeEach
    void openShop() {
        shop = shops.open().workspace();
        api = staff.of(shop);
    }

    @Test
    void tellsWhatChangedOnceItStands() throws IOException {
        try (var stream = listen(api, "")) {
            assertThat(stream.next().name()).isEqualTo("hello");
            var reply = api.post("/api/categories", "{\"name\":\"Coffee\"}");

            var heard = stream.next();
            assertThat(heard.name()).isEqualTo("change");
            assertThat(heard.data().path("type").asString()).isEqualTo("category.changed");
            assertThat(heard.data().path("entity").asString()).isEqualTo("category");
            assertThat(heard.data().path("id")).isEqualTo(reply.body().path("id"));
            assertThat(heard.data().propertyNames())
                    .containsExactlyInAnyOrder("type", "entity", "id", "chat_id", "at");
        }
    }

    @Test
    void whatIsUndoneIsNotTold() throws IOException {
        try (var stream = listen(api, "")) {
            stream.next();
            Tenancy.in(
                    shop,
                    () ->
                            transaction.execute(
                                    status -> {
                                        events.publishEvent(deed(shop, "product", Ids.next()));
                                        status.setRollbackOnly();
                                        return true;
                                    }));
            var stands = change("service");

            assertThat(stream.next().id()).isEqualTo(stands);
        }
    }

    @Test
    void whatCommitsLateIsToldThoughLaterOnesWereHeard() throws Exception {
        try (var stream = listen(api, "")) {
            stream.next();
            var written = new CountDownLatch(1);
            var heard = new CountDownLatch(1);
            var late = Ids.next();
            var slow =
                    Thread.startVirtualThread(
                            () ->
                                    Tenancy.in(
                                            shop,
                                            () ->
                                                    transaction.execute(
                                                            _ -> {
                                                                store.add(List.of(product(late)));
                                                                written.countDown();
                                                                await(heard);
                                                                return true;
                                                            })));
            await(written);
            var quick = change("service");
            assertThat(stream.next().id()).isEqualTo(quick);
            heard.countDown();
            slow.join();

            assertThat(stream.next().id()).isEqualTo(late);
        }
    }

    @Test
    void goesOnWhereItBrokeOff() throws IOException {
        String last;
        try (var stream = listen(api, "")) {
            last = stream.next().place();
        }
        var first = change("product");
        var second = change("service");

        try (var stream = listen(api, last)) {
            assertThat(stream.next().name()).isEqualTo("hello");
            assertThat(stream.next().id()).isEqualTo(first);
            assertThat(stream.next().id()).isEqualTo(second);
            var third = change("category");
            assertThat(stream.next().id()).isEqualTo(third);
        }
    }

    @Test
    void whoComesTooLateOrFromElsewhereLoadsAgain() throws IOException {
        var old = Instant.now().minus(LiveStreams.WINDOW).getEpochSecond() + "-5:5:";
        for (var id : List.of(old, "nonsense", "99999999999-x")) {
            try (var stream = listen(api, id)) {
                assertThat(stream.next().name()).isEqualTo("reset");
            }
        }
    }

    @Test
    void manyAtOnceAreOne() throws IOException {
        try (var stream = listen(api, "")) {
            stream.next();
            Tenancy.in(
                    shop,
                    () ->
                            transaction.execute(
                                    _ -> {
                                        for (var i = 0; i < 101; i++)
                                            events.publishEvent(deed(shop, "product", Ids.next()));
                                        return true;
                                    }));
            var heard = stream.next();
            var after = change("service");

            assertThat(heard.data().path("type").asString()).isEqualTo("product.changed");
            assertThat(heard.data().path("id").isNull()).isTrue();
            assertThat(stream.next().id()).isEqualTo(after);
        }
    }

    @Test
    void tellsEachOnlyWhatTheyMaySeeAndOnlyOfTheirShop() throws IOException {
        var asked =
                """
                {"name":"Shelf","scopes":["catalog:read"],"expires_at":"%s"}
                """
                        .formatted(Instant.now().plus(Duration.ofDays(1)));
        var token = api.post("/api/tokens", asked);
        assertThat(token.status()).as(token.raw().body()).isEqualTo(201);
        var other = shops.open().workspace();
        try (var stream = listen(api.with(token.body().path("token").asString()), "")) {
            stream.next();
            change("order");
            change("client");
            tell(other, "product", Ids.next());
            var category = change("category");

            // An order moves stock: the shelf hears of that, not of the order.
            assertThat(stream.next().data().path("type").asString()).isEqualTo("product.changed");
            assertThat(stream.next().id()).isEqualTo(category);
        }
    }

    @Test
    void endsWhenPermissionsMayHaveChanged() throws IOException {
        try (var stream = listen(api, "")) {
            stream.next();
            change("role");

            assertThat(stream.next().data().path("type").asString()).isEqualTo("role.changed");
            var end = stream.next();
            assertThat(end.name()).isEqualTo("end");
            assertThat(end.data().path("reason").asString()).isEqualTo("permissions_changed");
        }
    }

    @Test
    void endsWithItsToken() throws InterruptedException {
        try (var stream = streams.open(pass(), Optional.empty(), Instant.now().plusMillis(50))) {
            var part = stream.next(Duration.ofSeconds(60));
            while (!(part instanceof LiveStream.Part.End))
                part = stream.next(Duration.ofSeconds(60));

            assertThat(part).isEqualTo(new LiveStream.Part.End("expired"));
        }
    }

    @Test
    void tenStreamsAreEnough() {
        var open = new ArrayList<Heard>();
        for (var i = 0; i < LiveStreams.MOST; i++) open.add(listen(api, ""));
        open.forEach(Heard::next);

        var reply = api.get("/api/events");

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.body().path("type").asString()).endsWith("/problems/too-many-streams");
        open.forEach(Heard::close);
    }

    @Test
    void anotherServerTellsItsWatchersToo() throws InterruptedException {
        var otherServer = new LiveStreams(store, Clock.systemUTC());
        otherServer.start();
        try (var stream = otherServer.open(pass(), Optional.empty(), Instant.MAX)) {
            stream.next(Duration.ofSeconds(60));
            var id = change("product");

            var heard = (LiveStream.Part.Events) stream.next(Duration.ofSeconds(60));
            assertThat(heard.events()).first().extracting(LiveEvent::id).isEqualTo(Optional.of(id));
        } finally {
            otherServer.stop();
        }
    }

    @Test
    void aSlowWatcherIsToldToLoadAgain() throws InterruptedException {
        try (var stream = new LiveStream(pass(), Instant.MAX, Clock.systemUTC(), _ -> {})) {
            var event =
                    new LiveEvent(
                            "product.changed",
                            "product",
                            Optional.empty(),
                            Optional.empty(),
                            Instant.now());
            stream.begin(new Place(Instant.EPOCH, "0:0:"));
            for (var i = 0; i < 256; i++) stream.tell(batch(i, event));

            assertThat(stream.next(Duration.ofSeconds(1)))
                    .isEqualTo(new LiveStream.Part.Reset("0-255:255:"));
        }
    }

    private LiveStore.Batch batch(int transaction, LiveEvent event) {
        return new LiveStore.Batch(
                new Place(Instant.EPOCH, transaction + ":" + transaction + ":"),
                List.of(new LiveStore.Heard(shop, transaction, event)));
    }

    private Pass pass() {
        var machine = new Caller.Machine(Ids.next(), shop);
        return new Pass(shop, Role.OWNER, machine);
    }

    private UUID change(String entity) {
        var id = Ids.next();
        tell(shop, entity, id);
        return id;
    }

    private void tell(WorkspaceId workspace, String entity, UUID id) {
        Tenancy.in(
                workspace,
                () ->
                        transaction.execute(
                                _ -> {
                                    events.publishEvent(deed(workspace, entity, id));
                                    return true;
                                }));
    }

    private static Auditable deed(WorkspaceId workspace, String entity, UUID id) {
        return new Auditable(
                workspace, entity + ".updated", entity, Optional.of(id), Map.of(), Map.of());
    }

    private Change product(UUID id) {
        return new Change(shop, "product.changed", "product", Optional.of(id), Optional.empty());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    record Told(String name, String place, JsonNode data) {
        UUID id() {
            return UUID.fromString(data.path("id").asString());
        }
    }

    private Heard listen(Api who, String lastHeard) {
        var response =
                lastHeard.isEmpty()
                        ? who.listen("/api/events")
                        : who.listen("/api/events", "Last-Event-ID", lastHeard);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        return new Heard(
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)),
                json);
    }

    /// Reads a stream as a browser does.
    private record Heard(BufferedReader lines, JsonMapper json) implements AutoCloseable {
        Told next() {
            var name = "";
            var id = "";
            var data = "";
            try {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("event: ")) name = line.substring(7);
                    if (line.startsWith("id: ")) id = line.substring(4);
                    if (line.startsWith("data: ")) data = line.substring(6);
                    if (line.isEmpty() && !data.isEmpty())
                        return new Told(name, id, json.readTree(data));
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            throw new AssertionError("the stream has ended");
        }

        @Override
        public void close() {
            try {
                lines.close();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }
}
