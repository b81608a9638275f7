package com.shopme.ordering;

import static com.shopme.testing.SampleProduct.aProduct;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.catalog.Catalog;
import com.shopme.clients.ClientId;
import com.shopme.clients.Clients;
import com.shopme.platform.Secrets;
import com.shopme.shared.Language;
import com.shopme.shared.Money;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import com.shopme.testing.Visitors;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The checkout page as a browser meets it on the wire.
@ShopMeTest
class CheckoutHttpTest {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    @Autowired Carts carts;
    @Autowired Checkout checkout;
    @Autowired Orders orders;
    @Autowired Catalog catalog;
    @Autowired Clients clients;
    @Autowired Shops shops;
    @Autowired Visitors visitors;
    @Autowired Secrets secrets;

    private final HttpClient http = HttpClient.newHttpClient();
    private Shop shop;
    private WorkspaceId workspace;
    private ClientId giulia;

    @BeforeEach
    void enterShop() {
        shop = shops.open();
        workspace = shop.workspace();
        giulia = visitors.giulia(workspace);
    }

    @Test
    void theLinkCarriesNoPhoneNumberAndThePageLetsNobodyKeepOrFrameIt() throws Exception {
        var link = linkWith("Caffè", 2);

        var page = get(link);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(link.toString()).doesNotContain("39333");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body())
                .contains("<html lang=\"it\"", "Il tuo ordine", "Caffè", "20,00\u00a0€")
                .doesNotContain("39333", "<script", "style=\"", "<style");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Your order, €20.00, 22%",
        "it, Il tuo ordine, '20,00 €', 22%",
        "es, Tu pedido, '20,00 €', '22 %'",
        "pt, A sua encomenda, '20,00 €', 22%",
    })
    void speaksTheClientsLanguage(String language, String title, String total, String tax)
            throws Exception {
        clients.speaks(workspace, giulia, new Language(language));

        var page = get(linkWith("Caffè", 2)).body();

        assertThat(page.replace('\u00a0', ' '))
                .contains("<html lang=\"" + language, title, total, tax);
    }

    @Test
    void aTamperedLinkIsNotFoundInTheBrowsersLanguage() throws Exception {
        var link = linkWith("Caffè", 1).toString();
        var last = link.charAt(link.length() - 1);
        var tampered = link.substring(0, link.length() - 1) + (last == 'A' ? 'B' : 'A');

        var page =
                send(
                        HttpRequest.newBuilder(URI.create(tampered))
                                .header("Accept-Language", "es-ES"));

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<html lang=\"es\"", "Esta página no existe");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void anOldLinkIsGoneAndSaysHowToGetANewOne() throws Exception {
        var ticket = new CheckoutTicket(workspace, cart(), Instant.now().minusSeconds(1));
        var link = at(new CheckoutLinks(secrets.honoured("checkout links")).write(ticket));

        var page = get(link);

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("Questo link è scaduto", "carrello");
        assertThat(post(link, "order", form(Map.of("seen", "x"))).statusCode()).isEqualTo(303);
    }

    @Test
    void buttonsChangeAmountsKeepWhatWasTypedAndRedirect() throws Exception {
        var link = linkWith("Caffè", 2);
        var coffee = carts.show(workspace, giulia).lines().getFirst().product();

        var answer = post(link, "lines", form(Map.of("line", coffee + ":3", "city", "Asti")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(link.getPath());
        assertThat(get(link).body()).contains("value=\"Asti\"", "30,00");
    }

    @Test
    void nonsenseInTheFormDoesNoHarm() throws Exception {
        var link = linkWith("Caffè", 2);
        var coffee = carts.show(workspace, giulia).lines().getFirst().product();

        for (var line :
                new String[] {
                    "", ":", "x:y", coffee + ":", coffee + ":-1x", coffee + ":9999999999"
                })
            assertThat(post(link, "lines", form(Map.of("line", line))).statusCode()).isEqualTo(303);
        assertThat(post(link, "lines", Map.of()).statusCode()).isEqualTo(303);
        assertThat(follow(post(link, "order", Map.of())).body()).contains("Controlla i dati");
        assertThat(follow(post(link, "lines", form(Map.of("line", coffee + ":5000")))).body())
                .contains("Non ce ne sono così tanti");
        assertThat(get(URI.create(link + "?check=%3Cscript%3E")).statusCode()).isEqualTo(200);
        assertThat(carts.show(workspace, giulia).pieces()).isEqualTo(2);
    }

    @Test
    void saysAtEachFieldWhatIsMissingAndKeepsTheRest() throws Exception {
        var link = linkWith("Caffè", 1);
        var form = form(Map.of("seen", seen(link), "street", "", "city", "<b>Asti"));
        form.remove("payment");

        var page = follow(post(link, "order", form));

        assertThat(page.body())
                .contains("id=\"street-mistake\"", "Compila questo campo.", "aria-invalid=\"true\"")
                .contains("value=\"&lt;b&gt;Asti\"", "value=\"Giulia Rossi\"")
                .contains("Scegli come vuoi pagare.")
                .doesNotContain("id=\"city-mistake\"");
    }

    @Test
    void ordersOnceHoweverOftenItIsSentAndShowsTheConfirmationEverAfter() throws Exception {
        var link = linkWith("Caffè", 2);
        var form = form(Map.of("seen", seen(link)));

        for (int i = 0; i < 3; i++)
            assertThat(post(link, "order", form).statusCode()).isEqualTo(303);

        assertThat(get(link).body())
                .contains(
                        "ORD-000001", "Grazie!", "Via Po 1", "10100 Torino", "href=\"/emulator\"");
        assertThat(orders.latest(workspace, giulia, 10)).hasSize(1);
    }

    @Test
    void whatWasOrderedComesWithItsInvoiceAsLongAsTheLinkHolds() throws Exception {
        var link = linkWith("Caffè", 2);
        var invoice = URI.create(link + "/invoice");
        assertThat(get(invoice).statusCode()).isEqualTo(404);
        var cart = carts.show(workspace, giulia).id().orElseThrow();
        post(link, "order", form(Map.of("seen", seen(link))));

        assertThat(get(link).body()).contains("href=\"" + invoice.getPath() + "\"", "Fattura");
        var answer =
                http.send(
                        HttpRequest.newBuilder(invoice).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"ORD-000001.pdf\"");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        try (var paper = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("Fattura ORD-000001", "2 × Caffè", "Via Po 1")
                    .doesNotContain("39333");
        }
        var over = new CheckoutTicket(workspace, cart, Instant.now().minusSeconds(1));
        var old = at(new CheckoutLinks(secrets.honoured("checkout links")).write(over), link);
        assertThat(get(URI.create(old + "/invoice")).statusCode()).isEqualTo(404);
    }

    @Test
    void payingOnlineShowsTheShopsLink() throws Exception {
        var link = linkWith("Caffè", 2);
        post(link, "order", form(Map.of("seen", seen(link), "payment", "external_link")));

        assertThat(get(link).body())
                .contains(
                        "href=\"https://pay.example/ORD-000001?amount=20.00&amp;in=EUR\"",
                        "Paga ora");
    }

    @Test
    void tellsWhatChangedAndOrdersOnlyWhatWasShownThen() throws Exception {
        var link = linkWith("Caffè", 2);
        var coffee = carts.show(workspace, giulia).lines().getFirst().product();
        var before = form(Map.of("seen", seen(link)));
        catalog.changePrice(workspace, coffee, Money.of("12.00", "EUR"));

        var again = follow(post(link, "order", before));

        assertThat(again.body().replace('\u00a0', ' '))
                .contains("Caffè ora costa 12,00 € invece di 10,00 €.", "Acquista ora · 24,00 €")
                .contains("value=\"Via Po 1\"");
        assertThat(orders.latest(workspace, giulia, 1)).isEmpty();
        post(link, "order", form(Map.of("seen", seen(again.body()))));
        assertThat(orders.latest(workspace, giulia, 1)).hasSize(1);
    }

    @Test
    void theLastPieceGoneIsSaidPlainly() throws Exception {
        var link = linkWith("Caffè", 2);
        var before = form(Map.of("seen", seen(link)));
        catalog.changeStock(
                workspace, carts.show(workspace, giulia).lines().getFirst().product(), 0);

        var answer = follow(post(link, "order", before));

        assertThat(answer.body())
                .contains("È tutto esaurito", "Caffè è esaurito")
                .doesNotContain("<form");
    }

    private URI linkWith(String name, int count) {
        carts.add(workspace, giulia, shop.add(aProduct().named(name)), count);
        return checkout.linkFor(workspace, giulia).orElseThrow();
    }

    private CartId cart() {
        linkWith("Caffè", 1);
        return carts.show(workspace, giulia).id().orElseThrow();
    }

    private URI at(String token) {
        return at(token, checkout.linkFor(workspace, giulia).orElseThrow());
    }

    private static URI at(String token, URI other) {
        return other.resolve("/checkout/" + token);
    }

    private String seen(URI link) throws Exception {
        return seen(get(link).body());
    }

    private static String seen(String page) {
        var found = SEEN.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Map<String, String> form(Map<String, String> more) {
        var form = new HashMap<String, String>();
        form.put("name", "Giulia Rossi");
        form.put("street", "Via Po 1");
        form.put("postal_code", "10100");
        form.put("city", "Torino");
        form.put("payment", "cash_on_delivery");
        form.putAll(more);
        return form;
    }

    private HttpResponse<String> follow(HttpResponse<String> redirect) throws Exception {
        assertThat(redirect.statusCode()).isEqualTo(303);
        return get(redirect.uri().resolve(redirect.headers().firstValue("Location").orElseThrow()));
    }

    private HttpResponse<String> get(URI link) throws Exception {
        return send(HttpRequest.newBuilder(link));
    }

    private HttpResponse<String> post(URI link, String deed, Map<String, String> form)
            throws Exception {
        var body =
                form.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(link + "/" + deed))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
