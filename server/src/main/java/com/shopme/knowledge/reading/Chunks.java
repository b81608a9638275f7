package com.shopme.knowledge.reading;

import com.shopme.knowledge.reading.Unreadable.Reason;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// Cuts a document into parts of bounded size: at each heading, else between paragraphs, else
/// between sentences, at worst between words.
public final class Chunks {
    /// Characters of one part.
    public static final int LONGEST = 900;

    public static final int MOST = 3_000;
    private static final int LONGEST_HEADINGS = 300;

    private final List<Chunk> chunks = new ArrayList<>();
    private final TreeMap<Integer, String> headings = new TreeMap<>();
    private final StringBuilder body = new StringBuilder();

    private Chunks() {}

    /// @throws Unreadable if there are more than [#MOST]
    public static List<Chunk> of(List<Block> blocks) throws Unreadable {
        var chunks = new Chunks();
        for (var block : blocks) {
            switch (block) {
                case Block.Heading(var level, var text) -> chunks.heading(level, clean(text));
                case Block.Paragraph(var text) -> chunks.paragraph(clean(text));
            }
            if (chunks.chunks.size() > MOST) throw new Unreadable(Reason.TOO_LONG);
        }
        chunks.end();
        return chunks.chunks;
    }

    // Broken files hold characters that no database keeps: zeros, halves of a pair.
    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /// Plain text, cut.
    public static List<Chunk> ofText(String text) throws Unreadable {
        return of(TextReading.blocks(text));
    }

    private void heading(int level, String text) {
        end();
        headings.tailMap(level, true).clear();
        headings.put(level, text);
    }

    private void paragraph(String text) {
        if (text.length() > LONGEST) {
            end();
            sentences(text).forEach(part -> add(part, " "));
            end();
        } else add(text, "\n");
    }

    private void add(String text, String joint) {
        if (text.isEmpty()) return;
        if (!body.isEmpty() && body.length() + joint.length() + text.length() > LONGEST) end();
        if (!body.isEmpty()) body.append(joint);
        body.append(text);
    }

    private void end() {
        if (body.isEmpty()) return;
        var above = String.join(" › ", headings.values());
        chunks.add(
                new Chunk(
                        above.substring(0, Math.min(LONGEST_HEADINGS, above.length())),
                        body.toString()));
        body.setLength(0);
    }

    private static List<String> sentences(String text) {
        var parts = new ArrayList<String>();
        for (var sentence : cut(text, BreakIterator.getSentenceInstance(Locale.ROOT)))
            if (sentence.length() <= LONGEST) parts.add(sentence);
            else parts.addAll(words(sentence));
        return parts;
    }

    // A sentence without end: as many words as fit.
    private static List<String> words(String sentence) {
        var parts = new ArrayList<String>();
        for (int from = 0; from < sentence.length(); ) {
            var to = Math.min(from + LONGEST, sentence.length());
            if (to < sentence.length()) {
                var blank = sentence.lastIndexOf(' ', to);
                if (blank > from) to = blank;
                else if (Character.isHighSurrogate(sentence.charAt(to - 1))) to--;
            }
            parts.add(sentence.substring(from, to).strip());
            from = to;
        }
        return parts;
    }

    private static List<String> cut(String text, BreakIterator breaks) {
        var parts = new ArrayList<String>();
        breaks.setText(text);
        for (int from = breaks.first(), to = breaks.next();
                to != BreakIterator.DONE;
                from = to, to = breaks.next()) {
            var part = text.substring(from, to).strip();
            if (!part.isEmpty()) parts.add(part);
        }
        return parts;
    }
}
