package com.shopme.emulator;

import java.util.Map;

/// Telephone numbers as Meta reads them: digits after any punctuation, and the countries where one
/// line has two spellings (Brazil's ninth digit, Mexico's 1, Argentina's 9; the answer's `wa_id`
/// may differ from the `input` there).
final class PhoneDigits {
    private static final Map<String, String> COUNTRIES =
            Map.ofEntries(
                    Map.entry("1", "US"),
                    Map.entry("7", "KZ"),
                    Map.entry("27", "ZA"),
                    Map.entry("31", "NL"),
                    Map.entry("32", "BE"),
                    Map.entry("33", "FR"),
                    Map.entry("34", "ES"),
                    Map.entry("39", "IT"),
                    Map.entry("41", "CH"),
                    Map.entry("43", "AT"),
                    Map.entry("44", "GB"),
                    Map.entry("49", "DE"),
                    Map.entry("52", "MX"),
                    Map.entry("54", "AR"),
                    Map.entry("55", "BR"),
                    Map.entry("57", "CO"),
                    Map.entry("61", "AU"),
                    Map.entry("62", "ID"),
                    Map.entry("91", "IN"),
                    Map.entry("351", "PT"),
                    Map.entry("353", "IE"));

    private PhoneDigits() {}

    static String of(String number) {
        var digits = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c >= '0' && c <= '9') digits.append(c);
        }
        return digits.toString();
    }

    static boolean plausible(String number) {
        var digits = of(number);
        return number.matches("\\+?[0-9 ().-]+")
                && !digits.startsWith("0")
                && digits.length() >= 7
                && digits.length() <= 15;
    }

    /// Equal for two spellings of one line.
    static String line(String digits) {
        if (digits.startsWith("55") && digits.length() == 13 && digits.charAt(4) == '9') {
            return digits.substring(0, 4) + digits.substring(5);
        }
        if (digits.startsWith("521") && digits.length() == 13) return "52" + digits.substring(3);
        if (digits.startsWith("549") && digits.length() == 13) return "54" + digits.substring(3);
        return digits;
    }

    /// The country calling code the number begins with, or the empty string.
    static String callingCode(String digits) {
        for (int length = 3; length >= 1; length--) {
            if (digits.length() > length && COUNTRIES.containsKey(digits.substring(0, length))) {
                return digits.substring(0, length);
            }
        }
        return "";
    }

    static String country(String digits) {
        return COUNTRIES.getOrDefault(callingCode(digits), "US");
    }
}
