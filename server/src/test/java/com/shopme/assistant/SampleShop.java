package com.shopme.assistant;

import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.shared.Language.ITALIAN;
import static com.shopme.shared.Language.PORTUGUESE;
import static com.shopme.shared.Language.SPANISH;
import static com.shopme.testing.SampleProduct.aProduct;

import com.shopme.catalog.Catalog;
import com.shopme.catalog.Product;
import com.shopme.catalog.ProductId;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.SampleProduct;
import com.shopme.testing.Shop;
import com.shopme.testing.Shops;
import com.shopme.workspace.Topic;
import com.shopme.workspace.Workspaces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A small delicatessen that the dialogs take place in. No text on contact and about: those are
/// questions the assistant cannot answer.
record SampleShop(WorkspaceId workspace, Map<String, ProductId> products) {

    static SampleShop open(Shops shops, Workspaces workspaces) {
        var shop = shops.open();
        var products = new LinkedHashMap<String, ProductId>();
        for (var product : assortment())
            products.put(product.sku().orElseThrow(), shop.add(product));
        texts(workspaces, shop);
        return new SampleShop(shop.workspace(), products);
    }

    /// A shop that stands already.
    static SampleShop of(WorkspaceId workspace, Catalog catalog) {
        var products =
                catalog.categories(workspace, ENGLISH).stream()
                        .flatMap(
                                shelf ->
                                        catalog
                                                .inCategory(workspace, shelf.id(), ENGLISH, 0, 100)
                                                .stream())
                        .collect(Collectors.toMap(p -> p.sku().orElseThrow(), Product::id));
        return new SampleShop(workspace, products);
    }

    private static List<SampleProduct> assortment() {
        return List.of(
                coffee("ESP", "8.50", 40)
                        .named(ENGLISH, "Espresso coffee beans 250 g", "espresso", "espressos")
                        .named(ITALIAN, "Caffè espresso in grani 250 g", "espresso")
                        .named(SPANISH, "Café espresso en grano 250 g", "espresso", "expreso")
                        .named(PORTUGUESE, "Café expresso em grãos 250 g", "expresso", "espresso"),
                coffee("DEC", "9.20", 12)
                        .named(ENGLISH, "Decaf coffee 250 g", "decaf", "decaffeinated")
                        .named(ITALIAN, "Caffè decaffeinato 250 g", "decaffeinato", "deca")
                        .named(SPANISH, "Café descafeinado 250 g", "descafeinado")
                        .named(PORTUGUESE, "Café descafeinado 250 g", "descafeinado"),
                coffee("TEA", "5.40", 30)
                        .named(ENGLISH, "Green tea 100 g", "tea")
                        .named(ITALIAN, "Tè verde 100 g", "tè", "the")
                        .named(SPANISH, "Té verde 100 g", "té")
                        .named(PORTUGUESE, "Chá verde 100 g", "chá"),
                oil("OIL", "12.90", 20)
                        .named(ENGLISH, "Extra virgin olive oil 500 ml", "oil", "olive oil")
                        .named(ITALIAN, "Olio extravergine d'oliva 500 ml", "olio", "olio d'oliva")
                        .named(SPANISH, "Aceite de oliva virgen extra 500 ml", "aceite")
                        .named(PORTUGUESE, "Azeite virgem extra 500 ml", "azeite"),
                oil("VIN", "15.00", 8)
                        .named(ENGLISH, "Balsamic vinegar 250 ml", "vinegar", "balsamic")
                        .named(ITALIAN, "Aceto balsamico 250 ml", "aceto", "balsamico")
                        .named(SPANISH, "Vinagre balsámico 250 ml", "vinagre")
                        .named(PORTUGUESE, "Vinagre balsâmico 250 ml", "vinagre"),
                pasta("SPA", "2.30", 100)
                        .named(ENGLISH, "Spaghetti 500 g")
                        .named(ITALIAN, "Spaghetti 500 g")
                        .named(SPANISH, "Espaguetis 500 g", "spaghetti")
                        .named(PORTUGUESE, "Esparguete 500 g", "espaguete", "spaghetti"),
                pasta("PEN", "2.10", 100)
                        .named(ENGLISH, "Penne 500 g")
                        .named(ITALIAN, "Penne rigate 500 g")
                        .named(SPANISH, "Penne 500 g", "macarrones")
                        .named(PORTUGUESE, "Penne 500 g", "macarrão"),
                pasta("PES", "4.80", 3)
                        .named(ENGLISH, "Basil pesto 180 g", "pesto")
                        .named(ITALIAN, "Pesto alla genovese 180 g", "pesto")
                        .named(SPANISH, "Pesto de albahaca 180 g", "pesto")
                        .named(PORTUGUESE, "Pesto de manjericão 180 g", "pesto"),
                pasta("TOM", "1.90", 60)
                        .named(ENGLISH, "Tomato sauce 350 g", "passata")
                        .named(ITALIAN, "Passata di pomodoro 350 g", "sugo", "salsa di pomodoro")
                        .named(SPANISH, "Salsa de tomate 350 g", "tomate frito")
                        .named(PORTUGUESE, "Molho de tomate 350 g"),
                sweet("HON", "7.60", 25)
                        .named(ENGLISH, "Chestnut honey 400 g", "honey")
                        .named(ITALIAN, "Miele di castagno 400 g", "miele")
                        .named(SPANISH, "Miel de castaño 400 g", "miel")
                        .named(PORTUGUESE, "Mel de castanheiro 400 g", "mel"),
                sweet("CHO", "3.50", 50)
                        .named(ENGLISH, "Dark chocolate 70% 100 g", "chocolate")
                        .named(ITALIAN, "Cioccolato fondente 70% 100 g", "cioccolata")
                        .named(SPANISH, "Chocolate negro 70% 100 g", "chocolate")
                        .named(PORTUGUESE, "Chocolate negro 70% 100 g", "chocolate amargo"),
                sweet("BIS", "6.20", 15)
                        .named(ENGLISH, "Almond biscuits 300 g", "cantucci", "cookies")
                        .named(ITALIAN, "Cantucci alle mandorle 300 g", "biscotti")
                        .named(SPANISH, "Galletas de almendra 300 g", "cantucci")
                        .named(PORTUGUESE, "Biscoitos de amêndoa 300 g", "bolachas", "cantucci"),
                cheese("PAR", "18.40", 0)
                        .named(ENGLISH, "Parmesan 24 months 500 g", "parmesan cheese")
                        .named(ITALIAN, "Parmigiano 24 mesi 500 g", "parmigiano reggiano")
                        .named(SPANISH, "Parmesano 24 meses 500 g", "queso parmesano")
                        .named(PORTUGUESE, "Parmesão 24 meses 500 g", "queijo parmesão"),
                cheese("PEC", "14.00", 10)
                        .named(ENGLISH, "Pecorino cheese 400 g", "pecorino")
                        .named(ITALIAN, "Pecorino toscano 400 g", "pecorino")
                        .named(SPANISH, "Queso pecorino 400 g", "pecorino")
                        .named(PORTUGUESE, "Queijo pecorino 400 g", "pecorino"));
    }

    private static SampleProduct coffee(String sku, String price, int stock) {
        return product(sku, price, stock)
                .onShelf(ENGLISH, "Coffee and tea", "coffee")
                .onShelf(ITALIAN, "Caffè e tè", "caffè")
                .onShelf(SPANISH, "Café y té", "café")
                .onShelf(PORTUGUESE, "Café e chá", "café");
    }

    private static SampleProduct oil(String sku, String price, int stock) {
        return product(sku, price, stock)
                .onShelf(ENGLISH, "Oil and vinegar")
                .onShelf(ITALIAN, "Olio e aceto")
                .onShelf(SPANISH, "Aceite y vinagre")
                .onShelf(PORTUGUESE, "Azeite e vinagre");
    }

    private static SampleProduct pasta(String sku, String price, int stock) {
        return product(sku, price, stock)
                .onShelf(ENGLISH, "Pasta and sauces", "pasta")
                .onShelf(ITALIAN, "Pasta e sughi", "pasta")
                .onShelf(SPANISH, "Pasta y salsas", "pasta")
                .onShelf(PORTUGUESE, "Massas e molhos", "massas");
    }

    private static SampleProduct sweet(String sku, String price, int stock) {
        return product(sku, price, stock)
                .onShelf(ENGLISH, "Sweets", "sweet")
                .onShelf(ITALIAN, "Dolci", "dolce")
                .onShelf(SPANISH, "Dulces", "dulce")
                .onShelf(PORTUGUESE, "Doces", "doce");
    }

    private static SampleProduct cheese(String sku, String price, int stock) {
        return product(sku, price, stock)
                .onShelf(ENGLISH, "Cheese", "cheeses")
                .onShelf(ITALIAN, "Formaggi", "formaggio")
                .onShelf(SPANISH, "Quesos", "queso")
                .onShelf(PORTUGUESE, "Queijos", "queijo");
    }

    private static SampleProduct product(String sku, String price, int stock) {
        return aProduct().withSku(sku).costing(price).withStock(stock);
    }

    private static void texts(Workspaces workspaces, Shop shop) {
        for (var language : Language.SPOKEN)
            for (var topic :
                    List.of(
                            Topic.HOURS,
                            Topic.ADDRESS,
                            Topic.SHIPPING,
                            Topic.PAYMENT,
                            Topic.RETURNS,
                            Topic.PRIVACY))
                workspaces.write(
                        shop.workspace(), topic, language, "[" + topic + " " + language + "]");
    }
}
