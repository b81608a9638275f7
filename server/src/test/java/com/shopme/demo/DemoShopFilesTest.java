package com.shopme.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.demo.DemoShop.Words;
import com.shopme.workspace.Topic;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// The demo shop's files are whole: nothing is missing in any language.
class DemoShopFilesTest {
    private static final int LIST_ROW = 24; // Meta's limit for the title of a list row

    private final DemoFiles files =
            new DemoFiles(
                    JsonMapper.builder()
                            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                            .build());
    private final DemoShop shop = files.shop();
    private final List<DemoShop.Shelf> shelves = shop.shelves().stream().map(files::shelf).toList();

    @Test
    void everythingIsNamedInEveryLanguageAndFitsAListRow() {
        var names = new ArrayList<Map<String, Words>>();
        shop.services().values().forEach(offer -> names.add(offer.names()));
        for (var shelf : shelves) {
            names.add(shelf.names());
            shelf.products().forEach(article -> names.add(article.names()));
        }

        assertThat(names)
                .allSatisfy(
                        each ->
                                assertThat(each.keySet())
                                        .containsExactlyElementsOf(shop.languages()));
        assertThat(names.stream().flatMap(each -> each.values().stream()))
                .allSatisfy(words -> assertThat(words.name()).hasSizeLessThanOrEqualTo(LIST_ROW))
                .allSatisfy(words -> assertThat(words.aliases()).isNotEmpty());
    }

    @Test
    void everyTopicHasItsTextInEveryLanguage() {
        assertThat(shop.texts().keySet())
                .containsExactlyInAnyOrder(
                        Arrays.stream(Topic.values()).map(Enum::name).toArray(String[]::new));
        assertThat(shop.texts().values())
                .allSatisfy(text -> assertThat(text.keySet()).containsAll(shop.languages()));
    }

    @Test
    void everyProductIsDescribedAndHasASmallPicture() throws IOException {
        for (var shelf : shelves)
            for (var article : shelf.products()) {
                assertThat(article.names().values())
                        .allSatisfy(words -> assertThat(words.description()).isPresent());
                var bytes = files.picture(article.sku());
                assertThat(bytes).hasSizeLessThan(60_000);
                BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
                assertThat(picture.getWidth()).isEqualTo(800);
                assertThat(picture.getHeight()).isEqualTo(800);
            }
    }
}
