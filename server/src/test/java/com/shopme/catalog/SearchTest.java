package com.shopme.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.shared.Language;
import com.shopme.testing.ShopMeTest;
import com.shopme.testing.Shops;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What clients type, and what they must find: `search.csv` beside this class.
@ShopMeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
    @Autowired Catalog catalog;
    @Autowired Shops shops;

    private Bottega bottega;

    @BeforeAll
    void fillTheShelves() {
        bottega = new Bottega(shops.open());
    }

    /// @param rule `only`: these and no others, in any order; `first`: this one before all others;
    ///   `among`: these, others too; `none`
    @ParameterizedTest(name = "{0}: {1} finds {2} {3}")
    @CsvFileSource(resources = "search.csv", delimiter = '|', nullValues = "-")
    void finds(String language, String words, String rule, String products) {
        var found = search(language, words);

        switch (rule) {
            case "only" -> assertThat(found).containsExactlyInAnyOrder(split(products));
            case "first" -> assertThat(found).startsWith(split(products));
            case "among" -> assertThat(found).contains(split(products));
            default -> assertThat(found).isEmpty();
        }
    }

    private List<String> search(String language, String words) {
        return catalog
                .search(bottega.shop().workspace(), new Language(language), words, 20)
                .stream()
                .map(found -> bottega.name(found.product().id()))
                .toList();
    }

    private static String[] split(String products) {
        return Arrays.stream(products.split(";")).map(String::strip).toArray(String[]::new);
    }
}
