package com.shopme.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The answer of this operation shows a secret once. If it is kept for a repetition (see
/// `Idempotency-Key`), it is sealed.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BearsSecret {}
