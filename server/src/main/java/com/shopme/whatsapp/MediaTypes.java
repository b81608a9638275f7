package com.shopme.whatsapp;

import com.shopme.conversation.Content.MediaKind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/// Tells what a file is by its first bytes, whatever it is called.
final class MediaTypes {
    /// So many bytes are enough to tell.
    static final int HEAD = 32;

    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/webp");

    private MediaTypes() {}

    static Optional<String> sniff(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00FF\u00D8\u00FF")) return Optional.of("image/jpeg");
        if (text.startsWith("\u0089PNG\r\n\u001A\n")) return Optional.of("image/png");
        if (text.startsWith("GIF8")) return Optional.of("image/gif");
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return Optional.of("image/webp");
        if (text.startsWith("OggS")) return Optional.of("audio/ogg");
        if (text.startsWith("#!AMR")) return Optional.of("audio/amr");
        if (text.startsWith("ID3") || isMpegAudio(head)) return Optional.of("audio/mpeg");
        if (text.startsWith("ftyp", 4))
            return Optional.of(text.startsWith("M4A", 8) ? "audio/mp4" : "video/mp4");
        if (text.startsWith("%PDF-")) return Optional.of("application/pdf");
        if (text.startsWith("PK\u0003\u0004")) return Optional.of("application/zip");
        if (text.startsWith("MZ") || text.startsWith("\u007FELF") || text.startsWith("#!/"))
            return Optional.of("application/x-executable");
        return Optional.empty();
    }

    /// Whether it is what it was sent as.
    ///
    /// @param declared the type that Meta was told
    static boolean fits(MediaKind kind, String declared, Optional<String> sniffed) {
        return switch (kind) {
            case IMAGE -> sniffed.filter(PICTURES::contains).isPresent();
            case STICKER -> sniffed.filter("image/webp"::equals).isPresent();
            case VIDEO -> sniffed.filter("video/mp4"::equals).isPresent();
            // AAC and AMR come in MP4 containers too.
            case AUDIO, VOICE ->
                    sniffed.filter(t -> t.startsWith("audio/") || t.equals("video/mp4"))
                            .isPresent();
            case DOCUMENT -> fitsDocument(declared, sniffed);
        };
    }

    // Of most documents nothing is known but their name; what is known must not contradict it.
    private static boolean fitsDocument(String declared, Optional<String> sniffed) {
        if (sniffed.isEmpty()) return !declared.startsWith("application/pdf");
        return switch (sniffed.get()) {
            case "application/x-executable" -> false;
            case "application/zip" ->
                    declared.startsWith("application/") && !declared.equals("application/pdf");
            case "application/pdf" -> declared.equals("application/pdf") || isVague(declared);
            default -> family(declared).equals(family(sniffed.get())) || isVague(declared);
        };
    }

    private static boolean isVague(String type) {
        return type.equals("application/octet-stream");
    }

    private static String family(String type) {
        return type.replaceFirst("/.*", "");
    }

    private static boolean isMpegAudio(byte[] head) {
        return head.length > 1 && head[0] == (byte) 0xFF && (head[1] & 0xE0) == 0xE0;
    }
}
