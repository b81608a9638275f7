package com.shopme.platform;

import java.time.Duration;

/// Work that is due again and again, on one server instance at a time. A bean of this kind is all
/// it takes; what the work throws is logged, and the next time comes all the same.
///
/// @param name identifies it in the database: renaming it is a migration
public record RecurringJob(String name, Duration every, Runnable work) {}
