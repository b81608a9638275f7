package com.shopme.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Refuses parameters that cannot be decoded (`?%zz`, `?a=%ff`) before anybody stumbles over them:
/// Tomcat decodes them when the first is asked for, wherever that is. Behind the gate, which asks
/// for none and gives every answer the headers that protect a browser.
@Component
@Order(Parameters.BEHIND_THE_GATE)
class Parameters extends OncePerRequestFilter {
    static final int BEHIND_THE_GATE = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 1;

    private final HandlerExceptionResolver answers;

    Parameters(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    // Those of a form are read from its body, by whoever wants it.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        return request.getQueryString() == null
                || type.matches("(?i)\\s*(application/x-www-form-urlencoded|multipart/).*");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.getParameterMap();
        } catch (InvalidParameterException e) {
            answers.resolveException(request, response, null, e);
            return;
        }
        chain.doFilter(request, response);
    }
}
