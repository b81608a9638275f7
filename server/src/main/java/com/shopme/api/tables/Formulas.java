package com.shopme.api.tables;

/// Keeps texts from being taken for formulas where a CSV is opened: what begins like one gets an
/// apostrophe in front, as OWASP recommends (CSV Injection, read 2026-11). Reading takes it off
/// again, so that a table that went out and comes back says the same.
final class Formulas {
    private static final String STARTS = "=+-@\t\r";

    private Formulas() {}

    static String disarmed(String text) {
        return begins(text, 0) ? "'" + text : marked(text);
    }

    /// Where nothing is taken for a formula, only an apostrophe that would be taken off needs one.
    static String marked(String text) {
        return text.startsWith("'") && begins(text, 1) ? "'" + text : text;
    }

    static String asItWas(String text) {
        if (!text.startsWith("'")) return text;
        var rest = text.substring(1);
        return disarmed(rest).equals(text) ? rest : text;
    }

    private static boolean begins(String text, int at) {
        return text.length() > at && STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
