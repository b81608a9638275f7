package com.shopme.identity;

import java.util.Optional;

/// Someone who works with ShopMe, as other rooms need to know them.
public record User(
        UserId id, String email, Optional<String> firstName, Optional<String> lastName) {}
