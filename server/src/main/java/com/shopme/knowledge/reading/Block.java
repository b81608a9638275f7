package com.shopme.knowledge.reading;

/// A piece of a document's text.
public sealed interface Block {
    String text();

    /// @param level 1 is the highest
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}
}
