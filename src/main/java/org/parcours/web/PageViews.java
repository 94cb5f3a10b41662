package org.parcours.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.springframework.boot.autoconfigure.JteProperties;
import gg.jte.springframework.boot.autoconfigure.JteView;
import gg.jte.springframework.boot.autoconfigure.JteViewResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/// Draws a page as bytes and hands it over whole. The response's own writer passes through several filters for each
/// piece of text; and a page that fails half way would have begun to answer already.
@Component
class PageViews extends JteViewResolver {
    private final TemplateEngine templates;

    PageViews(TemplateEngine templates, JteProperties properties) {
        super(templates, properties);
        this.templates = templates;
    }

    @Override
    protected AbstractUrlBasedView instantiateView() {
        return new WholePage(templates);
    }

    private static final class WholePage extends JteView {
        private final TemplateEngine templates;

        WholePage(TemplateEngine templates) {
            super(templates);
            this.templates = templates;
        }

        @Override
        protected void renderMergedTemplateModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
            Utf8ByteOutput page = new Utf8ByteOutput();
            templates.render(getUrl(), model, page);
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setContentLength(page.getContentLength());
            // in one piece: each write passes through several wrappers, and a page is made of a thousand pieces
            response.getOutputStream().write(page.toByteArray());
        }
    }
}
