package com.shopme.knowledge;

import com.shopme.knowledge.reading.FileKind;
import com.shopme.shared.Language;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A document of the shop, without its content.
///
/// @param sourceUrl where a pasted text comes from
/// @param language empty until it is found out
/// @param languageGiven whether the shop said which
/// @param size in bytes
/// @param reason why it failed: `encrypted`, `no_text`, `broken`, `too_long`, `too_slow`
/// @param passages how many it was cut into
public record Document(
        DocumentId id,
        String name,
        FileKind kind,
        Optional<String> fileName,
        Optional<String> sourceUrl,
        Optional<Language> language,
        boolean languageGiven,
        int size,
        DocumentStatus status,
        Optional<String> reason,
        int characters,
        int passages,
        Optional<Instant> processedAt,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deletedAt) {

    /// For whoever keeps what was changed.
    Map<String, Object> told() {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", name);
        told.put("kind", kind.word());
        fileName.ifPresent(file -> told.put("file_name", file));
        sourceUrl.ifPresent(url -> told.put("source_url", url));
        if (languageGiven) language.ifPresent(spoken -> told.put("language", spoken.code()));
        told.put("size", size);
        return told;
    }
}
