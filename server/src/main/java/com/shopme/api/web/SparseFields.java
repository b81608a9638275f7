package com.shopme.api.web;

import com.shopme.api.InvalidRequest;
import com.shopme.api.Page;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `fields=id,name` leaves all else out of what is read, in a list and in a single thing alike.
@RestControllerAdvice
class SparseFields implements ResponseBodyAdvice<Object> {
    private final JsonMapper json;

    SparseFields(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(
            MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null || !(request instanceof ServletServerHttpRequest servlet)) return body;
        var asked = servlet.getServletRequest();
        var fields = asked.getParameter("fields");
        if (fields == null || fields.isBlank() || !asked.getMethod().equals("GET")) return body;
        if (!asked.getRequestURI().startsWith("/api/")) return body;
        var wanted =
                Arrays.stream(fields.split(",")).map(String::strip).collect(Collectors.toSet());
        return switch (body) {
            case Page<?> page ->
                    page.mapAll(rows -> rows.stream().map(row -> only(wanted, row)).toList());
            case Record thing
                    when !(method.getContainingClass()
                            .isAnnotationPresent(RestControllerAdvice.class)) ->
                    only(wanted, thing);
            default -> body;
        };
    }

    private Map<String, JsonNode> only(Set<String> wanted, Object thing) {
        var tree = json.valueToTree(thing);
        var unknown = new TreeSet<>(wanted);
        unknown.removeAll(tree.propertyNames());
        if (!unknown.isEmpty())
            throw new InvalidRequest(
                    "fields",
                    "unknown",
                    "names "
                            + List.copyOf(unknown)
                            + "; there are "
                            + List.copyOf(tree.propertyNames()));
        var kept = new LinkedHashMap<String, JsonNode>();
        tree.properties().stream()
                .filter(property -> wanted.contains(property.getKey()))
                .forEach(property -> kept.put(property.getKey(), property.getValue()));
        return kept;
    }
}
