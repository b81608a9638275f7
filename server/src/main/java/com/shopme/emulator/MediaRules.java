package com.shopme.emulator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What Meta takes as media (Meta, Cloud API "Media: supported types", read 2026-11).
public final class MediaRules {
    private static final int KB = 1024;
    private static final int MB = 1024 * KB;

    private record Rule(Set<String> types, int largest) {}

    private static final Map<String, Rule> RULES =
            Map.of(
                    "image", new Rule(Set.of("image/jpeg", "image/png"), 5 * MB),
                    "audio",
                            new Rule(
                                    Set.of(
                                            "audio/aac",
                                            "audio/mp4",
                                            "audio/mpeg",
                                            "audio/amr",
                                            "audio/ogg"),
                                    16 * MB),
                    "video", new Rule(Set.of("video/mp4", "video/3gpp"), 16 * MB),
                    "sticker", new Rule(Set.of("image/webp"), 500 * KB),
                    "document",
                            new Rule(
                                    Set.of(
                                            "text/plain",
                                            "application/pdf",
                                            "application/vnd.ms-powerpoint",
                                            "application/msword",
                                            "application/vnd.ms-excel",
                                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                                            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                                    100 * MB));

    private static final List<String> SIZE_ORDER =
            List.of("image", "sticker", "audio", "video", "document");

    private MediaRules() {}

    /// Refuses an upload Meta would refuse.
    public static void checkUpload(String mimeType, long size) {
        var type = plain(mimeType);
        for (var kind : SIZE_ORDER) {
            var rule = rule(kind);
            if (!rule.types.contains(type)) continue;
            if (size > rule.largest) {
                throw GraphError.of(
                        131053,
                        "File of %d bytes is larger than the %d allowed for %s"
                                .formatted(size, rule.largest, kind));
            }
            return;
        }
        throw GraphError.parameter(
                "Param file must be a file with one of the following types: %s. Received file of type '%s'."
                        .formatted(
                                SIZE_ORDER.stream()
                                        .flatMap(it -> rule(it).types.stream().sorted())
                                        .collect(Collectors.joining(", ")),
                                type));
    }

    /// Whether this file may be sent as that type of message.
    static boolean fits(String messageType, String mimeType, long size) {
        var rule = RULES.get(messageType);
        if (rule == null) return false;
        if (messageType.equals("document")) return size <= rule.largest;
        return rule.types.contains(plain(mimeType)) && size <= rule.largest;
    }

    private static Rule rule(String kind) {
        return java.util.Objects.requireNonNull(RULES.get(kind));
    }

    private static String plain(String mimeType) {
        int end = mimeType.indexOf(';');
        return (end < 0 ? mimeType : mimeType.substring(0, end)).trim().toLowerCase();
    }
}
