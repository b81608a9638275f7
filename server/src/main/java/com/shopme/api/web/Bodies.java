package com.shopme.api.web;

import com.shopme.platform.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Reads the body of a write below /api at once, up to a bound, so that it can be looked at before
/// the controller reads it. An import is streamed instead: its address ends in `/import`.
@Component
@Order(10)
class Bodies extends OncePerRequestFilter {
    /// Ten megabytes: the largest picture or table that is taken.
    static final int MOST = 10 * 1024 * 1024;

    private final HandlerExceptionResolver answers;

    Bodies(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    /// The body is larger than any that is taken. 413, `/problems/too-large`.
    static final class TooLarge extends Problem {
        TooLarge() {
            super(
                    Kind.TOO_LARGE,
                    "too-large",
                    "A body may have %d MB at most.".formatted(MOST / 1024 / 1024));
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                || request.getMethod().equals("GET")
                || request.getMethod().equals("HEAD")
                || request.getRequestURI().endsWith("/import");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bytes = request.getInputStream().readNBytes(MOST + 1);
        if (bytes.length > MOST) answers.resolveException(request, response, null, new TooLarge());
        else chain.doFilter(body(request, bytes), response);
    }

    private static Body body(HttpServletRequest request, byte[] bytes) {
        return FormBody.isForm(request) ? new FormBody(request, bytes) : new Body(request, bytes);
    }
}
