package com.shopme.identity;

import com.shopme.shared.Language;
import java.util.Optional;

/// What somebody registers with.
public record NewAccount(
        String email,
        String password,
        Optional<String> firstName,
        Optional<String> lastName,
        Language language) {
    public NewAccount {
        email = email.strip();
    }

    @Override
    public String toString() {
        return "NewAccount[…]";
    }
}
