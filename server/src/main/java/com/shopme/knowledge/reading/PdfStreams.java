package com.shopme.knowledge.reading;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks each compressed stream of a PDF without keeping anything, so that one made to fill
/// memory is found before it does.
final class PdfStreams {
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    private PdfStreams() {}

    static void check(byte[] bytes, Budget budget) throws Budget.Exceeded {
        var inflater = new Inflater();
        try {
            var buffer = new byte[64 * 1024];
            for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
                inflater.reset();
                inflater.setInput(bytes, at, bytes.length - at);
                unpack(inflater, buffer, budget);
            }
        } finally {
            inflater.end();
        }
    }

    // Not every stream is compressed so, and some are cut: what does not unpack takes no memory.
    private static void unpack(Inflater inflater, byte[] buffer, Budget budget)
            throws Budget.Exceeded {
        try {
            for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer))
                budget.unpacked(n);
        } catch (DataFormatException e) {
            budget.check();
        }
    }

    /// Where the next stream's bytes begin; -1 if there is none.
    private static int next(byte[] bytes, int from) {
        for (int i = from; i + STREAM.length + 2 < bytes.length; i++) {
            if (!startsAt(bytes, i) || i >= 3 && bytes[i - 1] == 'd' && bytes[i - 2] == 'n')
                continue;
            var at = i + STREAM.length;
            if (bytes[at] == '\r') at++;
            if (bytes[at] == '\n') at++;
            return at;
        }
        return -1;
    }

    private static boolean startsAt(byte[] bytes, int at) {
        for (int i = 0; i < STREAM.length; i++) if (bytes[at + i] != STREAM[i]) return false;
        return true;
    }
}
