package com.shopme.api.web;

import com.shopme.api.BearsSecret;
import com.shopme.api.InvalidRequest;
import com.shopme.api.Repeats;
import com.shopme.platform.Problem;
import com.shopme.platform.Tenancy;
import com.shopme.shared.WorkspaceId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// A write with an `Idempotency-Key` is done once, however often it is sent within a day: the
/// answer is kept in the transaction of the work itself, so there is never one without the other,
/// and is given again. What was refused did nothing, is not kept, and may be tried again.
@Component
@Order(30)
class Idempotency extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    private static final String REPEATED = "Idempotent-Replayed";
    private static final List<String> KEPT = List.of("Content-Type", "Location", "ETag");

    private final Repeats repeats;
    private final WorkspaceNaming naming;
    private final TransactionTemplate transaction;
    private final HandlerExceptionResolver answers;

    Idempotency(
            Repeats repeats,
            WorkspaceNaming naming,
            PlatformTransactionManager transactions,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.repeats = repeats;
        this.naming = naming;
        this.transaction = new TransactionTemplate(transactions);
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request instanceof Body)
                || request.getHeader(HEADER) == null
                || isNeverKept(request.getRequestURI());
    }

    // Accounts are about no workspace, whichever a request may name, and answer with secrets. Who
    // waits for a model writes nothing that could be done twice, and must hold no transaction.
    private static boolean isNeverKept(String path) {
        return path.startsWith("/api/auth/")
                || path.matches(".*/(trial|draft|summary|translation)");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var workspace = naming.workspaceOf(request);
            // What is about no workspace is no write of a shop: signing in, one's own account.
            if (workspace.isEmpty()) chain.doFilter(request, response);
            else once((Body) request, response, chain, workspace.get());
        } catch (Problem problem) {
            answers.resolveException(request, response, null, problem);
        }
    }

    private void once(
            Body request, HttpServletResponse response, FilterChain chain, WorkspaceId workspace)
            throws IOException {
        var key = key(request);
        var kept = new ContentCachingResponseWrapper(response);
        Tenancy.in(
                workspace,
                () ->
                        transaction.execute(
                                status -> {
                                    var before = repeats.begin(workspace, key, hash(request));
                                    if (before.isPresent()) repeat(before.get(), kept);
                                    else pass(request, kept, chain);
                                    if (kept.getStatus() >= 400) status.setRollbackOnly();
                                    else if (before.isEmpty())
                                        repeats.finish(
                                                workspace, key, answer(kept, bearsSecret(request)));
                                    return true;
                                }));
        kept.copyBodyToResponse();
    }

    private static void pass(Body request, ContentCachingResponseWrapper kept, FilterChain chain) {
        try {
            chain.doFilter(request, kept);
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean bearsSecret(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                        instanceof HandlerMethod operation
                && operation.hasMethodAnnotation(BearsSecret.class);
    }

    private static Repeats.Answer answer(
            ContentCachingResponseWrapper response, boolean bearsSecret) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT)
            Optional.ofNullable(response.getHeader(name))
                    .ifPresent(value -> headers.put(name, value));
        Optional.ofNullable(response.getContentType())
                .ifPresent(type -> headers.put("Content-Type", type));
        return new Repeats.Answer(
                response.getStatus(), headers, response.getContentAsByteArray(), bearsSecret);
    }

    private static void repeat(Repeats.Answer answer, ContentCachingResponseWrapper response) {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPEATED, "true");
        try {
            response.getOutputStream().write(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Repeats.Key key(HttpServletRequest request) {
        var value = request.getHeader(HEADER).strip();
        if (!value.matches("[\\x21-\\x7e]{1,255}"))
            throw new InvalidRequest(
                    HEADER, "format", "must be 1 to 255 visible characters, such as a random UUID");
        return new Repeats.Key(UUID.fromString(request.getUserPrincipal().getName()), value);
    }

    private static byte[] hash(Body request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var line =
                    request.getMethod()
                            + " "
                            + request.getRequestURI()
                            + "?"
                            + request.getQueryString()
                            + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            return digest.digest(request.bytes());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
