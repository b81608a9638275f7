package com.shopme.ordering;

import static com.shopme.ordering.CheckoutDraft.Field.CITY;
import static com.shopme.ordering.CheckoutDraft.Field.NAME;
import static com.shopme.ordering.CheckoutDraft.Field.NOTE;
import static com.shopme.ordering.CheckoutDraft.Field.PAYMENT;
import static com.shopme.ordering.CheckoutDraft.Field.POSTAL_CODE;
import static com.shopme.ordering.CheckoutDraft.Field.STREET;
import static com.shopme.ordering.CheckoutDraft.Mistake.MISSING;
import static com.shopme.ordering.CheckoutDraft.Mistake.TOO_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckoutDraftTest {
    private static final Optional<PaymentMethod> CASH = Optional.of(PaymentMethod.CASH_ON_DELIVERY);

    @Test
    void needsEverythingButTheNote() {
        assertThat(CheckoutDraft.EMPTY.mistakes())
                .isEqualTo(
                        Map.of(
                                NAME, MISSING,
                                STREET, MISSING,
                                POSTAL_CODE, MISSING,
                                PAYMENT, MISSING,
                                CITY, MISSING));
    }

    @Test
    void refusesWhatNoParcelLabelHolds() {
        var draft =
                new CheckoutDraft("G", "Via Po 1", "x".repeat(21), "Torino", "n".repeat(501), CASH);

        assertThat(draft.mistakes()).isEqualTo(Map.of(POSTAL_CODE, TOO_LONG, NOTE, TOO_LONG));
    }

    @Test
    void isTrimmedAndKeepsLinesOnlyInTheNote() {
        var draft =
                new CheckoutDraft(
                        " Giulia\u0000 \n Rossi ",
                        "Via\tPo",
                        "10100",
                        "Torino",
                        " a\r\nb\u0007 ",
                        CASH);

        assertThat(draft.name()).isEqualTo("Giulia Rossi");
        assertThat(draft.street()).isEqualTo("Via Po");
        assertThat(draft.note()).isEqualTo("a\nb");
        assertThat(draft.delivery().address()).isEqualTo("Via Po, 10100 Torino");
    }
}
