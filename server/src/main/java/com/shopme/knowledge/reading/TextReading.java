package com.shopme.knowledge.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Plain text, such as a web page that was pasted. Paragraphs are parted by empty lines; a short
/// line without a full stop that stands above one is its heading, and so is `# …`.
final class TextReading {
    private static final Pattern MARKED = Pattern.compile("(#{1,6})\\s+(\\S.*)");
    private static final Pattern ENDS_A_SENTENCE = Pattern.compile(".*[.;,…]\\s*");
    private static final int LONGEST_HEADING = 90;
    private static final int LOWEST = 3;

    private TextReading() {}

    static List<Block> read(byte[] bytes, Budget budget) throws Unreadable {
        var text = decoded(bytes).replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
        try {
            budget.text(text.length());
        } catch (Budget.Exceeded e) {
            throw Budget.failure(e);
        }
        return blocks(text);
    }

    static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        var parts = text.replace("\ufeff", "").split("\n[ \t]*\n");
        for (int i = 0; i < parts.length; i++) {
            var part = parts[i].strip();
            if (!part.isEmpty()) add(blocks, part, i + 1 < parts.length);
        }
        return blocks;
    }

    private static void add(List<Block> blocks, String part, boolean isFollowed) {
        var lines = part.lines().map(String::strip).toList();
        var first = lines.getFirst();
        var marked = MARKED.matcher(first);
        if (marked.matches()) {
            blocks.add(
                    new Block.Heading(Math.min(marked.group(1).length(), LOWEST), marked.group(2)));
            rest(blocks, lines);
        } else if (lines.size() == 1 && isFollowed && isHeading(first))
            blocks.add(new Block.Heading(2, first));
        else blocks.add(new Block.Paragraph(String.join("\n", lines)));
    }

    private static void rest(List<Block> blocks, List<String> lines) {
        if (lines.size() > 1)
            blocks.add(new Block.Paragraph(String.join("\n", lines.subList(1, lines.size()))));
    }

    private static boolean isHeading(String line) {
        return line.length() <= LONGEST_HEADING
                && !ENDS_A_SENTENCE.matcher(line).matches()
                && line.codePoints().anyMatch(Character::isLetter)
                && !line.matches("[-•*–]\\s.*");
    }

    // What is no UTF-8 was written on an old Windows.
    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
