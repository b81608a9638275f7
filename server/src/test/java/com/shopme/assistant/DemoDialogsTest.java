package com.shopme.assistant;

import com.shopme.testing.DemoShopTest;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Conversations in the demo shop: what a newcomer types in the first minutes.
@DemoShopTest
class DemoDialogsTest {
    @Autowired Stage stage;

    @TestFactory
    Stream<DynamicTest> dialogs() {
        return Dialog.in(Path.of("src/test/resources/demo-dialogs/aurora.txt")).stream()
                .map(d -> DynamicTest.dynamicTest(d.name(), () -> stage.playInDemoShop(d)));
    }
}
