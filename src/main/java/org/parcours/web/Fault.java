package org.parcours.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
            case Refused refused -> new Fault(400, "400", refused);
            case NotHere _, EmptyResultDataAccessException _ -> of(404);
            case AccessDeniedException _ -> of(403);
            case ConcurrencyFailureException _ -> of(409);
            case MaxUploadSizeExceededException _ -> of(413);
            case MethodArgumentTypeMismatchException wrong ->
                of(wrong.getParameter().hasParameterAnnotation(PathVariable.class) ? 404 : 400);
            case TypeMismatchException _, HttpMessageNotReadableException _, MultipartException _ -> of(400);
            case ErrorResponse response -> of(response.getStatusCode().value());
            default -> of(byDatabase(thrown));
        };
    }

    /// What the database refused: a row that had been changed since it was read (SQLSTATE 40001), or a text with signs
    /// that no text has (22021), such as a zero byte in an address.
    private static int byDatabase(Throwable thrown) {
        String state = NestedExceptionUtils.getMostSpecificCause(thrown) instanceof SQLException cause
                ? Objects.requireNonNullElse(cause.getSQLState(), "")
                : "";
        return switch (state) {
            case "40001" -> 409;
            case "22021" -> 400;
            default -> 500;
        };
    }

    private static String kind(int status) {
        return switch (status) {
            case 400, 401, 403, 404, 405, 409, 413, 429 -> Integer.toString(status);
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

    String title(Words words) {
        return words.say(refusal == null ? "web.error." + kind + ".title" : refusal.titleKey());
    }

    /// The rule's sentence, else what to do next.
    String next(Words words) {
        return refusal == null
                ? words.say("web.error." + kind + ".next")
                : words.say(refusal.key(), refusal.arguments());
    }
}
