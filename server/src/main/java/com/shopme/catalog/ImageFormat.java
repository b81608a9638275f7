package com.shopme.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// The picture formats that WhatsApp shows, told by their first bytes: what a sender calls a file
/// proves nothing.
enum ImageFormat {
    JPEG("image/jpeg", "ffd8ff"),
    PNG("image/png", "89504e470d0a1a0a");

    private final String mimeType;
    private final byte[] start;

    ImageFormat(String mimeType, String start) {
        this.mimeType = mimeType;
        this.start = HexFormat.of().parseHex(start);
    }

    String mimeType() {
        return mimeType;
    }

    static Optional<ImageFormat> of(byte[] bytes) {
        return Arrays.stream(values()).filter(format -> format.begins(bytes)).findFirst();
    }

    /// What a picture is that WhatsApp does not show, for whoever sent it.
    static String nameOfOther(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.ISO_8859_1);
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) return "a WebP picture";
        if (start.startsWith("GIF8")) return "a GIF";
        if (start.startsWith("ftypavif", 4)) return "an AVIF picture";
        if (start.startsWith("ftyphe", 4) || start.startsWith("ftypmif1", 4))
            return "a HEIC picture, as iPhones take them";
        if (start.startsWith("BM")) return "a bitmap";
        if (start.contains("<svg") || start.startsWith("<?xml")) return "an SVG drawing";
        return "none that we know";
    }

    private boolean begins(byte[] bytes) {
        return bytes.length > start.length
                && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
