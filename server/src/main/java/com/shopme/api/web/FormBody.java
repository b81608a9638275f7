package com.shopme.api.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.core.ApplicationPart;
import org.apache.tomcat.util.http.fileupload.FileItem;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.disk.DiskFileItemFactory;
import org.jspecify.annotations.Nullable;

/// A form with files (RFC 7578) whose body was read already; its fields are parameters beside those
/// of the address. What cannot be taken apart has neither, and says so to whoever wants the files.
final class FormBody extends Body {
    private static final int MOST_PARTS = 50;

    private final List<FileItem> items;
    private final @Nullable Exception failure;
    private final Map<String, String[]> parameters;

    FormBody(HttpServletRequest request, byte[] bytes) {
        super(request, bytes);
        var parsed = List.<FileItem>of();
        var fields = new LinkedHashMap<String, List<String>>();
        Exception failed = null;
        try {
            address(request, fields);
            parsed = items();
        } catch (FileUploadException | IllegalArgumentException e) {
            failed = e;
        }
        this.items = parsed;
        this.failure = failed;
        this.parameters = parameters(fields);
    }

    static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        if (failure != null) throw new ServletException(failure);
        return items.stream().<Part>map(item -> new ApplicationPart(item, null)).toList();
    }

    @Override
    public @Nullable Part getPart(String name) throws IOException, ServletException {
        return getParts().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    private List<FileItem> items() throws FileUploadException {
        var memory = new DiskFileItemFactory();
        memory.setSizeThreshold(Bodies.MOST + 1); // all of it is there already
        var upload = new FileUpload();
        upload.setFileItemFactory(memory);
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setFileCountMax(MOST_PARTS);
        return upload.parseRequest(new Read());
    }

    // The container would read the body once more for them.
    private static void address(HttpServletRequest request, Map<String, List<String>> fields) {
        var query = request.getQueryString();
        if (query == null) return;
        for (var pair : query.split("&")) {
            var parts = pair.split("=", 2);
            if (parts[0].isEmpty()) continue;
            add(fields, decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private Map<String, String[]> parameters(Map<String, List<String>> fields) {
        for (var item : items)
            if (item.isFormField())
                add(fields, item.getFieldName(), new String(item.get(), StandardCharsets.UTF_8));
        var parameters = new LinkedHashMap<String, String[]>();
        fields.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return parameters;
    }

    private static void add(Map<String, List<String>> fields, String name, String value) {
        fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    private final class Read implements UploadContext {
        @Override
        public long contentLength() {
            return bytes().length;
        }

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public @Nullable String getContentType() {
            return FormBody.this.getContentType();
        }

        @Override
        public InputStream getInputStream() {
            return FormBody.this.getInputStream();
        }
    }
}
