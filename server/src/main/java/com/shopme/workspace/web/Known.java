package com.shopme.workspace.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A word that must stand for something that there is.
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownThings.class)
@interface Known {
    As value();

    String message() default "is not known";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// What it must be.
    enum As {
        /// ISO 4217, `EUR`.
        CURRENCY,
        /// IANA, `Europe/Rome`.
        TIME_ZONE,
        /// ISO 639, `it`.
        LANGUAGE,
        /// E.164, `+393331234567`.
        PHONE,
        /// `catalog:read`.
        PERMISSION
    }
}
