package com.shopme.knowledge;

import com.shopme.api.Given;
import com.shopme.knowledge.reading.Budget;
import com.shopme.shared.Language;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/// What the people of a shop write of a document.
///
/// @param text of a pasted one, if it is given
record DocumentDraft(
        String name,
        Optional<Language> language,
        Optional<String> sourceUrl,
        Optional<String> text) {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_URL = 2_000;
    private static final Set<String> FIELDS =
            Set.of(
                    "name",
                    "language",
                    "source_url",
                    "text",
                    // What a caller has read and sends back.
                    "id",
                    "kind",
                    "file_name",
                    "language_given",
                    "size",
                    "status",
                    "reason",
                    "characters",
                    "passages",
                    "processed_at",
                    "created_at",
                    "updated_at",
                    "deleted_at",
                    "workspace_id",
                    "if_match");

    /// @param withText whether a text is pasted
    static DocumentDraft read(Given given, Optional<Document> now, boolean withText) {
        given.only(FIELDS);
        var name = given.text("name", LONGEST_NAME, now.map(Document::name).orElse(null));
        var language = language(given, now);
        var url =
                given.optionalText("source_url", LONGEST_URL, now.flatMap(Document::sourceUrl))
                        .filter(address -> checked(given, address));
        var text = Optional.<String>empty();
        if (withText) text = Optional.of(given.text("text", Budget.MOST_TEXT, null));
        given.check();
        return new DocumentDraft(name, language, url, text);
    }

    boolean isAsBefore(Document before) {
        return text.isEmpty()
                && name.equals(before.name())
                && sourceUrl.equals(before.sourceUrl())
                && language.isPresent() == before.languageGiven()
                && (language.isEmpty() || language.equals(before.language()));
    }

    Optional<byte[]> content() {
        return text.map(words -> words.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Language> language(Given given, Optional<Document> now) {
        var before = now.filter(Document::languageGiven).flatMap(Document::language);
        return given.optionalText("language", 10, before.map(Language::code))
                .flatMap(
                        code -> {
                            try {
                                return Optional.of(Language.of(code));
                            } catch (IllegalArgumentException e) {
                                given.wrong("language", "format", "must be a language such as it");
                                return Optional.empty();
                            }
                        });
    }

    private static boolean checked(Given given, String address) {
        try {
            var uri = URI.create(address);
            if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?"))
                return true;
        } catch (IllegalArgumentException e) {
            // told below
        }
        given.wrong("source_url", "format", "must be an address such as https://example.com/page");
        return false;
    }
}
