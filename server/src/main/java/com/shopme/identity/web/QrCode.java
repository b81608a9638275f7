package com.shopme.identity.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/// A QR code as an SVG picture in a `data:` address.
final class QrCode {
    private static final int QUIET = 4;

    private QrCode() {}

    static String of(String text) {
        var svg = svg(text).getBytes(StandardCharsets.UTF_8);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
    }

    private static String svg(String text) {
        try {
            var hints =
                    Map.of(
                            EncodeHintType.MARGIN,
                            QUIET,
                            EncodeHintType.ERROR_CORRECTION,
                            ErrorCorrectionLevel.M);
            // At size 0 every module is one pixel.
            var code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            var path = new StringBuilder();
            for (var y = 0; y < code.getHeight(); y++)
                for (var x = 0; x < code.getWidth(); x++)
                    if (code.get(x, y)) path.append("M%d %dh1v1h-1z".formatted(x, y));
            return """
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" \
                    shape-rendering="crispEdges"><rect width="100%%" height="100%%" fill="#fff"/>\
                    <path d="%s" fill="#000"/></svg>"""
                    .formatted(code.getWidth(), code.getHeight(), path);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
