package com.shopme.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is said to clients is said in all four languages.
class MessagesTest {
    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern VALUE = Pattern.compile("\\{\\d+}");

    static List<String> rooms() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void eachLanguageSaysTheSame(String room) {
        var english = load(room, "");

        for (var language : List.of("_it", "_es", "_pt")) {
            var theirs = load(room, language);
            assertThat(theirs.stringPropertyNames())
                    .as(room + language)
                    .isEqualTo(english.stringPropertyNames());
            for (var key : english.stringPropertyNames())
                assertThat(values(theirs.getProperty(key)))
                        .as(room + language + " " + key)
                        .isEqualTo(values(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void nothingIsLeftEmpty(String room) {
        for (var language : List.of("", "_it", "_es", "_pt"))
            assertThat(load(room, language).values()).allMatch(text -> !text.toString().isBlank());
    }

    private static TreeSet<String> values(String text) {
        return Stream.of(text)
                .flatMap(some -> VALUE.matcher(some).results())
                .map(found -> found.group())
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(String room, String language) {
        var properties = new Properties();
        try (var reader =
                Files.newBufferedReader(FOLDER.resolve(room + language + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties;
    }
}
