package com.shopme.mail;

import java.util.UUID;

/// A letter, written.
public record Mail(
        UUID id, String recipient, String language, String subject, String html, String text) {
    @Override
    public String toString() {
        return "Mail[" + id + "]";
    }
}
