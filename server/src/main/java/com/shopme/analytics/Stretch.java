package com.shopme.analytics;

import java.time.Instant;

/// A stretch of time, without its end.
public record Stretch(Instant from, Instant to) {}
