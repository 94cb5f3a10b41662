package org.parcours.web.outage;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.parcours.database.Unreachable;
import org.parcours.text.Words;
import org.parcours.web.Page;
import org.parcours.web.Problems;
import org.parcours.web.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says in one sentence that the database does not answer, whatever needed it: the session, the page, or the page of an
/// error. Stands before all of them and asks the database nothing.
final class OutageFilter implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);
    private static final String SECONDS = "10";

    private final Reading reading;
    private final Problems problems;
    private final TemplateEngine templates;
    private final Clock clock;

    OutageFilter(Reading reading, Problems problems, TemplateEngine templates, Clock clock) {
        this.reading = reading;
        this.problems = problems;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException thrown) {
            if (!Unreachable.isBehind(thrown) || response.isCommitted()) {
                throw thrown;
            }
            LOG.warn("The database does not answer: {}", thrown.getMessage());
            answer((HttpServletRequest) request, (HttpServletResponse) response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setHeader("Retry-After", SECONDS);
        response.setHeader("Cache-Control", "no-store");
        if (request.getRequestURI().startsWith("/api/")) {
            problems.write(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        Words words = reading.words(request);
        Page page = new Page(words, null, "/", "", "system", "", null, List.of(), clock.getZone());
        Utf8ByteOutput drawn = new Utf8ByteOutput();
        templates.render(
                "web/error.jte",
                Map.of(
                        "page",
                        page,
                        "status",
                        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                        "title",
                        words.say("web.error.503.title"),
                        "next",
                        words.say("web.error.503.next")),
                drawn);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(drawn.toByteArray());
    }
}
