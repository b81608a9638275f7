package com.shopme.catalog;

import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.shared.Language.ITALIAN;
import static com.shopme.shared.Language.PORTUGUESE;
import static com.shopme.shared.Language.SPANISH;
import static com.shopme.testing.SampleProduct.aProduct;

import com.shopme.testing.SampleProduct;
import com.shopme.testing.Shop;
import java.util.HashMap;
import java.util.Map;

/// A delicatessen in four languages, to search in.
final class Bottega {
    private final Map<ProductId, String> names = new HashMap<>();
    private final Shop shop;

    Bottega(Shop shop) {
        this.shop = shop;
        oilsAndOlives();
        wines();
        coffees();
        cheeses();
        pastaAndRice();
        bread();
        gifts();
    }

    Shop shop() {
        return shop;
    }

    /// The English name of a product, short enough for a table.
    String name(ProductId product) {
        return names.get(product);
    }

    private void oilsAndOlives() {
        add(
                oils("Extra virgin olive oil 500 ml", "Olio extravergine di oliva 500 ml")
                        .named(SPANISH, "Aceite de oliva virgen extra 500 ml")
                        .named(PORTUGUESE, "Azeite extra virgem 500 ml", "óleo de oliva"));
        add(
                oils("Truffle oil", "Olio al tartufo")
                        .named(SPANISH, "Aceite de trufa")
                        .named(PORTUGUESE, "Azeite de trufa"));
        add(
                olives("Green olives", "Olive verdi")
                        .named(SPANISH, "Aceitunas verdes")
                        .named(PORTUGUESE, "Azeitonas verdes"));
        add(
                olives("Black olives", "Olive nere")
                        .named(SPANISH, "Aceitunas negras")
                        .named(PORTUGUESE, "Azeitonas pretas"));
    }

    private void wines() {
        add(
                wine("Chianti Classico", "Chianti Classico", "red wine", "vino rosso")
                        .named(SPANISH, "Chianti Classico", "vino tinto")
                        .named(PORTUGUESE, "Chianti Classico", "vinho tinto"));
        add(
                wine("Barolo red wine", "Barolo vino rosso", "nebbiolo")
                        .named(SPANISH, "Barolo vino tinto")
                        .named(PORTUGUESE, "Barolo vinho tinto"));
        add(
                wine("Soave white wine", "Soave vino bianco")
                        .named(SPANISH, "Soave vino blanco")
                        .named(PORTUGUESE, "Soave vinho branco"));
        add(
                wine("Prosecco", "Prosecco", "sparkling wine", "spumante", "bollicine")
                        .named(SPANISH, "Prosecco", "vino espumoso", "cava")
                        .named(PORTUGUESE, "Prosecco", "espumante"));
    }

    private void coffees() {
        add(
                coffee("Espresso beans 500 g", "Caffè in grani 500 g")
                        .named(SPANISH, "Café en grano 500 g")
                        .named(PORTUGUESE, "Café em grãos 500 g"));
        add(
                coffee("Ground coffee 250 g", "Caffè macinato 250 g")
                        .named(SPANISH, "Café molido 250 g")
                        .named(PORTUGUESE, "Café moído 250 g"));
        add(
                coffee("Espresso", "Espresso")
                        .named(SPANISH, "Espresso", "café solo")
                        .named(PORTUGUESE, "Espresso", "bica"));
        add(
                coffee("Cappuccino", "Cappuccino")
                        .named(SPANISH, "Capuchino")
                        .named(PORTUGUESE, "Cappuccino"));
        add(
                aProduct()
                        .named(ENGLISH, "Green tea", "sencha")
                        .named(ITALIAN, "Tè verde")
                        .named(SPANISH, "Té verde")
                        .named(PORTUGUESE, "Chá verde")
                        .onShelf(ENGLISH, "Tea")
                        .onShelf(ITALIAN, "Tè")
                        .onShelf(SPANISH, "Té")
                        .onShelf(PORTUGUESE, "Chás"));
    }

    private void cheeses() {
        add(
                cheese("Buffalo mozzarella 250 g", "Mozzarella di bufala 250 g")
                        .named(SPANISH, "Mozzarella de búfala 250 g")
                        .named(PORTUGUESE, "Mozarela de búfala 250 g", "muçarela"));
        add(
                cheese("Parmesan 24 months", "Parmigiano Reggiano 24 mesi", "grana", "grattugiato")
                        .named(SPANISH, "Parmesano 24 meses")
                        .named(PORTUGUESE, "Parmesão 24 meses"));
        add(
                cheese("Ricotta", "Ricotta")
                        .named(SPANISH, "Requesón")
                        .named(PORTUGUESE, "Ricota", "requeijão"));
        add(
                aProduct()
                        .named(ENGLISH, "Parma ham", "prosciutto")
                        .named(ITALIAN, "Prosciutto crudo di Parma")
                        .named(SPANISH, "Jamón de Parma")
                        .named(PORTUGUESE, "Presunto de Parma")
                        .onShelf(ENGLISH, "Cold cuts")
                        .onShelf(ITALIAN, "Salumi")
                        .onShelf(SPANISH, "Embutidos")
                        .onShelf(PORTUGUESE, "Enchidos"));
    }

    private void pastaAndRice() {
        add(
                dry("Spaghetti 500 g", "Spaghetti 500 g")
                        .named(SPANISH, "Espaguetis 500 g")
                        .named(PORTUGUESE, "Esparguete 500 g", "espaguete"));
        add(
                dry("Gluten-free penne", "Penne senza glutine")
                        .named(SPANISH, "Macarrones sin gluten")
                        .named(PORTUGUESE, "Penne sem glúten"));
        add(
                dry("Corn flour", "Farina di mais", "polenta")
                        .named(SPANISH, "Harina de maíz")
                        .named(PORTUGUESE, "Farinha de milho"));
    }

    private void bread() {
        add(
                baked("Rye bread", "Pane di segale")
                        .named(SPANISH, "Pan de centeno")
                        .named(PORTUGUESE, "Pão de centeio"));
        add(
                baked("Walnut bread", "Pane alle noci")
                        .named(SPANISH, "Pan de nuez")
                        .named(PORTUGUESE, "Pão de nozes"));
        add(
                baked("Panettone", "Panettone", "Christmas cake", "dolce di Natale")
                        .named(SPANISH, "Panettone", "pan dulce")
                        .named(PORTUGUESE, "Panetone"));
    }

    private void gifts() {
        add(
                aProduct()
                        .named(ENGLISH, "Gift basket", "hamper")
                        .named(ITALIAN, "Cesto regalo")
                        .named(SPANISH, "Cesta de regalo")
                        .named(PORTUGUESE, "Cesto de presente")
                        .onShelf(ENGLISH, "Gifts")
                        .onShelf(ITALIAN, "Regali")
                        .onShelf(SPANISH, "Regalos")
                        .onShelf(PORTUGUESE, "Presentes"));
    }

    private void add(SampleProduct product) {
        names.put(shop.add(product), product.names().getFirst().name());
    }

    private static SampleProduct oils(String english, String italian) {
        return named(english, italian)
                .onShelf(ENGLISH, "Oil")
                .onShelf(ITALIAN, "Oli")
                .onShelf(SPANISH, "Aceites")
                .onShelf(PORTUGUESE, "Azeites");
    }

    private static SampleProduct olives(String english, String italian) {
        return named(english, italian)
                .onShelf(ENGLISH, "Pickles")
                .onShelf(ITALIAN, "Sottaceti")
                .onShelf(SPANISH, "Encurtidos")
                .onShelf(PORTUGUESE, "Conservas");
    }

    private static SampleProduct wine(String english, String italian, String... aliases) {
        return aProduct()
                .named(ENGLISH, english, aliases)
                .named(ITALIAN, italian, aliases)
                .onShelf(ENGLISH, "Wine")
                .onShelf(ITALIAN, "Vini")
                .onShelf(SPANISH, "Vinos")
                .onShelf(PORTUGUESE, "Vinhos");
    }

    private static SampleProduct coffee(String english, String italian) {
        return named(english, italian)
                .onShelf(ENGLISH, "Coffee")
                .onShelf(ITALIAN, "Caffè")
                .onShelf(SPANISH, "Café")
                .onShelf(PORTUGUESE, "Cafés");
    }

    private static SampleProduct cheese(String english, String italian, String... aliases) {
        return aProduct()
                .named(ENGLISH, english)
                .named(ITALIAN, italian, aliases)
                .onShelf(ENGLISH, "Cheese")
                .onShelf(ITALIAN, "Formaggi")
                .onShelf(SPANISH, "Quesos")
                .onShelf(PORTUGUESE, "Queijos");
    }

    private static SampleProduct dry(String english, String italian, String... aliases) {
        return aProduct()
                .named(ENGLISH, english)
                .named(ITALIAN, italian, aliases)
                .onShelf(ENGLISH, "Pasta and flour")
                .onShelf(ITALIAN, "Pasta e farine")
                .onShelf(SPANISH, "Pastas y harinas")
                .onShelf(PORTUGUESE, "Massas e farinhas");
    }

    private static SampleProduct baked(String english, String italian, String... aliases) {
        return aProduct()
                .named(ENGLISH, english)
                .named(ITALIAN, italian, aliases)
                .onShelf(ENGLISH, "Bakery")
                .onShelf(ITALIAN, "Forno")
                .onShelf(SPANISH, "Panadería")
                .onShelf(PORTUGUESE, "Padaria");
    }

    private static SampleProduct named(String english, String italian) {
        return aProduct().named(ENGLISH, english).named(ITALIAN, italian);
    }
}
