package com.shopme.whatsapp;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Text from outside, made fit for the database.
final class Texts {
    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    /// PostgreSQL takes no U+0000, and UTF-8 no half of a surrogate pair.
    static String clean(String text) {
        var dirty = false;
        for (var i = 0; i < text.length() && !dirty; i++) {
            var c = text.charAt(i);
            dirty = c == 0 || Character.isSurrogate(c);
        }
        return dirty ? replaced(text) : text;
    }

    /// At most `most` characters, and still different for different texts.
    static String key(String text, int most) {
        var clean = clean(text);
        return clean.length() <= most ? clean : clean.substring(0, most - 65) + "#" + sha256(text);
    }

    /// At most `most` UTF-16 units, no character cut in two.
    static String cut(String text, int most) {
        if (text.length() <= most) return text;
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_16BE)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256 here", e);
        }
    }

    private static String replaced(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(fit(c) ? c : REPLACEMENT));
        return out.toString();
    }

    private static boolean fit(int codePoint) {
        return codePoint != 0
                && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    }
}
