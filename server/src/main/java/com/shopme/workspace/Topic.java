package com.shopme.workspace;

import java.util.Locale;

/// What a shop is asked about and answers in its own words.
public enum Topic {
    HOURS,
    ADDRESS,
    SHIPPING,
    PAYMENT,
    RETURNS,
    CONTACT,
    ABOUT,
    PRIVACY,
    /// Whose invoices they are: company, tax number, register.
    LEGAL;

    /// As the API and the database write it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
