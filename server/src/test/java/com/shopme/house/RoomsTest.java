package com.shopme.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.shopme.ShopMe;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("com.shopme");
    private static final JavaClasses COUNTEREXAMPLES =
            new ClassFileImporter().importPackages("com.shopme.counterexamples");

    @Test
    void aRoomAsksOnlyWhomItMay() {
        ApplicationModules.of(ShopMe.class).verify();
    }

    @Test
    void plainJavaStaysPlain() {
        HouseRules.PLAIN_JAVA_STAYS_PLAIN.check(HOUSE);
    }

    @Test
    void andThatRuleBites() {
        assertThat(HouseRules.PLAIN_JAVA_STAYS_PLAIN.evaluate(COUNTEREXAMPLES).hasViolation())
                .isTrue();
    }

    @Test
    void theWebStaysAtTheEdge() {
        HouseRules.THE_WEB_STAYS_AT_THE_EDGE.check(HOUSE);
    }

    @Test
    void andThatRuleBitesToo() {
        assertThat(HouseRules.THE_WEB_STAYS_AT_THE_EDGE.evaluate(COUNTEREXAMPLES).hasViolation())
                .isTrue();
    }
}
