package com.shopme.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shopme.shared.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)[|}]");

    private final Phrases phrases = new Phrases();

    @ParameterizedTest
    @ValueSource(strings = {"_it", "_es", "_pt"})
    void everyLanguageSaysTheSameThingsWithTheSameValues(String language) throws IOException {
        assertThat(places(language)).isEqualTo(places(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_it", "_es", "_pt"})
    void buttonsFitIntoWhatsApp(String language) throws IOException {
        var tooLong =
                read(language).entrySet().stream()
                        .filter(e -> e.getKey().toString().startsWith("button."))
                        .map(e -> e.getValue().toString())
                        .filter(
                                title ->
                                        title.replace("{n}", "99").replace("{name}", "").length()
                                                > 20)
                        .toList();

        assertThat(tooLong).isEmpty();
    }

    @Test
    void saysOneAndMany() {
        assertThat(phrases.say(Language.ENGLISH, "shelves.count", "n", 1)).isEqualTo("1 product");
        assertThat(phrases.say(Language.ITALIAN, "shelves.count", "n", 2)).isEqualTo("2 prodotti");
    }

    @Test
    void refusesToLeaveAPlaceEmpty() {
        assertThatThrownBy(() -> phrases.say(Language.ENGLISH, "shelves.count"))
                .hasMessageContaining("{n");
    }

    @Test
    void speaksEnglishInALanguageItDoesNotHave() {
        assertThat(phrases.say(new Language("fr"), "button.PERSON")).isEqualTo("Talk to a person");
    }

    private static Map<String, Set<String>> places(String language) throws IOException {
        return read(language).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                e -> e.getKey().toString(),
                                e -> names(e.getValue().toString()),
                                (a, _) -> a,
                                TreeMap::new));
    }

    private static Set<String> names(String text) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult m) -> m.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties read(String language) throws IOException {
        var properties = new Properties();
        var resource = "/messages/assistant" + language + ".properties";
        try (var in = PhrasesTest.class.getResourceAsStream(resource)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
