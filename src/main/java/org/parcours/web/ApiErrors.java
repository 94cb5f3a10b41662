package org.parcours.web;

import jakarta.servlet.http.HttpServletRequest;
import org.parcours.database.Unreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Answers for every `@RestController` that throws.
@Order(0) // before PageErrors: a rest controller is a controller too
@RestControllerAdvice(annotations = RestController.class)
class ApiErrors {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private final Problems problems;

    ApiErrors(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(Exception thrown, HttpServletRequest request) throws Exception {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            throw thrown; // the security chain knows whether to say 401 or 403
        }
        if (Unreachable.isBehind(thrown)) {
            throw thrown; // answered before everything that needs the database, and logged in one line
        }
        Fault fault = Fault.of(thrown);
        if (fault.status() >= 500) {
            LOG.error("{} {} failed", request.getMethod(), Fault.route(request), thrown);
        }
        ProblemDetail problem = problems.of(fault, request);
        if (thrown instanceof ErrorResponseException said) {
            said(said.getBody(), problem);
        }
        return ResponseEntity.status(fault.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /// What a controller said itself is more than what its status says.
    private static void said(ProblemDetail own, ProblemDetail problem) {
        if (own.getDetail() != null) {
            problem.setDetail(own.getDetail());
        }
        if (own.getProperties() != null) {
            own.getProperties().forEach(problem::setProperty);
        }
    }
}
