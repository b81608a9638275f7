package com.shopme.api.pdf;

/// How a text looks.
///
/// @param size in points
public record Style(boolean bold, float size) {
    public static Style plain(float size) {
        return new Style(false, size);
    }

    public static Style bold(float size) {
        return new Style(true, size);
    }

    /// From one line to the next, in points.
    public float leading() {
        return size * 1.3f;
    }
}
