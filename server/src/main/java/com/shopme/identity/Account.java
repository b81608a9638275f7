package com.shopme.identity;

/// A user and what proves them.
record Account(User user, String passwordHash) {}
