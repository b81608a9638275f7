package com.shopme.identity;

import java.math.BigInteger;
import java.util.Locale;

/// Bytes as letters and digits that people can type (RFC 4648, section 6), in groups of five bytes.
final class Base32 {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());

    private Base32() {}

    /// @param bytes a multiple of five
    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        var rest = new BigInteger(1, bytes);
        for (var i = 0; i < bytes.length * 8 / 5; i++) {
            text.append(DIGITS.charAt(rest.mod(BASE).intValue()));
            rest = rest.divide(BASE);
        }
        return text.reverse().toString();
    }

    static byte[] decode(String text) {
        var number = BigInteger.ZERO;
        for (var letter : text.toUpperCase(Locale.ROOT).toCharArray())
            number = number.multiply(BASE).add(BigInteger.valueOf(DIGITS.indexOf(letter)));
        var bytes = new byte[text.length() * 5 / 8];
        for (var i = bytes.length - 1; i >= 0; i--, number = number.shiftRight(8))
            bytes[i] = number.byteValue();
        return bytes;
    }
}
