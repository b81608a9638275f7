package com.shopme.emulator.web;

import com.shopme.emulator.NotKnown;
import com.shopme.emulator.NotPossible;
import com.shopme.emulator.WhenEmulating;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/// Refusals of the emulator's own API as problem details (RFC 9457).
@RestControllerAdvice(basePackageClasses = EmulatorProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
@WhenEmulating
class EmulatorProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail on(NotKnown problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, text(problem));
    }

    @ExceptionHandler
    ProblemDetail on(NotPossible problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, text(problem));
    }

    @ExceptionHandler
    ProblemDetail on(JacksonException problem) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, problem.getOriginalMessage());
    }

    private static String text(RuntimeException problem) {
        var message = problem.getMessage();
        return message == null ? "" : message;
    }
}
