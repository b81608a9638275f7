package com.shopme.catalog;

import static com.shopme.shared.Language.ENGLISH;
import static com.shopme.shared.Language.ITALIAN;
import static com.shopme.shared.Language.PORTUGUESE;
import static com.shopme.testing.SampleProduct.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.platform.Tenancy;
import com.shopme.shared.Language;
import com.shopme.shared.WorkspaceId;
import com.shopme.testing.AtOnce;
import com.shopme.testing.Shop;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the score says, and that the search follows the catalogue.
@ShopMeTest
class SearchUpkeepTest {
    @Autowired Catalog catalog;
    @Autowired Shops shops;
    @Autowired JdbcClient db;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = shops.open();
    }

    @Test
    void isSureOnlyOfWhatItDidNotGuess() {
        shop.add(
                aProduct()
                        .named(ENGLISH, "Red wine", "claret")
                        .named(ITALIAN, "Vino rosso")
                        .onShelf(ENGLISH, "Drinks"));

        assertThat(score("wine")).isEqualTo(1);
        assertThat(score("RED  wine!")).isEqualTo(1);
        assertThat(score("claret")).isEqualTo(1);
        assertThat(score("wines")).isBetween(0.85, 0.99);
        assertThat(score("drinks")).isBetween(0.85, 0.99);
        assertThat(score("vini rossi")).isBetween(0.85, 0.99);
        assertThat(score("wyne")).isBetween(0.5, 0.84);
        assertThat(score("chilled wine")).isEqualTo(0.5);
    }

    @Test
    void putsTheExactNameBeforeAPartOfOne() {
        var grinder = shop.add(aProduct().named("Pepper grinder"));
        var pepper = shop.add(aProduct().named("Pepper"));
        var cake = shop.add(aProduct().named("Peppery cake"));

        assertThat(find("pepper")).startsWith(pepper, grinder).doesNotContain(cake);
        assertThat(find("pep")).contains(pepper, grinder, cake);
    }

    @Test
    void prefersTheClientsLanguageWhereBothFit() {
        var burro = shop.add(aProduct().named(ENGLISH, "Donkey").named(PORTUGUESE, "Burro"));
        var butter = shop.add(aProduct().named(ENGLISH, "Butter").named(ITALIAN, "Burro"));

        assertThat(find(ITALIAN, "burro")).containsExactly(butter, burro);
        assertThat(find(PORTUGUESE, "burro")).containsExactly(burro, butter);
    }

    @Test
    void showsWhatIsThereBeforeWhatIsSoldOut() {
        var sold = shop.add(aProduct().named("Barolo 2019").withStock(0));
        var there = shop.add(aProduct().named("Barolo 2020").withStock(1));

        assertThat(find("barolo")).containsExactly(there, sold);
    }

    @Test
    void findsNothingThatIsOffSaleOrElsewhere() {
        var barolo = shop.add(aProduct().named("Barolo"));
        catalog.offer(shop.workspace(), barolo, false);
        shops.open().add(aProduct().named("Barolo"));

        assertThat(find("barolo")).isEmpty();
    }

    @Test
    void answersForTheOwnWorkspaceOnly() {
        shop.add(aProduct().named("Barolo"));
        var stranger = WorkspaceId.next();

        var found =
                Tenancy.in(
                        stranger,
                        () ->
                                db.sql(
                                                "SELECT product_id FROM search_products(?, 'barolo', 'it', 5)")
                                        .param(shop.workspace().value())
                                        .query(UUID.class)
                                        .list());

        assertThat(found).isEmpty();
    }

    @Test
    void followsANewName() {
        var wine = shop.add(aProduct().named("Barolo"));

        sql("UPDATE products SET name = 'Barbaresco' WHERE id = ?", wine.value());
        sql("UPDATE catalog_texts SET name = 'Barbaresco' WHERE product_id = ?", wine.value());

        assertThat(find("barbaresco")).containsExactly(wine);
        assertThat(find("barolo")).isEmpty();
    }

    @Test
    void forgetsAWordThatNobodyUsesAnyMore() {
        var wrong = shop.add(aProduct().named("Mozarela"));
        var right = shop.add(aProduct().named("Mozzarella"));
        assertThat(find("mozarela")).containsExactly(wrong);

        sql("UPDATE products SET deleted_at = now() WHERE id = ?", wrong.value());

        assertThat(find("mozarela")).containsExactly(right);
    }

    @Test
    void findsAgainWhatWasBroughtBack() {
        var wine = shop.add(aProduct().named(ENGLISH, "Barolo").named(ITALIAN, "Nebbiolo"));
        sql("UPDATE products SET deleted_at = now() WHERE id = ?", wine.value());
        assertThat(find("nebbiolo")).isEmpty();

        sql("UPDATE products SET deleted_at = NULL WHERE id = ?", wine.value());

        assertThat(find("nebbiolo")).containsExactly(wine);
    }

    @Test
    void followsAShelfsNewName() {
        var wine = shop.add(aProduct().named("Barolo").onShelf(ENGLISH, "Wine"));

        sql(
                "UPDATE categories SET name = 'Bottles' WHERE workspace_id = ?",
                shop.workspace().value());
        sql(
                "UPDATE catalog_texts SET name = 'Bottles' WHERE workspace_id = ? AND category_id IS NOT NULL",
                shop.workspace().value());

        assertThat(find("bottle")).containsExactly(wine);
        assertThat(find("wine")).isEmpty();
    }

    @Test
    void findsAProductThatWasWrittenBySqlAlone() {
        var model = shop.add(aProduct().named("Barolo"));

        sql(
                """
                INSERT INTO products (workspace_id, service_id, category_id, name, slug, price, stock)
                SELECT workspace_id, service_id, category_id, 'Lambrusco di Modena', 'lambrusco', 8, 3
                FROM products WHERE id = ?
                """,
                model.value());

        assertThat(find("lambrusco")).hasSize(1);
    }

    @Test
    void isKeptByManyWritersAtOnce() {
        var outcomes =
                AtOnce.times(
                        30,
                        i -> shop.add(aProduct().named(i % 2 == 0 ? "Alfa Beta" : "Beta Alfa")));

        assertThat(outcomes.failures()).isEmpty();
        assertThat(find("alfa beta")).hasSize(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\u0000",
                "wine\u0000",
                "'; DROP TABLE products; --",
                "%_\\%",
                "wine & | ! ( :*",
                "\uD83D",
                "e\u0301\u0301\u0301",
                "وين نبيذ",
                "вино",
                "葡萄酒",
            })
    void survives(String hostile) {
        shop.add(aProduct().named("Wine"));

        assertThat(find(hostile)).hasSizeLessThan(2);
        assertThat(find(hostile.repeat(5000))).hasSizeLessThan(2);
    }

    @Test
    void findsNamesOfOtherScripts() {
        var wine = shop.add(aProduct().named(new Language("ru"), "Красное вино"));

        assertThat(find(new Language("ru"), "ВИНО")).containsExactly(wine);
    }

    private double score(String words) {
        var found = catalog.search(shop.workspace(), ENGLISH, words, 5);
        assertThat(found).as(words).hasSize(1);
        return found.getFirst().score();
    }

    private List<ProductId> find(String words) {
        return find(ENGLISH, words);
    }

    private List<ProductId> find(Language language, String words) {
        return catalog.search(shop.workspace(), language, words, 50).stream()
                .map(found -> found.product().id())
                .toList();
    }

    private void sql(String sql, UUID id) {
        Tenancy.in(shop.workspace(), () -> db.sql(sql).param(id).update());
    }
}
