package com.shopme.knowledge;

import com.shopme.shared.Language;
import java.util.UUID;

/// A part of what the shop knows that is found and told as one.
///
/// @param source the document, question, text, service or product it comes from
/// @param position where it stands in there, from 0
/// @param title what it is about: the document and its headings, the question, the name; other ways
///   to ask the same follow in lines of their own
public record Passage(
        UUID id,
        SourceKind kind,
        UUID source,
        int position,
        Language language,
        String title,
        String body) {

    /// The first line of the title.
    public String heading() {
        return title.lines().findFirst().orElse("");
    }
}
