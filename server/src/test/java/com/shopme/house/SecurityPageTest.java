package com.shopme.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each answer of `docs/security.md` names a test, or the code where there is nothing to test, and
/// what it names is there.
class SecurityPageTest {
    private static final Path PAGE = Path.of("../docs/security.md");
    private static final Pattern NAMES = Pattern.compile("\\*([\\w, ]+)\\*");
    // Answers without code of ours: not offered, or the framework's.
    private static final Set<String> NOTHING = Set.of("–", "framework");

    @Test
    void everyAnswerNamesWhatProvesIt() throws IOException {
        var rows = rows(Files.readString(PAGE));

        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(rows)
                .allSatisfy(
                        row ->
                                assertThat(NOTHING.contains(proof(row)) || !names(row).isEmpty())
                                        .as(row)
                                        .isTrue());
    }

    @Test
    void andThatIsThere() throws IOException {
        var there = classes();

        assertThat(rows(Files.readString(PAGE)).stream().flatMap(row -> names(row).stream()))
                .isNotEmpty()
                .allMatch(there::contains);
    }

    @Test
    void andTheRuleBites() {
        var rows =
                rows("| section | a | test |\n|---|---|---|\n| V1 | Yes. | *NoSuchTest, Door* |\n");

        assertThat(rows.stream().flatMap(row -> names(row).stream()))
                .containsExactly("NoSuchTest", "Door");
        assertThat(names("| V2 | Yes. | trust us |")).isEmpty();
    }

    // Those of the first table, without its head.
    private static List<String> rows(String page) {
        return page.lines()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .toList();
    }

    private static String proof(String row) {
        var cells = row.split("\\|");
        return cells[cells.length - 1].strip();
    }

    private static List<String> names(String row) {
        return NAMES.matcher(proof(row))
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split(",")))
                .map(String::strip)
                .toList();
    }

    private static Set<String> classes() throws IOException {
        try (var main = Files.walk(Path.of("src/main/java"));
                var tests = Files.walk(Path.of("src/test/java"))) {
            return Stream.concat(main, tests)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
