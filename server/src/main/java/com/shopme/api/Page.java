package com.shopme.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A part of a list.
///
/// @param next goes into `cursor` to get what follows; empty at the end
/// @param total how many match, cursor aside
/// @param totalIsExact false where there are more than `total`: counting stops at
///   [Listing#COUNTED], so that no list is ever read whole for its number
public record Page<T>(List<T> data, Optional<String> next, long total, boolean totalIsExact) {
    public <R> Page<R> map(Function<? super T, ? extends R> function) {
        return new Page<>(data.stream().<R>map(function).toList(), next, total, totalIsExact);
    }

    /// For what must be asked for all rows at once.
    public <R> Page<R> mapAll(Function<List<T>, List<R>> function) {
        return new Page<>(function.apply(data), next, total, totalIsExact);
    }
}
