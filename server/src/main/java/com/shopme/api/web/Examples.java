package com.shopme.api.web;

import io.swagger.v3.oas.models.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Shows of each operation that takes a body one that it takes. They lie in `api/examples.json` by
/// the operation's name; what stands there in braces is different in each shop, and is shown as a
/// sample. A test sends all of them, with what its own shop has in the places of the samples.
@Configuration(proxyBeanMethods = false)
class Examples {
    private static final String FILE = "/api/examples.json";
    private static final Pattern PLACE = Pattern.compile("\\{([a-z ]+)}");
    private static final JsonMapper json = JsonMapper.builder().build();
    // Whatever is not among them is an id.
    private static final Map<String, String> SAMPLES =
            Map.ofEntries(
                    Map.entry("email", "anna@example.com"),
                    Map.entry("new email", "marta@example.com"),
                    Map.entry("password", "caffè corretto 7"),
                    Map.entry("new password", "cappuccino chiaro 8"),
                    Map.entry("code", "492039"),
                    Map.entry("challenge", "b4Wc0zq1mXh2Yk7uV9sR3t"),
                    Map.entry("secret of the letter", "Zk3vN8qL0xT5rYw2Pj7aHd"),
                    Map.entry("refresh token", "pW6sJ1eQ9uC4bXn8Lr2tMf"),
                    Map.entry("free phone", "+393331234567"),
                    Map.entry("free phone number", "106540352242922"),
                    Map.entry("app secret", "5f8c0e2b7a914d36a1c2e3f4b5d6a7c8"),
                    Map.entry("in a month", "2026-12-24T00:00:00Z"));

    /// What the document shows for a name in braces.
    static String sample(String name) {
        var sample = SAMPLES.get(name);
        return sample != null
                ? sample
                : UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Bean
    OpenApiCustomizer examples() {
        var examples = read();
        return api ->
                api.getPaths().values().stream()
                        .flatMap(path -> path.readOperations().stream())
                        .forEach(
                                operation ->
                                        Optional.ofNullable(
                                                        examples.get(operation.getOperationId()))
                                                .ifPresent(example -> show(operation, example)));
    }

    private static void show(Operation operation, Object example) {
        var body = operation.getRequestBody();
        if (body == null)
            throw new IllegalStateException(operation.getOperationId() + " takes no body");
        body.getContent().values().forEach(content -> content.setExample(example));
    }

    private static Map<String, Object> read() {
        try (InputStream file = Examples.class.getResourceAsStream(FILE)) {
            if (file == null) throw new IllegalStateException("there is no " + FILE);
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            var shown =
                    PLACE.matcher(text)
                            .replaceAll(place -> Matcher.quoteReplacement(sample(place.group(1))));
            return json.readValue(shown, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
