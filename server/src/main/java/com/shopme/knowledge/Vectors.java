package com.shopme.knowledge;

/// Vectors as they are kept: a signed byte for each dimension. Only the direction of a vector says
/// something, so each is stretched until its largest part is 127.
final class Vectors {
    private static final int LARGEST = 127;

    private Vectors() {}

    static byte[] bytes(float[] vector) {
        var largest = 0f;
        for (var part : vector) largest = Math.max(largest, Math.abs(part));
        var bytes = new byte[vector.length];
        if (largest > 0)
            for (int i = 0; i < bytes.length; i++)
                bytes[i] = (byte) Math.round(vector[i] / largest * LARGEST);
        return bytes;
    }

    /// A 1 for each part above 0, as PostgreSQL writes bits.
    static String signs(byte[] vector) {
        var signs = new char[vector.length];
        for (int i = 0; i < signs.length; i++) signs[i] = vector[i] > 0 ? '1' : '0';
        return new String(signs);
    }

    /// How alike two directions are, -1 to 1; 0 if they cannot be compared.
    static double cosine(byte[] a, byte[] b) {
        if (a.length != b.length) return 0;
        long product = 0;
        long ofA = 0;
        long ofB = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            ofA += a[i] * a[i];
            ofB += b[i] * b[i];
        }
        return ofA == 0 || ofB == 0 ? 0 : product / Math.sqrt((double) ofA * ofB);
    }
}
