package com.shopme.workspace;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What it takes to come in through a door of the API. A door that says nothing lets nobody in.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface May {
    Permission value();

    /// Whether this may be written while the workspace is not active.
    boolean whileInactive() default false;
}
