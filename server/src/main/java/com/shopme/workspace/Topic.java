package com.shopme.workspace;

/// What a shop is asked about and answers in its own words.
public enum Topic {
    HOURS,
    ADDRESS,
    SHIPPING,
    PAYMENT,
    RETURNS,
    CONTACT,
    ABOUT,
    PRIVACY
}
