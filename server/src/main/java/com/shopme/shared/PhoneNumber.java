package com.shopme.shared;

import java.util.Optional;

/// A telephone number in E.164 form: `+`, country code, at most 15 digits (ITU-T E.164, 2010).
/// [#value()] is the whole number; [#toString()] masks it, so a log line keeps nobody's phone.
public record PhoneNumber(String value) {
    /// What [#read] reads, for who checks first.
    public static final String WRITTEN =
            "[ ().\\-/]*(\\+|00)?[ ().\\-/]*[1-9]([ ().\\-/]*[0-9]){6,14}[ ().\\-/]*";

    public PhoneNumber {
        value = value.replaceAll("[ ().-]", "");
        if (!value.matches("\\+[1-9]\\d{6,14}")) throw new IllegalArgumentException("not E.164");
    }

    /// WhatsApp writes numbers without the plus (Meta, Cloud API webhooks, read 2026-11).
    public static PhoneNumber ofWaId(String waId) {
        return new PhoneNumber("+" + waId);
    }

    /// Reads what people write: with `+`, `00` or the bare country code in front, spaced as they
    /// like.
    ///
    /// @return empty if that is no number of any country
    public static Optional<PhoneNumber> read(String written) {
        var digits = written.strip().replaceAll("[ ().\\-/]", "").replaceFirst("^(\\+|00)", "");
        return digits.matches("[1-9]\\d{6,14}")
                ? Optional.of(new PhoneNumber("+" + digits))
                : Optional.empty();
    }

    /// The number as WhatsApp writes it: digits only.
    public String waId() {
        return value.substring(1);
    }

    @Override
    public String toString() {
        return value.substring(0, 3) + "…" + value.substring(value.length() - 2);
    }
}
