package com.shopme.workspace;

import com.shopme.identity.Colleague;
import java.time.Instant;

/// A person of the shop.
///
/// @param role the name of what they are there
/// @param changedAt when their role was last changed
public record Member(Colleague person, String role, Instant joinedAt, Instant changedAt) {}
