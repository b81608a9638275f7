package com.shopme.platform.web;

import com.shopme.platform.Problem;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindException;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// The one place where what goes wrong becomes an answer: `application/problem+json` (RFC 9457),
/// its `type` a page of ours below `/problems`. What nobody expected keeps its stack trace in the
/// log and tells the outside nothing but where to look there.
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /// A field or parameter and what is wrong with it.
    record Wrong(String field, String rule, String message) {}

    @ExceptionHandler
    @Nullable ResponseEntity<Object> problem(Problem problem, WebRequest request) {
        var status = HttpStatus.valueOf(problem.kind().status());
        var body = body(status, problem.name(), problem.getMessage());
        problem.properties().forEach(body::setProperty);
        var headers = new HttpHeaders();
        if (problem.kind() == Problem.Kind.UNAUTHENTICATED)
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        if (problem.properties().get("retry_after") instanceof Number seconds)
            headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
        return handleExceptionInternal(problem, body, headers, status, request);
    }

    /// Parameters that are not encoded as parameters are, such as `?%zz`.
    @ExceptionHandler
    @Nullable ResponseEntity<Object> unreadable(InvalidParameterException e, WebRequest request) {
        var status = HttpStatus.BAD_REQUEST;
        var body = body(status, "invalid-request", "The parameters cannot be decoded.");
        return handleExceptionInternal(e, body, new HttpHeaders(), status, request);
    }

    /// A form with files that is none.
    @ExceptionHandler
    @Nullable ResponseEntity<Object> unreadable(MultipartException e, WebRequest request) {
        var status = HttpStatus.BAD_REQUEST;
        var body = body(status, "unreadable-body", "The body is no form with files.");
        return handleExceptionInternal(e, body, new HttpHeaders(), status, request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> unexpected(Exception surprise, WebRequest request) {
        // Security's own refusals are answered at the gate.
        if (surprise instanceof AccessDeniedException refusal) throw refusal;
        log.error("Unexpected at {}", request.getDescription(false), surprise);
        var status = HttpStatus.INTERNAL_SERVER_ERROR;
        return handleExceptionInternal(
                surprise, body(status, "unexpected", sorry()), new HttpHeaders(), status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return invalid(e, wrongs(e), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var wrongs = new ArrayList<Wrong>();
        for (var result : e.getParameterValidationResults()) {
            if (result instanceof ParameterErrors fields) {
                fields.getFieldErrors().stream().map(ProblemAdvice::wrong).forEach(wrongs::add);
                continue;
            }
            var parameter = result.getMethodParameter().getParameterName();
            for (var error : result.getResolvableErrors())
                wrongs.add(
                        new Wrong(
                                named(parameter), rule(error), message(error.getDefaultMessage())));
        }
        return invalid(e, wrongs, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return invalid(
                e,
                List.of(new Wrong(e.getParameterName(), "required", "is missing")),
                headers,
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var field =
                e instanceof MethodArgumentTypeMismatchException argument
                        ? argument.getName()
                        : e.getPropertyName();
        return invalid(
                e, List.of(new Wrong(named(field), "type", "is not valid")), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var body =
                body(
                        status,
                        "unreadable-body",
                        "The body is missing or is not the JSON asked for.");
        return handleExceptionInternal(e, body, headers, status, request);
    }

    /// All answers leave through here.
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var detail = body instanceof ProblemDetail ours ? ours : ProblemDetail.forStatus(status);
        if (detail.getType() == null || detail.getType().toString().equals("about:blank"))
            detail.setType(type(StandardProblems.nameOf(status)));
        detail.setProperty("correlation_id", Correlation.current());
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    static ProblemDetail body(HttpStatusCode status, String name, @Nullable String text) {
        var body = ProblemDetail.forStatus(status);
        body.setDetail(text);
        body.setType(type(name));
        return body;
    }

    private @Nullable ResponseEntity<Object> invalid(
            Exception e, List<Wrong> wrongs, HttpHeaders headers, WebRequest request) {
        var status = HttpStatus.BAD_REQUEST;
        var body = body(status, "invalid-request", sentence(wrongs));
        body.setProperty("errors", wrongs);
        return handleExceptionInternal(e, body, headers, status, request);
    }

    private static List<Wrong> wrongs(BindException e) {
        return e.getFieldErrors().stream()
                .map(ProblemAdvice::wrong)
                .sorted(Comparator.comparing(Wrong::field).thenComparing(Wrong::message))
                .toList();
    }

    private static Wrong wrong(org.springframework.validation.FieldError error) {
        var message = error.isBindingFailure() ? "is not valid" : error.getDefaultMessage();
        return new Wrong(named(error.getField()), rule(error), message(message));
    }

    // The constraint that was broken: `not_blank`, `size`, `type` for what does not even parse.
    private static String rule(MessageSourceResolvable error) {
        var codes = error.getCodes();
        var code = codes == null || codes.length == 0 ? "invalid" : codes[codes.length - 1];
        return code.equals("typeMismatch") ? "type" : named(code);
    }

    private static String sentence(List<Wrong> wrongs) {
        if (wrongs.isEmpty()) return "The request is not valid.";
        return wrongs.stream()
                .map(wrong -> wrong.field() + " " + wrong.message())
                .collect(java.util.stream.Collectors.joining("; ", "", "."));
    }

    // As our JSON and our parameters write it.
    private static String named(@Nullable String field) {
        return field == null
                ? "request"
                : field.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase();
    }

    private static String message(@Nullable String text) {
        return text == null ? "is not valid" : text;
    }

    private static String sorry() {
        return "Something went wrong on our side. Give this number to whoever runs the server: "
                + Correlation.current();
    }

    private static URI type(String name) {
        return URI.create("/problems/" + name);
    }
}
