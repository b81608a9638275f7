package com.shopme.workspace;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A door of the API for whoever belongs to the workspace, whatever they may do there: it shows
/// only what is theirs, or looks at their permissions itself.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface EveryMember {}
