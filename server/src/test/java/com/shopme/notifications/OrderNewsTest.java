package com.shopme.notifications;

import static com.shopme.testing.Eventually.eventually;
import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.catalog.ProductId;
import com.shopme.clients.ClientId;
import com.shopme.clients.Clients;
import com.shopme.clients.Contact;
import com.shopme.conversation.Chats;
import com.shopme.conversation.Content;
import com.shopme.conversation.Incoming;
import com.shopme.ordering.Carts;
import com.shopme.ordering.Checkout;
import com.shopme.ordering.CheckoutDraft;
import com.shopme.ordering.CheckoutView;
import com.shopme.ordering.OrderId;
import com.shopme.ordering.OrderPlaced;
import com.shopme.ordering.OrderStatus;
import com.shopme.ordering.OrderStatusChanged;
import com.shopme.ordering.OrderView;
import com.shopme.ordering.Orders;
import com.shopme.ordering.PaymentMethod;
import com.shopme.ordering.PlaceOrder;
import com.shopme.platform.Tenancy;
import com.shopme.shared.Ids;
import com.shopme.shared.Language;
import com.shopme.shared.PhoneNumber;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Api;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.whatsapp.ConnectNumber;
import com.shopme.whatsapp.NumberSettings;
import com.shopme.whatsapp.Numbers;
import com.shopme.workspace.AnsweredBy;
import com.shopme.workspace.Workspaces;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ShopMeTest
class OrderNewsTest {
    @Autowired Carts carts;
    @Autowired Checkout checkout;
    @Autowired Orders orders;
    @Autowired Chats chats;
    @Autowired Numbers numbers;
    @Autowired Clients clients;
    @Autowired Workspaces workspaces;
    @Autowired Shops shops;
    @Autowired OrderNews news;
    @Autowired ApplicationEventPublisher events;
    @Autowired IncompleteEventPublications incomplete;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;
    @Autowired JsonMapper json;
    @LocalServerPort int port;

    private Shop shop;
    private WorkspaceId workspace;
    private ClientId giulia;
    private ProductId coffee;

    record Said(String kind, String text, String url, String template) {}

    @BeforeEach
    void aChatIsOpen() {
        shop = shops.open();
        workspace = shop.workspace();
        workspaces.answeredBy(workspace, AnsweredBy.PEOPLE);
        coffee = shop.add(aProduct().named("Moka"));
        giulia = writesAt(Instant.now());
        clients.register(workspace, giulia, "Giulia", Optional.empty());
        clients.speaks(workspace, giulia, Language.ITALIAN);
        clients.grantDiscount(workspace, giulia, BigDecimal.TEN);
    }

    @Test
    void confirmsFromTheCommittedRecordWithThePaymentLink() {
        var order = buy(PaymentMethod.EXTERNAL_LINK);

        eventually(
                () ->
                        assertThat(told())
                                .singleElement()
                                .satisfies(
                                        said -> {
                                            assertThat(said.kind()).isEqualTo("link");
                                            assertThat(said.url())
                                                    .isEqualTo(
                                                            "https://pay.example/ORD-000001?amount=18.00&in=EUR");
                                            assertThat(said.text())
                                                    .isEqualTo(
                                                            """
                                                            Grazie, Giulia! Abbiamo ricevuto il tuo ordine ORD-000001.

                                                            2 × Moka · 20,00 €

                                                            Subtotale: 20,00 €
                                                            Sconto 10%: −2,00 €
                                                            *Totale: 18,00 €*
                                                            di cui IVA 22%: 3,25 €

                                                            Consegna a: Giulia Rossi, Via Po 1, 10100 Torino

                                                            Paga qui; poi il negozio prepara il pacco.""");
                                        }));
        assertThat(order.number()).isEqualTo("ORD-000001");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Thank you, Giulia! Your order ORD-000001 is in.', You pay €18.00 in cash",
        "it, 'Grazie, Giulia! Abbiamo ricevuto', 'Paghi 18,00 € in contanti'",
        "es, '¡Gracias, Giulia! Hemos recibido', 'Pagas 18,00 € en efectivo'",
        "pt, 'Obrigado, Giulia! Recebemos', 'Paga 18,00 € em dinheiro'",
    })
    void speaksTheClientsLanguage(String language, String greeting, String payment) {
        clients.speaks(workspace, giulia, new Language(language));

        buy(PaymentMethod.CASH_ON_DELIVERY);

        eventually(
                () ->
                        assertThat(told())
                                .singleElement()
                                .satisfies(
                                        said ->
                                                assertThat(said.text())
                                                        .contains(greeting, payment)));
    }

    @Test
    void tellsEachStep() {
        var order = buy(PaymentMethod.CASH_ON_DELIVERY).id();
        eventually(() -> assertThat(told()).hasSize(1));

        step(order, OrderStatus.CONFIRMED, "Il tuo ordine ORD-000001 è confermato.");
        step(order, OrderStatus.PROCESSING, "Il tuo ordine ORD-000001 è in preparazione.");
        step(
                order,
                OrderStatus.SHIPPED,
                "Il tuo ordine ORD-000001 è in viaggio.\nTracciamento: https://track.example/1");
        step(order, OrderStatus.DELIVERED, "Il tuo ordine ORD-000001 è stato consegnato. Grazie!");
    }

    @Test
    void tellsACancellationAndNothingThatItOvertook() {
        var order = buy(PaymentMethod.CASH_ON_DELIVERY);
        eventually(() -> assertThat(told()).hasSize(1));
        orders.advance(workspace, order.id(), OrderStatus.CANCELLED, Optional.empty());
        eventually(() -> assertThat(told()).hasSize(2));

        news.on(
                new OrderStatusChanged(
                        workspace, order.id(), giulia, OrderStatus.PENDING, OrderStatus.CONFIRMED));

        assertThat(told()).last().satisfies(said -> assertThat(said.text()).contains("annullato"));
    }

    @Test
    void isToldOnceHoweverOftenTheEventComes() {
        var order = buy(PaymentMethod.CASH_ON_DELIVERY);
        eventually(() -> assertThat(told()).hasSize(1));

        for (int i = 0; i < 5; i++) publish(new OrderPlaced(workspace, order.id(), giulia));

        eventually(() -> assertThat(outstanding(order)).isZero());
        assertThat(told()).hasSize(1);
    }

    @Test
    void whatWasNotHeardIsToldLater() {
        var order = buy(PaymentMethod.CASH_ON_DELIVERY);
        eventually(() -> assertThat(outstanding(order)).isZero());
        forget(order);

        incomplete.resubmitIncompletePublicationsOlderThan(Duration.ofMinutes(1));

        eventually(() -> assertThat(told()).hasSize(2));
        eventually(() -> assertThat(outstanding(order)).isZero());
    }

    @Test
    void outsideTheWindowATemplateIsSaidInstead() {
        giulia = writesAt(Instant.now().minus(Duration.ofHours(25)));
        clients.speaks(workspace, giulia, Language.PORTUGUESE);

        buy(PaymentMethod.CASH_ON_DELIVERY);

        eventually(
                () ->
                        assertThat(told())
                                .singleElement()
                                .satisfies(
                                        said -> {
                                            assertThat(said.kind()).isEqualTo("template");
                                            assertThat(said.template())
                                                    .isEqualTo("order_confirmation pt_PT");
                                        }));
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, , order_update, confermato",
        "CONFIRMED PROCESSING, , order_update, in preparazione",
        "CONFIRMED PROCESSING SHIPPED, , order_update, in viaggio",
        "CONFIRMED PROCESSING SHIPPED, https://t.example/1, order_shipped, https://t.example/1",
        "CONFIRMED PROCESSING SHIPPED DELIVERED, https://t.example/1, order_update, consegnato",
        "CANCELLED, , order_update, annullato"
    })
    void eachStepOutsideTheWindowHasATemplateThatIsApproved(
            String steps, String tracking, String template, String value) {
        giulia = writesAt(Instant.now().minus(Duration.ofHours(25)));
        clients.speaks(workspace, giulia, Language.ITALIAN);
        clients.register(workspace, giulia, "Giulia", Optional.empty());
        var order = buy(PaymentMethod.CASH_ON_DELIVERY).id();
        eventually(() -> assertThat(templates()).hasSize(1));

        for (var step : steps.split(" ")) {
            var before = templates().size();
            var link = Optional.ofNullable(tracking).filter(_ -> step.equals("SHIPPED"));
            orders.advance(workspace, order, OrderStatus.valueOf(step), link);
            eventually(() -> assertThat(templates()).hasSize(before + 1));
        }

        var last = templates().getLast();
        assertThat(last.path("name").asString()).isEqualTo(template);
        assertThat(last.path("values").valueStream().map(JsonNode::asString))
                .containsExactly("Giulia", "ORD-000001", value);
        for (var said : templates())
            assertThat(approvedValues(said)).isEqualTo(said.path("values").size());
    }

    private List<JsonNode> templates() {
        return Tenancy.in(
                workspace,
                () ->
                        db.sql(
                                        "SELECT body::text FROM messages WHERE body ->> 'kind' = 'template' ORDER BY seq")
                                .query((row, _) -> json.readTree(row.getString(1)))
                                .list());
    }

    // How many values the emulator's template of this name and language takes; 0 if there is none.
    private long approvedValues(JsonNode said) {
        var found =
                meta(
                        "/message_templates?status=APPROVED&name=%s&language=%s"
                                .formatted(
                                        said.path("name").asString(),
                                        said.path("language").asString()));
        var body =
                found.path("data")
                        .path(0)
                        .path("components")
                        .valueStream()
                        .filter(part -> part.path("type").asString().equals("BODY"))
                        .findFirst();
        return body.stream()
                .flatMap(
                        part ->
                                Pattern.compile("\\{\\{\\d+}}")
                                        .matcher(part.path("text").asString())
                                        .results())
                .count();
    }

    private JsonNode meta(String path) {
        var account = "/emulator/graph/v24.0/100000000000001";
        return Api.at(port).with("emulator-token").get(account + path).body();
    }

    private void step(OrderId order, OrderStatus next, String text) {
        var before = told().size();
        orders.advance(workspace, order, next, Optional.of("https://track.example/1"));
        eventually(() -> assertThat(told()).hasSize(before + 1));
        assertThat(told()).last().satisfies(said -> assertThat(said.text()).isEqualTo(text));
    }

    private OrderView buy(PaymentMethod payment) {
        carts.add(workspace, giulia, coffee, 2);
        var link = checkout.linkFor(workspace, giulia).orElseThrow().getPath();
        var ticket = checkout.read(link.substring(link.lastIndexOf('/') + 1));
        var shown = (CheckoutView.Open) checkout.show(ticket);
        var draft =
                new CheckoutDraft(
                        "Giulia Rossi", "Via Po 1", "10100", "Torino", "", Optional.of(payment));
        var answer = checkout.place(ticket, new PlaceOrder(draft, shown.seen()));
        return ((CheckoutView.Ordered) answer).order();
    }

    private List<Said> told() {
        return Tenancy.in(
                workspace,
                () ->
                        db.sql(
                                        """
                                        SELECT body ->> 'kind' AS kind,
                                            coalesce(body ->> 'body', '') AS text,
                                            body ->> 'url' AS url,
                                            concat_ws(' ', body ->> 'name', body ->> 'language')
                                                AS template
                                        FROM messages WHERE direction = 'outbound' ORDER BY seq
                                        """)
                                .query(
                                        (row, _) ->
                                                new Said(
                                                        row.getString("kind"),
                                                        row.getString("text")
                                                                .replace('\u00a0', ' '),
                                                        row.getString("url"),
                                                        row.getString("template")))
                                .list());
    }

    private long outstanding(OrderView order) {
        return db.sql(
                        """
                        SELECT count(*) FROM event_publication
                        WHERE completion_date IS NULL AND serialized_event LIKE ?
                        """)
                .param("%" + order.id() + "%")
                .query(Long.class)
                .single();
    }

    // As if the server had died right after the commit, five minutes ago.
    private void forget(OrderView order) {
        Tenancy.in(workspace, () -> db.sql("UPDATE messages SET dedupe_key = NULL").update());
        db.sql(
                        """
                        INSERT INTO event_publication (id, listener_id, event_type,
                            serialized_event, publication_date, status, completion_attempts)
                        VALUES (?, 'notifications.order-placed', ?, ?, now() - interval '5 minutes',
                            'PUBLISHED', 1)
                        """)
                .params(
                        Ids.next(),
                        OrderPlaced.class.getName(),
                        """
                        {"workspace":{"value":"%s"},"order":{"value":"%s"},"client":{"value":"%s"}}"""
                                .formatted(workspace, order.id(), giulia))
                .update();
    }

    private void publish(OrderPlaced event) {
        Tenancy.in(
                workspace,
                () ->
                        transaction.execute(
                                tx -> {
                                    events.publishEvent(event);
                                    return tx;
                                }));
    }

    private ClientId writesAt(Instant when) {
        var number =
                numbers.connect(
                        workspace,
                        new ConnectNumber(
                                new PhoneNumber("+39055" + tail()),
                                tail(),
                                tail(),
                                "token",
                                Optional.empty(),
                                NumberSettings.DEFAULT));
        var contact = Contact.ofNumber("39333" + tail(), "Giulia");
        chats.receive(
                workspace,
                new Incoming(
                        number, contact, "wamid." + tail(), new Content.Text("ciao"), "{}", when));
        return clients.recognise(workspace, contact).id();
    }

    private static String tail() {
        return String.valueOf(ThreadLocalRandom.current().nextLong(1_000_000, 10_000_000));
    }
}
