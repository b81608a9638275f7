package com.shopme.api.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.shopme.platform.Problem;
import com.shopme.platform.Settings;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// So many requests a minute for each person and each machine token, per server instance; what is
/// left stands in the headers `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-
/// headers-10, read 2026-11). Who is over it is told when to come back.
@Component
@Order(20)
class Rates extends OncePerRequestFilter {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int most;
    private final LoadingCache<String, Bucket> buckets;
    private final HandlerExceptionResolver answers;

    Rates(
            Settings settings,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.most = settings.requestsPerMinute();
        this.answers = answers;
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(100_000)
                        .expireAfterAccess(WINDOW.multipliedBy(2))
                        .build(_ -> bucket(most));
    }

    /// More requests than this token may make in a minute. 429, `/problems/too-many-requests`.
    static final class TooManyRequests extends Problem {
        TooManyRequests(int most, long seconds) {
            super(
                    Kind.TOO_MANY,
                    "too-many-requests",
                    "More than %d requests a minute. Wait %d s.".formatted(most, seconds));
            with("retry_after", seconds);
        }
    }

    private static Bucket bucket(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                .build();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/") || request.getUserPrincipal() == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var took =
                buckets.get(request.getUserPrincipal().getName()).tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Policy", "\"default\";q=%d;w=60".formatted(most));
        var reset = Math.ceilDiv(took.getNanosToWaitForReset(), TimeUnit.SECONDS.toNanos(1));
        response.setHeader(
                "RateLimit", "\"default\";r=%d;t=%d".formatted(took.getRemainingTokens(), reset));
        if (took.isConsumed()) chain.doFilter(request, response);
        else {
            var wait = Math.ceilDiv(took.getNanosToWaitForRefill(), TimeUnit.SECONDS.toNanos(1));
            answers.resolveException(request, response, null, new TooManyRequests(most, wait));
        }
    }
}
