package com.shopme.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.testing.Api;
import com.shopme.testing.ShopMeTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Whatever stands in a problem's `type` can be read.
@ShopMeTest
class ProblemPagesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path PAGES = Path.of("../docs/problems");
    private static final Pattern NAME = Pattern.compile("super\\(\\s*Kind\\.\\w+,\\s*\"([^\"]+)\"");

    // What HTTP itself knows, see StandardProblems and ProblemAdvice.
    private static final List<String> STANDARD =
            List.of(
                    "invalid-request",
                    "unreadable-body",
                    "not-found",
                    "method-not-allowed",
                    "not-acceptable",
                    "too-large",
                    "unsupported-media-type",
                    "refused",
                    "unexpected");

    @LocalServerPort int port;

    @Test
    void everyProblemHasItsPage() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var withoutPage =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> read(file).contains("extends Problem "))
                            .filter(file -> !hasPage(name(read(file))))
                            .toList();

            assertThat(withoutPage).isEmpty();
        }
        assertThat(STANDARD).allMatch(name -> hasPage(Optional.of(name)));
    }

    @Test
    void andTheRuleBites() {
        assertThat(hasPage(name("class Bad extends Problem { Bad() { super(KIND, NAME, text); }")))
                .isFalse();
        assertThat(
                        hasPage(
                                name(
                                        "class Bad extends Problem { Bad() { super(Kind.GONE, \"bad\", x);")))
                .isFalse();
    }

    @Test
    void aPageIsShownToWhoeverFollowsTheType() {
        var page = Api.at(port).get("/problems/out-of-stock");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.raw().body())
                .contains("<h1>Out of stock</h1>")
                .contains("<code>left</code>");
        assertThat(Api.at(port).get("/problems/no-such-problem").status()).isEqualTo(404);
    }

    @Test
    void theOtherDocumentsAreShownToo() {
        assertThat(Api.at(port).get("/docs").raw().body()).contains("href=\"/docs/operations\"");
        assertThat(Api.at(port).get("/docs/operations").raw().body()).contains("<table>");
        assertThat(Api.at(port).get("/docs/adr/README.md").status()).isEqualTo(200);
        assertThat(Api.at(port).get("/docs/../application.yaml").status()).isIn(400, 404);
    }

    private static Optional<String> name(String source) {
        return NAME.matcher(source).results().map(found -> found.group(1)).findFirst();
    }

    private static boolean hasPage(Optional<String> name) {
        return name.filter(it -> Files.exists(PAGES.resolve(it + ".md"))).isPresent();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
