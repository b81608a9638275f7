package com.shopme.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.shared.Language;
import com.shopme.shared.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The texts of `src/test/resources/receipts`: what may be said of a small shop in which a cart
/// holds two packs of espresso and one order is on its way, and what may not.
class ReceiptsTest {
    private static final Path TEXTS = Path.of("src/test/resources/receipts");

    @TestFactory
    Stream<DynamicTest> texts() {
        return Language.SPOKEN.stream().flatMap(ReceiptsTest::tests);
    }

    @Test
    void tellsSentenceBySentenceWhatAClaimRestsOn() {
        var verdict =
                Receipts.check(
                        "The espresso costs 8.50 €. Only 3 left of the pesto!",
                        Language.ENGLISH,
                        shop(Language.ENGLISH));

        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.sentences()).hasSize(2);
        assertThat(verdict.sentences().getFirst().receipts())
                .contains(new Receipt("8.50 €", "amount", "search"));
        assertThat(verdict.sentences().getLast().receipts())
                .contains(new Receipt("3", "number", "catalogue"));
    }

    @Test
    void saysWhatIsWrongAndWhy() {
        var verdict = Receipts.check("It costs 7 €.", Language.ENGLISH, shop(Language.ENGLISH));

        assertThat(verdict.unproven())
                .containsExactly(
                        new Unproven("7 €", "amount", "no such amount was looked up for it"));
    }

    @Test
    void knowsADiscountThatTheClientHas() {
        var evidence = shop(Language.ENGLISH);
        evidence.discount(new java.math.BigDecimal("10.00"), "client");

        var verdict = Receipts.check("You have a discount of 10%.", Language.ENGLISH, evidence);

        assertThat(verdict.unproven()).isEmpty();
    }

    private static Stream<DynamicTest> tests(Language language) {
        try {
            return Files.readAllLines(TEXTS.resolve(language + ".txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 2))
                    .map(
                            parts ->
                                    DynamicTest.dynamicTest(
                                            language + ": " + parts[1],
                                            () -> check(language, parts[0], parts[1])));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void check(Language language, String expected, String line) {
        var evidence = shop(language);
        var text = line;
        if (line.startsWith("[")) {
            done(line.substring(1, line.indexOf(']')), evidence);
            text = line.substring(line.indexOf(']') + 2);
        }

        var verdict = Receipts.check(text.replace("\\n", "\n"), language, evidence);

        if (expected.equals("ok")) assertThat(verdict.unproven()).isEmpty();
        else assertThat(verdict.unproven()).extracting(Unproven::kind).contains(expected);
    }

    private static void done(String what, Evidence evidence) {
        var parts = what.split(" ");
        evidence.deed(Deed.valueOf(parts[0].toUpperCase()), parts.length > 1 ? parts[1] : "");
    }

    private static Evidence shop(Language language) {
        var evidence = new Evidence(Currency.getInstance("EUR"));
        var at = Language.SPOKEN.indexOf(language);
        product(
                evidence,
                "ESP",
                "8.50",
                40,
                at,
                "Espresso coffee beans 250 g",
                "Caffè espresso in grani 250 g",
                "Café espresso en grano 250 g",
                "Café expresso em grãos 250 g");
        product(
                evidence,
                "DEC",
                "9.20",
                12,
                at,
                "Decaf coffee 250 g",
                "Caffè decaffeinato 250 g",
                "Café descafeinado 250 g",
                "Café descafeinado 250 g");
        product(
                evidence,
                "PES",
                "4.80",
                3,
                at,
                "Basil pesto 180 g",
                "Pesto alla genovese 180 g",
                "Pesto de albahaca 180 g",
                "Pesto de manjericão 180 g");
        product(
                evidence,
                "PAR",
                "18.40",
                0,
                at,
                "Parmesan 24 months 500 g",
                "Parmigiano 24 mesi 500 g",
                "Parmesano 24 meses 500 g",
                "Parmesão 24 meses 500 g");
        product(
                evidence,
                "OIL",
                "12.90",
                20,
                at,
                "Extra virgin olive oil 500 ml",
                "Olio extravergine d'oliva 500 ml",
                "Aceite de oliva virgen extra 500 ml",
                "Azeite virgem extra 500 ml");
        evidence.name("Bottega", "shop");
        evidence.inCart("ESP", 2);
        evidence.line("ESP", "Espresso", 2, eur("8.50"), eur("17.00"), "cart");
        evidence.total(eur("17.00"), "cart");
        evidence.order("ORD-000042", "shipped", LocalDate.of(2026, 11, 20), "orders");
        evidence.text(
                List.of(
                                "Free delivery from 50 €, otherwise 4.90 €. We deliver in 2 to 3 working days. Open Monday to Saturday, 9:00 to 18:30.",
                                "Consegna gratuita da 50 €, altrimenti 4,90 €. Consegniamo in 2 o 3 giorni lavorativi. Aperti dal lunedì al sabato, 9:00-18:30.",
                                "Envío gratis desde 50 €, si no 4,90 €. Entregamos en 2 o 3 días laborables. Abierto de lunes a sábado, 9:00-18:30.",
                                "Envio grátis a partir de 50 €, senão 4,90 €. Entregamos em 2 a 3 dias úteis. Aberto de segunda-feira a sábado, 9:00-18:30.")
                        .get(at),
                "shop_info");
        evidence.text("working laborables lavorativi úteis lunedì lunes", "shop_info");
        evidence.client("2 espresso? Nutella? two due dos dois", language);
        return evidence;
    }

    private static void product(
            Evidence evidence, String id, String price, int stock, int at, String... names) {
        var others = List.of("espresso", "expresso", "decaf", "decaffeinato", "descafeinado");
        var alias = List.of(names).get(at).toLowerCase();
        evidence.product(
                new Evidence.Thing(
                        id,
                        names[at],
                        others.stream().filter(o -> alias.contains(o)).toList(),
                        eur(price),
                        stock,
                        true,
                        ""),
                "search");
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
