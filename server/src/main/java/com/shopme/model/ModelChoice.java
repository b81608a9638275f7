package com.shopme.model;

import java.util.List;
import java.util.Optional;

/// Which model answers for a workspace.
///
/// @param enabled whether one does at all
/// @param model empty: the operator's
/// @param fallbacks asked in turn when it does not answer; empty: the operator's
/// @param ownKey whether the workspace pays with a key of its own
/// @param ready whether there is a key, its own or the operator's
public record ModelChoice(
        boolean enabled,
        Optional<String> model,
        Optional<List<String>> fallbacks,
        boolean ownKey,
        boolean ready) {}
