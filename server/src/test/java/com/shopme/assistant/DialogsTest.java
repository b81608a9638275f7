package com.shopme.assistant;

import com.shopme.testing.ShopMeTest;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// The conversations of `src/test/resources/dialogs`, answered by the built-in assistant.
@ShopMeTest
class DialogsTest {
    @Autowired Stage stage;

    @TestFactory
    Stream<DynamicContainer> dialogs() {
        return Dialog.below(Path.of("src/test/resources/dialogs")).entrySet().stream()
                .map(
                        file ->
                                DynamicContainer.dynamicContainer(
                                        file.getKey().toString(),
                                        file.getValue().stream().map(this::test)));
    }

    private DynamicTest test(Dialog dialog) {
        return DynamicTest.dynamicTest(dialog.name(), () -> stage.play(dialog));
    }
}
