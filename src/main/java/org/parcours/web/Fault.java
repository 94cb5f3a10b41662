package org.parcours.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Issue;
import org.parcours.text.Refused;
import org.parcours.text.Words;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// What went wrong with a request, as far as whoever asked may know it: a status and a sentence, never a stack trace.
///
/// @param kind names the messages `web.error.<kind>.title` and `.next`
/// @param refusal a rule's own sentence, where a rule said no
record Fault(int status, String kind, @Nullable Refused refusal) {
    static Fault of(int status) {
        return new Fault(status, kind(status), null);
    }

    static Fault of(Throwable thrown) {
        return switch (thrown) {
            case Refused refused -> new Fault(refused.status(), kind(refused.status()), refused);
            case NotHere _, EmptyResultDataAccessException _ -> of(404);
            case AccessDeniedException _ -> of(403);
            case ConcurrencyFailureException _ -> of(409);
            case MaxUploadSizeExceededException _ -> of(413);
            case InvalidParameterException unreadable -> of(unreadable.getErrorCode());
            case MethodArgumentTypeMismatchException wrong -> mismatched(wrong);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case TypeMismatchException _, MultipartException _ -> of(400);
            case ErrorResponse response -> of(response.getStatusCode().value());
            default -> beneath(NestedExceptionUtils.getMostSpecificCause(thrown));
        };
    }

    /// A parameter of the address that cannot be what is asked for, with the sentence of the value type that refused
    /// it.
    private static Fault mismatched(MethodArgumentTypeMismatchException parameter) {
        if (parameter.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return of(404);
        }
        return NestedExceptionUtils.getMostSpecificCause(parameter) instanceof Refused rule
                ? new Fault(400, kind(400), named(parameter.getName(), rule))
                : of(400);
    }

    private static Refused named(String field, Refused rule) {
        return new Refused(rule.issues().stream()
                .map(issue -> new Issue(field, issue.says()))
                .toList());
    }

    /// A body whose value at one place is refused, or cannot be what is asked for there.
    private static Fault unreadable(HttpMessageNotReadableException body) {
        if (!(body.getCause() instanceof DatabindException at) || at.getPath().isEmpty()) {
            return of(400);
        }
        String field = at.getPath().stream()
                .map(Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        String key = at instanceof UnrecognizedPropertyException ? "web.error.field" : "web.error.value";
        Refused refused = NestedExceptionUtils.getMostSpecificCause(body) instanceof Refused rule
                ? named(field, rule)
                : Refused.unreadable(field, key, field);
        return new Fault(refused.status(), kind(refused.status()), refused);
    }

    /// What lies beneath: a row that was changed since it was read (SQLSTATE 40001), a disk that is full (53100), or
    /// a value that the database has no room for: a text too long (22001), a number (22003) or a day (22008) out of
    /// reach, a text with signs that no text has (22021, 22P05), such as a zero byte in an address; or what breaks
    /// a rule of the tables: a code or an id that nothing bears (23503), a second of what is there once (23505).
    private static Fault beneath(Throwable cause) {
        // other trouble with a file than a lack of space has a class of its own
        String state = cause instanceof SQLException refused
                ? Objects.requireNonNullElse(refused.getSQLState(), "")
                : cause.getClass() == FileSystemException.class ? "53100" : "";
        return switch (state) {
            case "40001", "23505" -> of(409);
            case "22001", "22003", "22008", "22021", "22P05", "23502", "23514" -> of(400);
            case "23503" -> new Fault(422, "unknown", null);
            case "53100" -> of(507);
            default -> of(500);
        };
    }

    private static String kind(int status) {
        return switch (status) {
            case 400, 401, 403, 404, 405, 409, 413, 429, 503, 507 -> Integer.toString(status);
            default -> status < 500 ? "400" : "500";
        };
    }

    /// The error that the container kept while it dispatched to `/error`.
    static Fault kept(HttpServletRequest request) {
        Object thrown = request.getAttribute("jakarta.servlet.error.exception");
        Object status = request.getAttribute("jakarta.servlet.error.status_code");
        if (thrown instanceof Throwable cause) {
            Throwable root = cause instanceof jakarta.servlet.ServletException && cause.getCause() != null
                    ? cause.getCause()
                    : cause;
            return of(root);
        }
        return of(status instanceof Integer code ? code : 404);
    }

    /// The route that was asked for, for the log: an address may hold a one-time secret.
    static String route(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    String title(Words words) {
        return words.say(refusal == null ? "web.error." + kind + ".title" : refusal.titleKey());
    }

    /// The rule's sentence, else what to do next.
    String next(Words words) {
        return refusal == null ? words.say("web.error." + kind + ".next") : refusal.in(words);
    }
}
