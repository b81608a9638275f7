package com.shopme.platform.web;

import com.shopme.shared.Ids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives each request an id that its answer, its problems and its log lines carry. A caller may
/// bring one of their own.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Correlation extends OncePerRequestFilter {
    static final String HEADER = "X-Correlation-Id";
    private static final String KEY = "correlation_id";
    // What a caller brings goes into our log: no blanks, no line ends.
    private static final Pattern THEIRS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /// The id of the request that this thread works on.
    static String current() {
        return Optional.ofNullable(MDC.get(KEY)).orElse("-");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id =
                Optional.ofNullable(request.getHeader(HEADER))
                        .filter(theirs -> THEIRS.matcher(theirs).matches())
                        .orElseGet(() -> Ids.next().toString());
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable(KEY, id)) {
            chain.doFilter(request, response);
        }
    }

    // The error page is part of the same request.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
