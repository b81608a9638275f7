package com.shopme.assistant;

import com.shopme.catalog.ProductId;
import com.shopme.shared.Language;
import java.util.List;

/// What the built-in assistant makes of a turn before anything is done.
///
/// @param language the one to answer in
/// @param texts what was written
/// @param settled whether rules understand it for certain: a tapped button, a yes to a question of
///   ours, "stop"
/// @param wantsDeed whether it seems that something is to be done rather than told
/// @param inMind products that were talked about last
public record Grasp(
        Language language,
        List<String> texts,
        boolean settled,
        boolean wantsDeed,
        List<ProductId> inMind) {}
