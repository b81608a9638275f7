package com.shopme.clients;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// One id under which WhatsApp knows somebody.
record Alias(Kind kind, String value) {
    enum Kind {
        WA_ID,
        USER_ID
    }

    static Alias number(String waId) {
        return new Alias(Kind.WA_ID, waId);
    }

    static Alias user(String userId) {
        return new Alias(Kind.USER_ID, userId);
    }

    /// The ids of a contact, the number first: it decides when both are known.
    static List<Alias> of(Contact contact) {
        return Stream.concat(
                        contact.waId().map(Alias::number).stream(),
                        contact.userId().map(Alias::user).stream())
                .toList();
    }

    boolean isNumber() {
        return kind == Kind.WA_ID;
    }

    /// The values under which this id may be remembered.
    Collection<String> spellings() {
        return isNumber() ? new WaId(value).spellings() : List.of(value);
    }

    /// Equal for all spellings of one id.
    String key() {
        return kind + ":" + Collections.min(spellings());
    }
}
