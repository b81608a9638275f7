package com.shopme.ordering;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What is filled in on the checkout page so far. Every text is trimmed and in one line, the note
/// excepted, and cut where no address goes on.
public record CheckoutDraft(
        String name,
        String street,
        String postalCode,
        String city,
        String note,
        Optional<PaymentMethod> payment) {

    private static final int CUT = 1000;

    public static final CheckoutDraft EMPTY =
            new CheckoutDraft("", "", "", "", "", Optional.empty());

    /// What the form asks for.
    public enum Field {
        NAME(100),
        STREET(200),
        POSTAL_CODE(20),
        CITY(100),
        NOTE(500),
        PAYMENT(20);

        private final int longest;

        Field(int longest) {
            this.longest = longest;
        }

        public int longest() {
            return longest;
        }
    }

    /// What can be wrong with a field.
    public enum Mistake {
        MISSING,
        TOO_LONG
    }

    public CheckoutDraft {
        name = line(name);
        street = line(street);
        postalCode = line(postalCode);
        city = line(city);
        note = cut(note.replaceAll("[\\p{Cntrl}&&[^\n]]", "").strip());
    }

    /// @return empty if it can be ordered like this
    public Map<Field, Mistake> mistakes() {
        var found = new EnumMap<Field, Mistake>(Field.class);
        for (var field : Field.values()) {
            if (text(field).length() > field.longest()) found.put(field, Mistake.TOO_LONG);
            else if (field != Field.NOTE && text(field).isEmpty())
                found.put(field, Mistake.MISSING);
        }
        return found;
    }

    Delivery delivery() {
        var written = Optional.of(note).filter(text -> !text.isEmpty());
        return new Delivery(name, street, postalCode, city, written);
    }

    private String text(Field field) {
        return switch (field) {
            case NAME -> name;
            case STREET -> street;
            case POSTAL_CODE -> postalCode;
            case CITY -> city;
            case NOTE -> note;
            case PAYMENT -> payment.map(Enum::name).orElse("");
        };
    }

    private static String line(String text) {
        return cut(text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip());
    }

    private static String cut(String text) {
        return text.length() <= CUT ? text : text.substring(0, CUT);
    }
}
