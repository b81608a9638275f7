package com.shopme.clients;

import java.util.Set;

/// A client and what gives them away.
///
/// @param contacts the ids that channels know them by: digits of numbers, user ids
public record Person(ClientId client, Set<String> contacts) {}
