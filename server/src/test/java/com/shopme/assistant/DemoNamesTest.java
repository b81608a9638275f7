package com.shopme.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// What goods are called must not be taken for something else: no lexicon may eat a product's name.
class DemoNamesTest {
    private static final Path SHELVES = Path.of("src/main/resources/demo/shelves");
    private static final Understanding UNDERSTANDING =
            new Understanding(Language.SPOKEN.stream().map(Lexicon::of).toList());

    private record Name(Language language, String text) {}

    @Test
    void theDemoShopsNamesAreReadAsNames() throws IOException {
        try (var files = Files.list(SHELVES)) {
            var eaten = files.flatMap(DemoNamesTest::names).filter(n -> !isRead(n)).toList();

            // "Two cups" and "moka, 3" count, "buono" and "vale" say "good", "no caffeine" no.
            assertThat(eaten)
                    .extracting(Name::text)
                    .containsOnly(
                            "Due tazzine Aurora",
                            "Two Aurora cups",
                            "Cafeteira moka, 3",
                            "Cafeteira moka, 6",
                            "no caffeine",
                            "buono",
                            "vale");
        }
    }

    // Small words may be left out of it, and "and" parts it: search and dialogue do not mind.
    private static boolean isRead(Name name) {
        var wishes = UNDERSTANDING.read(name.text(), name.language());
        if (wishes.stream().allMatch(wish -> wish instanceof Wish.Mentioned))
            return !wishes.isEmpty();
        return Finder.stems(words(wishes.getFirst())).equals(Finder.stems(name.text()));
    }

    private static String words(Wish wish) {
        return switch (wish) {
            case Wish.Mentioned(var words) -> words;
            case Wish.Look(Mention.Named(var words), _, _) -> words;
            case Wish.Buy(Mention.Named(var words), _) -> words;
            default -> "";
        };
    }

    @SuppressWarnings("unchecked")
    private static Stream<Name> names(Path file) {
        try {
            var shelf =
                    (Map<String, List<Map<String, Object>>>)
                            new Yaml().load(Files.readString(file));
            return Objects.requireNonNull(shelf.get("products")).stream()
                    .flatMap(
                            p ->
                                    ((Map<String, Map<String, Object>>) p.get("names"))
                                            .entrySet().stream())
                    .flatMap(
                            e ->
                                    Stream.concat(
                                                    Stream.of((String) e.getValue().get("name")),
                                                    ((List<String>)
                                                                    e.getValue()
                                                                            .getOrDefault(
                                                                                    "aliases",
                                                                                    List.of()))
                                                            .stream())
                                            .map(text -> new Name(new Language(e.getKey()), text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
