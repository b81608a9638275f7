package com.shopme.receipts;

import java.util.regex.Pattern;

/// Addresses, mail, telephone and order numbers: only to the letter.
final class LinkCheck {
    private static final Pattern LINK =
            Pattern.compile(
                    "https?://\\S+|www\\.\\S+|[\\w.+-]+@[\\w-]+\\.[\\w.-]+"
                            + "|\\b[\\w-]+(?:\\.[\\w-]+)*\\.(?:com|it|es|pt|net|org|io|shop|store|eu|me"
                            + "|info|biz|br|mx|uk|co|app|link|site|online)\\b(?:/\\S*)?");
    private static final Pattern ORDER = Pattern.compile("\\bord-?\\s?\\d+\\b|#\\s?\\d+\\b");
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?<![\\d.,€$£])(?!\\d{4}-\\d|\\d{1,2}[./]\\d{1,2}[./]\\d)\\+?\\d(?:[ ()/.-]{0,2}\\d){7,14}(?![\\d,]|\\s?[€$£])");

    private LinkCheck() {}

    static void check(Reading reading) {
        for (var match : reading.segment.take(LINK)) {
            var link = match.group().replaceAll("[.,;:!?)]+$", "");
            verbatim(reading, link, "link", link);
        }
        for (var match : reading.segment.take(ORDER)) order(reading, match.group());
        for (var match : reading.segment.take(PHONE))
            verbatim(reading, match.group(), "phone", match.group());
    }

    private static void order(Reading reading, String written) {
        var wanted = digits(written);
        var known =
                reading.evidence.orders.keySet().stream()
                        .anyMatch(number -> digits(number).equals(wanted));
        if (known) reading.proven(written, "order", "orders");
        else reading.unproven(written, "order", "the client has no such order");
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "").replaceFirst("^0+", "");
    }

    private static void verbatim(Reading reading, String claim, String kind, String words) {
        var compact = compact(words);
        var found =
                reading.evidence.texts.stream()
                        .filter(text -> compact(text.plain()).contains(compact))
                        .findFirst();
        if (found.isPresent()) reading.proven(claim, kind, found.get().source());
        else reading.unproven(claim, kind, "it stands in no text of the shop");
    }

    private static String compact(String text) {
        return text.replaceAll("[\\s()/-]", "");
    }
}
