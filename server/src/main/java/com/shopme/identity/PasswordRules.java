package com.shopme.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import me.gosimple.nbvcxz.resources.DictionaryUtil;

/// What a new password has to be, after NIST SP 800-63B: long enough and not among those that are
/// tried first. What it is made of is its owner's choice.
final class PasswordRules {
    private static final int SHORTEST = 8;
    private static final int MOST_BYTES = 72; // all that bcrypt reads

    private PasswordRules() {}

    // Some 82,000, loaded when the first is asked for.
    private static final class Common {
        static final Set<String> ALL =
                DictionaryUtil.loadRankedDictionary(DictionaryUtil.passwords).keySet();
    }

    /// @throws UnfitPassword saying why
    static void check(String password, String email) {
        var bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < SHORTEST)
            throw new UnfitPassword("size", "must have at least %d characters".formatted(SHORTEST));
        if (bytes > MOST_BYTES)
            throw new UnfitPassword(
                    "size", "must have at most %d bytes in UTF-8".formatted(MOST_BYTES));
        var lower = password.toLowerCase(Locale.ROOT);
        if (Common.ALL.contains(lower))
            throw new UnfitPassword("common", "is one of the passwords that are tried first");
        var address = email.toLowerCase(Locale.ROOT);
        var name = address.split("@", 2)[0];
        if (lower.contains(address) || name.length() > 3 && lower.contains(name))
            throw new UnfitPassword("email", "must not contain your e-mail address");
    }
}
