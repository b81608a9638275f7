package com.shopme.clients;

import com.shopme.shared.PhoneNumber;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A number as WhatsApp writes it, and the other way it may be written. In three countries the same
/// telephone has two spellings, and neither the country nor the area code tells which one Meta uses
/// for whom: it depends on when they joined (wwebjs/whatsapp-web.js#596, chatwoot#5840, #14048).
record WaId(String digits) {
    // Only what once was a mobile number of eight digits (6 to 9 first) got a ninth: a landline
    // 11 3456 7890 and a mobile 11 9 3456 7890 are two people.
    private static final Pattern BRAZIL = Pattern.compile("55([1-9]\\d)(9?)([6-9]\\d{7})");
    private static final Pattern MEXICO = Pattern.compile("52(1?)(\\d{10})");
    private static final Pattern ARGENTINA = Pattern.compile("54(9?)(\\d{10})");

    /// Both spellings, the shorter one first; only this one where there is no other.
    Set<String> spellings() {
        var brazil = BRAZIL.matcher(digits);
        if (brazil.matches()) {
            var area = "55" + brazil.group(1);
            return Set.of(area + brazil.group(3), area + "9" + brazil.group(3));
        }
        var mexico = MEXICO.matcher(digits);
        if (mexico.matches()) return Set.of("52" + mexico.group(2), "521" + mexico.group(2));
        var argentina = ARGENTINA.matcher(digits);
        if (argentina.matches())
            return Set.of("54" + argentina.group(2), "549" + argentina.group(2));
        return Set.of(digits);
    }

    /// Empty for what WhatsApp calls a number and E.164 does not.
    Optional<PhoneNumber> phone() {
        return digits.matches("[1-9]\\d{6,14}")
                ? Optional.of(PhoneNumber.ofWaId(digits))
                : Optional.empty();
    }
}
