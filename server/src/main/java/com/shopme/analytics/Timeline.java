package com.shopme.analytics;

import java.util.List;
import java.util.Optional;

/// A part of what happened with a client, the latest first.
///
/// @param next goes into `cursor` to get what follows; empty at the end
/// @param leftOut the kinds that the caller may not see
public record Timeline(List<TimelineMoment> data, Optional<String> next, List<String> leftOut) {}
