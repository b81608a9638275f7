package com.shopme.workspace.web;

import com.shopme.shared.PhoneNumber;
import com.shopme.workspace.Permission;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Knows what [Known] asks.
class KnownThings implements ConstraintValidator<Known, String> {
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private Known.As as = Known.As.CURRENCY;

    @Override
    public void initialize(Known known) {
        as = known.value();
    }

    @Override
    public boolean isValid(@Nullable String word, ConstraintValidatorContext context) {
        return word == null || is(word);
    }

    private boolean is(String word) {
        return switch (as) {
            case CURRENCY ->
                    Currency.getAvailableCurrencies().stream()
                            .anyMatch(currency -> currency.getCurrencyCode().equals(word));
            case TIME_ZONE -> ZONES.contains(word);
            case LANGUAGE -> word.matches("[a-z]{2,3}");
            case PHONE -> phone(word);
            case PERMISSION -> Permission.of(word).isPresent();
        };
    }

    private static boolean phone(String word) {
        try {
            return word.length() <= 30 && !new PhoneNumber(word).value().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
