package com.shopme.identity;

import com.shopme.shared.Language;
import java.util.Optional;

/// Someone who works with ShopMe, as other rooms need to know them.
///
/// @param language in which they read letters
public record User(
        UserId id,
        String email,
        Optional<String> firstName,
        Optional<String> lastName,
        Language language) {}
