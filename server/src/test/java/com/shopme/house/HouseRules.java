package com.shopme.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;

/// What holds in every room.
final class HouseRules {
    private static final DescribedPredicate<JavaClass> DECLARED_TO_SPRING =
            describe(
                    "declared to Spring",
                    type -> {
                        var top = type;
                        while (top.getEnclosingClass().isPresent())
                            top = top.getEnclosingClass().get();
                        return top.isMetaAnnotatedWith(Component.class)
                                || top.isMetaAnnotatedWith(Configuration.class)
                                || top.isMetaAnnotatedWith(ControllerAdvice.class)
                                || top.isAnnotation();
                    });

    /// Only what is declared to Spring uses Spring; the rest of a room is plain Java. The platform
    /// and what all lists share are glue and may.
    static final ArchRule PLAIN_JAVA_STAYS_PLAIN =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "com.shopme", "com.shopme.platform..", "com.shopme.api..")
                    .and(DescribedPredicate.not(DECLARED_TO_SPRING))
                    .and()
                    .haveSimpleNameNotEndingWith("package-info")
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.springframework.."));

    /// HTTP is parsed and answered in `web` and nowhere else.
    static final ArchRule THE_WEB_STAYS_AT_THE_EDGE =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "..web", "com.shopme.platform..", "com.shopme.emulator..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("org.springframework.web.bind..")
                                    .or(resideInAPackage("jakarta.servlet..")));

    private HouseRules() {}
}
