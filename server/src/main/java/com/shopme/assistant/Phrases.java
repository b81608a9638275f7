package com.shopme.assistant;

import com.shopme.shared.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// The assistant's wording, from `messages/assistant[_<language>].properties`. `{name}` is filled
/// in; `{count|piece|pieces}` is the first word for one, the second for all other numbers.
@Component
class Phrases {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?:\\|([^|}]*)\\|([^|}]*))?}");

    private final Map<Language, Properties> languages = new HashMap<>();

    Phrases() {
        for (var language : Language.SPOKEN) languages.put(language, read(language));
    }

    /// @param values name and value in turn
    String say(Language language, String key, Object... values) {
        var text = wording(language).getProperty(key);
        if (text == null) throw new IllegalArgumentException("no wording for " + key);
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(fill(place, values)));
    }

    // A workspace may speak a language that ShopMe's assistant does not.
    private Properties wording(Language language) {
        var wording = languages.get(language);
        return wording != null ? wording : Objects.requireNonNull(languages.get(Language.ENGLISH));
    }

    private static String fill(MatchResult place, Object[] values) {
        for (int i = 0; i < values.length; i += 2)
            if (values[i].equals(place.group(1))) return form(place, values[i + 1]);
        throw new IllegalArgumentException("nothing for " + place.group());
    }

    private static String form(MatchResult place, Object value) {
        if (place.group(2) == null) return value.toString();
        return value.equals(1) ? place.group(2) : place.group(3);
    }

    private static Properties read(Language language) {
        var suffix = language.equals(Language.ENGLISH) ? "" : "_" + language;
        var properties = new Properties();
        var resource = "messages/assistant" + suffix + ".properties";
        try (var in = Phrases.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("missing " + resource);
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
