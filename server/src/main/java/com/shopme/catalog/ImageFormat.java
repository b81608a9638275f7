package com.shopme.catalog;

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

    private boolean begins(byte[] bytes) {
        return bytes.length > start.length
                && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
