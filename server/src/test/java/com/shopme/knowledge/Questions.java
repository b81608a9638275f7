package com.shopme.knowledge;

import com.shopme.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The question set in `bench/retrieval`.
final class Questions {
    static final Path HOME = Path.of("../bench/retrieval");

    private Questions() {}

    /// @param answers such as `text:hours`, `product:VIN-001`; any of them will do
    /// @param terms what a model would look for; the question itself where that is as good
    record Question(Language language, String asked, List<String> answers, String terms) {}

    static List<Question> all() {
        return lines("questions.tsv").stream()
                .map(
                        cells ->
                                new Question(
                                        Language.of(cells.get(0)),
                                        cells.get(1),
                                        List.of(cells.get(2).split("\\|")),
                                        cells.size() > 3 ? cells.get(3) : cells.get(1)))
                .toList();
    }

    /// Cells of each line that is no remark.
    static List<List<String>> lines(String file) {
        try {
            return Files.readAllLines(HOME.resolve(file)).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> Arrays.asList(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
