package org.parcours.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Unreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Answers for every page that throws, and for whatever the container could not answer: a page for people, a problem
/// for machines.
@OpenToAll
@Controller
@ControllerAdvice(annotations = Controller.class)
class PageErrors implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);
    private final PageAdvice pages;
    private final Problems problems;

    PageErrors(PageAdvice pages, Problems problems) {
        this.pages = pages;
        this.problems = problems;
    }

    @ExceptionHandler
    ModelAndView answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            throw thrown; // the security chain knows whether to ask for a sign-in
        }
        if (Unreachable.isBehind(thrown)) {
            throw thrown; // answered before everything that needs the database, and logged in one line
        }
        Fault fault = Fault.of(thrown);
        if (fault.status() >= 500) {
            LOG.error("{} {} failed", request.getMethod(), Fault.route(request), thrown);
        }
        return page(fault, request, response);
    }

    private ModelAndView page(Fault fault, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(fault.status());
        Page page = pages.page(request);
        return new ModelAndView(
                "web/error",
                Map.of(
                        "page", page,
                        "status", fault.status(),
                        "title", fault.title(page.words()),
                        "next", fault.next(page.words())));
    }

    /// Where the container sends what no controller answered: an unknown path, a method that it does not know.
    @RequestMapping("/error")
    @Nullable
    ModelAndView kept(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Fault fault = Fault.kept(request);
        if (Problems.asked(request).startsWith("/api/")) {
            problems.write(request, response, fault.status());
            return null;
        }
        return page(fault, request, response);
    }
}
