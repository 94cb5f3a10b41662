package org.parcours.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Gives every page its `Page`.
@ControllerAdvice(annotations = Controller.class)
class PageAdvice {
    private final Reading reading;
    private final SingletonSupplier<List<MenuSource>> menus;
    private final Clock clock;

    PageAdvice(Reading reading, ObjectProvider<MenuSource> menus, Clock clock) {
        this.reading = reading;
        // asked for by every page; resolving beans anew costs more than what they say
        this.menus = SingletonSupplier.of(() -> menus.stream().toList());
        this.clock = clock;
    }

    @ModelAttribute("page")
    Page page(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Page(
                reading.words(request),
                Viewer.current().orElse(null),
                Problems.asked(request),
                query == null ? "" : "?" + query,
                Reading.theme(request),
                token == null ? "" : token.getToken(),
                flash(request),
                menu(),
                clock.getZone());
    }

    private static @Nullable Flash flash(HttpServletRequest request) {
        var kept = RequestContextUtils.getInputFlashMap(request);
        return kept == null ? null : (Flash) kept.get(Flash.ATTRIBUTE);
    }

    private List<MenuSource.MenuEntry> menu() {
        if (Viewer.current().isEmpty()) {
            return List.of();
        }
        return menus.obtain().stream()
                .flatMap(source -> source.entries().stream())
                .sorted(Comparator.comparing(MenuSource.MenuEntry::group).thenComparingInt(MenuSource.MenuEntry::order))
                .toList();
    }
}
