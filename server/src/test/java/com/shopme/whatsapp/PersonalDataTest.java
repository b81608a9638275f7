package com.shopme.whatsapp;

import static com.shopme.testing.SampleProduct.aProduct;
import static com.shopme.whatsapp.Deliveries.contact;
import static com.shopme.whatsapp.Deliveries.envelope;
import static com.shopme.whatsapp.Deliveries.messages;
import static com.shopme.whatsapp.Deliveries.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.clients.ClientId;
import com.shopme.clients.Clients;
import com.shopme.clients.PersonalData;
import com.shopme.platform.RecurringJob;
import com.shopme.platform.Settings;
import com.shopme.platform.Tenancy;
import com.shopme.shared.PhoneNumber;
import com.shopme.testing.Api;
import com.shopme.testing.Staff;
import com.shopme.workspace.AnsweredBy;
import com.shopme.workspace.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is personal is shown whole and erased whole: the test knows no table by name, it looks into
/// every column of every one, and into every file.
class PersonalDataTest extends WhatsAppTest {
    @Autowired Staff staff;
    @Autowired Clients clients;
    @Autowired PersonalData data;
    @Autowired Settings settings;
    @Autowired List<RecurringJob> jobs;

    private com.shopme.testing.Shop goods;
    private Shop shop;
    private Api api;
    private String mark;
    private String phone;

    @BeforeEach
    void open() {
        goods = shops.open();
        workspaces.answeredBy(goods.workspace(), AnsweredBy.PEOPLE);
        var id = digits();
        var number =
                numbers.connect(
                        goods.workspace(),
                        new ConnectNumber(
                                new PhoneNumber("+" + digits()),
                                id,
                                "7" + id,
                                "t" + id,
                                Optional.empty(),
                                new NumberSettings(80, 1, 1)));
        shop = new Shop(goods.workspace(), number, id);
        api = staff.of(goods.workspace());
        mark = "Zz" + digits();
        phone = "39" + digits();
    }

    @Test
    void nothingOfAnErasedClientIsLeftAnywhere() throws IOException {
        var client = aClientWhoLeavesTraces();
        assertThat(tablesWith(mark))
                .contains(
                        "clients",
                        "client_notes",
                        "consents",
                        "messages",
                        "carts",
                        "orders",
                        "media",
                        "idempotency_keys");
        assertThat(tablesWith(mark.toLowerCase(Locale.ROOT))).contains("client_tags");
        assertThat(tablesWith(phone))
                .contains("clients", "contact_aliases", "chat_sessions", "lanes", "messages");
        assertThat(filesWith(mark)).hasSize(1);
        var order = api.get("/api/orders").body().path("data").get(0);

        var reply = api.delete(path(client));

        assertThat(reply.status()).as(reply.raw().body()).isEqualTo(204);
        assertThat(tablesWith(mark)).isEmpty();
        assertThat(tablesWith(mark.toLowerCase(Locale.ROOT))).isEmpty();
        assertThat(tablesWith(phone)).isEmpty();
        assertThat(filesWith(mark)).isEmpty();
        var kept = api.get("/api/orders").body().path("data").get(0);
        assertThat(kept.path("totals")).isEqualTo(order.path("totals"));
        assertThat(kept.path("lines")).isEqualTo(order.path("lines"));
        assertThat(kept.path("number")).isEqualTo(order.path("number"));
        assertThat(kept.path("client").isNull()).isTrue();
        assertThat(kept.path("delivery").isNull()).isTrue();
    }

    @Test
    void anErasedClientIsGoneForGoodAndMayComeAnew() throws IOException {
        var client = aClientWhoLeavesTraces();
        api.delete(path(client));

        assertThat(api.get("/api/clients/" + client).status()).isEqualTo(404);
        assertThat(api.post("/api/clients/" + client + "/restore", "").status()).isEqualTo(404);
        assertThat(api.get(path(client)).status()).isEqualTo(404);
        assertThat(api.delete(path(client)).status()).isEqualTo(404);
        assertThat(api.get("/api/clients?deleted=true").body().path("data").size()).isZero();
        deliver(inbound("wamid.again" + mark.substring(2), "hello"));
        eventually(
                () ->
                        assertThat(api.get("/api/users/" + phone).body().path("id").asString())
                                .isNotEmpty()
                                .isNotEqualTo(client.toString()));
    }

    @Test
    void aLateCopyOfAnErasedMessageDoesNotBringTheClientBack() throws IOException {
        var client = aClientWhoLeavesTraces();
        api.delete(path(client));

        assertThat(deliver(inbound("wamid.first" + phone.substring(2), "late"))).isEqualTo(200);
        deliver(
                envelope(
                        "7",
                        messages(
                                shop.phoneNumberId(),
                                contact("390000000001", "Other"),
                                text("wamid.o" + mark, "390000000001", "me"))));
        eventually(() -> assertThat(api.get("/api/users/390000000001").status()).isEqualTo(200));

        assertThat(api.get("/api/users/" + phone).status()).isEqualTo(404);
    }

    @Test
    void showsEverythingThatIsKnownOfAClient() throws IOException {
        var client = aClientWhoLeavesTraces();

        var reply = api.get(path(client));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Disposition")).contains("attachment");
        assertThat(reply.header("Cache-Control")).contains("no-store");
        var all = reply.body();
        assertThat(all.path("profile").get(0).path("phone").asString()).isEqualTo("+" + phone);
        assertThat(all.path("contacts").toString()).contains(phone);
        assertThat(all.path("consents").toString()).contains("form " + mark);
        assertThat(all.path("notes").toString()).contains("Note on " + mark);
        assertThat(all.path("profile").toString()).contains("of " + mark.toLowerCase(Locale.ROOT));
        assertThat(all.path("orders").toString()).contains("Via " + mark, "ORD-000001");
        assertThat(all.path("carts").toString()).contains("Coffee");
        assertThat(all.path("chats").toString()).contains("I am " + mark);
        assertThat(all.path("files").toString()).contains(mark + ".pdf", "stored");
    }

    @Test
    void onlyWhoMayEntersHere() throws IOException {
        var client = aClientWhoLeavesTraces();
        var agent = staff.of(goods.workspace(), Role.AGENT);
        var stranger = staff.of(shops.open().workspace());

        assertThat(agent.get(path(client)).status()).isEqualTo(403);
        assertThat(agent.delete(path(client)).status()).isEqualTo(403);
        assertThat(stranger.get(path(client)).status()).isEqualTo(404);
        assertThat(stranger.delete(path(client)).status()).isEqualTo(404);
        assertThat(tablesWith(mark)).isNotEmpty();
    }

    @Test
    void forgetsWhatIsOlderThanTheWorkspaceKeeps() throws IOException {
        aClientWhoLeavesTraces();
        eventually(() -> assertThat(contents().toString()).contains("Your order ORD-000001"));
        in(
                goods.workspace(),
                () ->
                        db.sql("UPDATE messages SET created_at = now() - interval '31 days'")
                                .update());
        deliver(inbound("wamid.new" + mark, "still here"));
        eventually(() -> assertThat(contents()).contains("still here"));

        assertThat(workspaces.retentionDays(goods.workspace())).isEmpty();
        in(goods.workspace(), () -> db.sql("UPDATE workspaces SET retention_days = 30").update());
        var days = workspaces.retentionDays(goods.workspace()).orElseThrow();
        var more = data.forget(goods.workspace(), Duration.ofDays(days));

        assertThat(more).isFalse();
        assertThat(contents()).containsExactly("still here");
        assertThat(filesWith(mark)).isEmpty();
    }

    @Test
    void clientsWhoStayAwayAreErasedWhenTheWorkspaceWantsIt() throws IOException {
        var away = aClientWhoLeavesTraces();
        api.patch("/api/workspaces/" + goods.workspace(), "{\"client_retention_days\": 365}");

        keepToRetentionPeriods();
        assertThat(api.get("/api/clients/" + away).status()).isEqualTo(200);
        yearsPass();
        keepToRetentionPeriods(); // an order is still open
        assertThat(api.get("/api/clients/" + away).status()).isEqualTo(200);
        settleOrders();
        keepToRetentionPeriods();

        assertThat(api.get("/api/clients/" + away).status()).isEqualTo(404);
        assertThat(tablesWith(mark)).isEmpty();
        assertThat(tablesWith(phone)).isEmpty();
        var order = api.get("/api/orders").body().path("data").get(0);
        assertThat(order.path("number").asString()).isEqualTo("ORD-000001");
        assertThat(order.path("client").isNull()).isTrue();
    }

    private void keepToRetentionPeriods() {
        jobs.stream()
                .filter(job -> job.name().equals("keep-to-retention-periods"))
                .forEach(job -> job.work().run());
    }

    private void yearsPass() {
        for (var column :
                List.of(
                        "clients.updated_at",
                        "client_notes.updated_at",
                        "consents.created_at",
                        "carts.updated_at",
                        "orders.updated_at",
                        "chat_sessions.started_at",
                        "chat_sessions.last_message_at"))
            asOwner(
                    "UPDATE %s SET %s = now() - interval '2 years' WHERE workspace_id = '%s'"
                            .formatted(
                                    column.replaceFirst("\\..*", ""),
                                    column.replaceFirst(".*\\.", ""),
                                    goods.workspace()));
    }

    private void settleOrders() {
        asOwner(
                "UPDATE orders SET status = 'delivered' WHERE workspace_id = '%s'"
                        .formatted(goods.workspace()));
    }

    // Triggers would say that the rows were changed just now.
    private void asOwner(String sql) {
        var theirs = settings.database().orElseThrow();
        try (var connection =
                        DriverManager.getConnection(
                                theirs.url(), theirs.user(), theirs.password());
                var statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> contents() {
        return in(
                goods.workspace(),
                () -> db.sql("SELECT content FROM messages").query(String.class).list());
    }

    private ClientId aClientWhoLeavesTraces() throws IOException {
        deliver(inbound("wamid.first" + phone.substring(2), "I am " + mark));
        sendFile();
        eventually(
                () ->
                        assertThat(
                                        clients.withPhone(
                                                goods.workspace(), new PhoneNumber("+" + phone)))
                                .isPresent());
        eventually(() -> assertThat(filesWith(mark)).hasSize(1));
        var client =
                clients.withPhone(goods.workspace(), new PhoneNumber("+" + phone))
                        .orElseThrow()
                        .id();
        var coffee = goods.add(aProduct().named("Coffee"));
        api.send(
                "PATCH",
                "/api/clients/" + client,
                "{\"last_name\":\"%s\"}".formatted(mark),
                "Idempotency-Key",
                "k" + mark.hashCode());
        api.put(
                "/api/clients/" + client + "/consents/marketing",
                "{\"granted\":true,\"note\":\"form %s\"}".formatted(mark));
        api.send(
                "POST",
                "/api/clients/" + client + "/notes",
                "{\"text\":\"Note on %s\"}".formatted(mark),
                "Idempotency-Key",
                "n" + mark.hashCode());
        api.patch("/api/clients/" + client, "{\"tags\":[\"of %s\"]}".formatted(mark));
        var ordered =
                api.post(
                        "/api/orders",
                        """
                        {"user_id":"%s","lines":[{"product_id":"%s","quantity":2}],
                        "delivery":{"name":"%s","street":"Via %s","postal_code":"1","city":"T"}}"""
                                .formatted(client, coffee, mark, mark));
        assertThat(ordered.status()).isEqualTo(201);
        api.post(
                "/api/cart",
                "{\"user_id\":\"%s\",\"product_id\":\"%s\",\"quantity\":1}"
                        .formatted(client, coffee));
        in(
                goods.workspace(),
                () ->
                        db.sql("UPDATE carts SET metadata = jsonb_build_object('draft', ?::text)")
                                .param(mark)
                                .update());
        in(
                goods.workspace(),
                () ->
                        db.sql(
                                        "UPDATE chat_sessions SET context = jsonb_build_object('m', ?::text)")
                                .param(mark)
                                .update());
        return client;
    }

    private void sendFile() {
        var media = shop.phoneNumberId() + "-media";
        meta.keep(media, "application/pdf", ("%PDF-1.7 a bill of " + mark).getBytes(UTF_8));
        var message =
                "{\"from\":\"%s\",\"id\":\"wamid.%s\",\"timestamp\":\"%d\",\"type\":\"document\",\"document\":{\"id\":\"%s\",\"mime_type\":\"application/pdf\",\"filename\":\"%s.pdf\"}}"
                        .formatted(
                                phone,
                                "f" + phone.substring(2),
                                Instant.now().getEpochSecond(),
                                media,
                                mark);
        deliver(
                envelope(
                        "7",
                        messages(shop.phoneNumberId(), contact(phone, "Ada " + mark), message)));
    }

    private String inbound(String id, String body) {
        return envelope(
                "7", messages(shop.phoneNumberId(), contact(phone, "Ada"), text(id, phone, body)));
    }

    /// The tables any of whose rows holds this text, in letters or in bytes.
    private TreeSet<String> tablesWith(String text) {
        var tables =
                db.sql(
                                """
                                SELECT table_name FROM information_schema.tables
                                WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                                """)
                        .query(String.class)
                        .list();
        var found = new TreeSet<String>();
        for (var table : tables) {
            if (Tenancy.in(goods.workspace(), () -> holds(table, text))) found.add(table);
            if (Tenancy.acrossWorkspaces(() -> holds(table, text))) found.add(table);
        }
        return found;
    }

    private boolean holds(String table, String text) {
        return db.sql(
                        "SELECT EXISTS (SELECT 1 FROM %s t WHERE t::text LIKE :text OR t::text LIKE :bytes)"
                                .formatted(table))
                .param("text", "%" + text + "%")
                .param("bytes", "%" + HexFormat.of().formatHex(text.getBytes(UTF_8)) + "%")
                .query(Boolean.class)
                .single();
    }

    /// The files that hold this text. Files of other tests come and go while they are read.
    private List<Path> filesWith(String text) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(settings.dataDir(), new Collector(text, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final String text;
        private final List<Path> found;

        Collector(String text, List<Path> found) {
            this.text = text;
            this.found = found;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            try {
                if (new String(Files.readAllBytes(file), UTF_8).contains(text)) found.add(file);
            } catch (NoSuchFileException gone) {
                return visitFileFailed(file, gone);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
            throw failure;
        }
    }

    private static String path(ClientId client) {
        return "/api/clients/" + client + "/personal-data";
    }
}
