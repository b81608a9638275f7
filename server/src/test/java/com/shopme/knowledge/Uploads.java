package com.shopme.knowledge;

import com.shopme.testing.Api;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Sends files as a browser does.
final class Uploads {
    private static final String BOUNDARY = "----shopme-test-boundary";
    static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private Uploads() {}

    static Api.Reply file(Api api, String path, String name, byte[] bytes) {
        return file(api, path, name, bytes, Map.of());
    }

    static Api.Reply file(
            Api api, String path, String name, byte[] bytes, Map<String, String> fields) {
        return api.upload(path, TYPE, form(name, bytes, fields));
    }

    static byte[] form(String name, byte[] bytes, Map<String, String> fields) {
        var body = new ByteArrayOutputStream();
        fields.forEach(
                (field, value) ->
                        body.writeBytes(
                                utf8(
                                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                                .formatted(BOUNDARY, field, value))));
        body.writeBytes(
                utf8(
                        """
                        --%s\r
                        Content-Disposition: form-data; name="file"; filename="%s"\r
                        Content-Type: application/octet-stream\r
                        \r
                        """
                                .formatted(BOUNDARY, name)));
        body.writeBytes(bytes);
        body.writeBytes(utf8("\r\n--" + BOUNDARY + "--\r\n"));
        return body.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
