package com.shopme.api.web;

import com.shopme.api.IfMatch;
import com.shopme.api.InvalidRequest;
import com.shopme.api.ListRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.ApiVersionConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Reads what is asked of a list, and the condition of a write, for whatever controller takes one.
@Configuration(proxyBeanMethods = false)
class ListRequests implements WebMvcConfigurer {
    /// Parameters with a meaning of their own; every other one is a field and its value.
    private static final Set<String> WORDS =
            Set.of(
                    "workspace_id",
                    "limit",
                    "cursor",
                    "sort",
                    "filter",
                    "q",
                    "search",
                    "fields",
                    "deleted",
                    "format");

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(resolver(ListRequest.class, ListRequests::list));
        resolvers.add(resolver(IfMatch.class, ListRequests::ifMatch));
    }

    /// One version so far. A later one that breaks callers gets its number here, and the old one
    /// its dates of deprecation and sunset (RFC 9745, RFC 8594).
    @Override
    public void configureApiVersioning(ApiVersionConfigurer versions) {
        versions.useRequestHeader("API-Version").setDefaultVersion("1").addSupportedVersions("1");
    }

    private static IfMatch ifMatch(NativeWebRequest request) {
        return new IfMatch(Optional.ofNullable(request.getHeader(HttpHeaders.IF_MATCH)));
    }

    private static ListRequest list(NativeWebRequest request) {
        var equal = new LinkedHashMap<String, List<String>>();
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            if (!WORDS.contains(name)) equal.put(name, List.of(values));
                        });
        var sort = request.getParameter("sort");
        return new ListRequest(
                limit(request.getParameter("limit")),
                given(request, "cursor"),
                sort == null || sort.isBlank()
                        ? List.of()
                        : Arrays.stream(sort.split(",")).map(String::strip).toList(),
                given(request, "filter"),
                given(request, "q").or(() -> given(request, "search")),
                equal,
                "true".equals(request.getParameter("deleted")));
    }

    private static int limit(@Nullable String text) {
        if (text == null) return ListRequest.DEFAULT_LIMIT;
        try {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= ListRequest.MOST) return limit;
        } catch (NumberFormatException e) {
            // told below
        }
        throw new InvalidRequest(
                "limit", "range", "must be a whole number from 1 to " + ListRequest.MOST);
    }

    private static Optional<String> given(NativeWebRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
    }

    private interface Reading<T> {
        T read(NativeWebRequest request);
    }

    private static <T> HandlerMethodArgumentResolver resolver(Class<T> type, Reading<T> reading) {
        return new HandlerMethodArgumentResolver() {
            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == type;
            }

            @Override
            public Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer container,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                return reading.read(request);
            }
        };
    }
}
