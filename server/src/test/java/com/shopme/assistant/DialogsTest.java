package com.shopme.assistant;

import com.shopme.testing.ShopMeTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// The conversations of `src/test/resources/dialogs`, each in a shop of its own.
@ShopMeTest
class DialogsTest {
    private static final Path DIALOGS = Path.of("src/test/resources/dialogs");

    @Autowired Stage stage;

    @TestFactory
    Stream<DynamicContainer> dialogs() {
        return files().stream()
                .map(
                        file ->
                                DynamicContainer.dynamicContainer(
                                        DIALOGS.relativize(file).toString(),
                                        Dialog.in(file).stream().map(this::test)));
    }

    private DynamicTest test(Dialog dialog) {
        return DynamicTest.dynamicTest(dialog.name(), () -> stage.play(dialog));
    }

    private static List<Path> files() {
        try (var files = Files.walk(DIALOGS)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
