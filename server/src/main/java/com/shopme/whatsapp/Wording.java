package com.shopme.whatsapp;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Brings text to the lengths that WhatsApp takes. Lengths are UTF-16 units, the strictest way to
/// count; no character that people see as one is cut, unless it alone is too long.
final class Wording {
    private static final String ENDS = ".!?…؟।:;";
    private static final String WIDE_ENDS = "。！？";

    private Wording() {}

    /// `text` in parts of at most `most`, cut where a reader pauses: after a paragraph, a line, a
    /// sentence, a word. Nothing but blanks between parts is lost.
    static List<String> split(String text, int most) {
        var parts = new ArrayList<String>();
        var rest = Texts.clean(text).strip();
        while (rest.length() > most) {
            var end = pause(rest, most);
            parts.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty()) parts.add(rest);
        return parts;
    }

    /// At most `most`, ending in … if something is missing.
    static String shorten(String text, int most) {
        if (text.length() <= most) return text;
        return text.substring(0, character(text, most - 1)).stripTrailing() + "…";
    }

    /// One line, single blanks.
    static String line(String text) {
        return Texts.clean(text).replaceAll("\\s+", " ").strip();
    }

    private static int pause(String text, int most) {
        var paragraph = after(text, "\n\n", most);
        if (paragraph > most / 2) return paragraph;
        var line = after(text, "\n", most);
        if (line > most / 2) return line;
        var sentence = sentence(text, most);
        if (sentence > most / 4) return sentence;
        if (line > most / 4) return line;
        var word = word(text, most);
        return word > most / 4 ? word : character(text, most);
    }

    private static int after(String text, String mark, int most) {
        var at = text.lastIndexOf(mark, most - mark.length());
        return at < 0 ? 0 : at + mark.length();
    }

    // Not by java.text.BreakIterator: its sentences and words (JDK 25) never come to an end for
    // some mixtures of scripts.
    private static int sentence(String text, int most) {
        for (var end = most; end > most / 4; end--) {
            var last = text.charAt(end - 1);
            var blank = Character.isWhitespace(text.charAt(end));
            if (WIDE_ENDS.indexOf(last) >= 0 || (blank && ENDS.indexOf(last) >= 0)) return end;
        }
        return 0;
    }

    private static int word(String text, int most) {
        var end = most;
        while (end > 0 && !Character.isWhitespace(text.charAt(end))) end--;
        return end;
    }

    private static int character(String text, int most) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.substring(0, Math.min(text.length(), most + 200)));
        var end = 0;
        for (var next = characters.next(); next > end && next <= most; next = characters.next())
            end = next;
        return end > 0 ? end : Math.max(1, Texts.cut(text, most).length());
    }
}
