package org.parcours.indicators.publications.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.publications.Comparison;
import org.parcours.indicators.publications.Publication;
import org.parcours.indicators.publications.PublicationCheck;
import org.parcours.indicators.publications.Publications;
import org.parcours.web.NotHere;
import org.parcours.web.OpenToAll;
import org.parcours.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/// The pages of what has been said in public, for anybody to read and check.
@OpenToAll
@Controller
class PublicFigures {
    /// Another release may show the same chain differently.
    private static final String STARTED = Long.toHexString(System.currentTimeMillis());

    private final Publications publications;
    private final Clock clock;

    /// Counting again is work that a stranger asks for: those who ask at the same time share it.
    private final Cache<UUID, PublicationCheck> checks = Caffeine.newBuilder()
            .maximumSize(100)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    PublicFigures(Publications publications, Clock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    @GetMapping("/figures")
    @Nullable
    String list(Page page, WebRequest request, HttpServletResponse response, Model model) {
        List<Publication> all = publications.published();
        if (isKnown(all, page, request, response)) {
            return null;
        }
        model.addAttribute("publications", all);
        return "indicators/publications/public-list";
    }

    @GetMapping("/figures/{slug}")
    @Nullable
    String one(@PathVariable String slug, Page page, WebRequest request, HttpServletResponse response, Model model) {
        Publication publication = read(slug);
        if (isKnown(publications.published(), page, request, response)) {
            return null;
        }
        return show(publication, null, model);
    }

    @GetMapping("/figures/{slug}/check")
    String check(@PathVariable String slug, HttpServletResponse response, Model model) {
        Publication publication = read(slug);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return show(publication, checks.get(publication.id(), id -> publications.check(publication)), model);
    }

    private String show(Publication publication, @Nullable PublicationCheck check, Model model) {
        List<Comparison> others =
                publications.comparisons(publication.code(), publication.version(), publication.query()).stream()
                        .filter(comparison -> !comparison.other().id().equals(publication.id()))
                        .toList();
        model.addAttribute("publication", publication);
        model.addAttribute("sealed", publication.sealed());
        model.addAttribute("others", others);
        model.addAttribute("check", check);
        model.addAttribute("zone", clock.getZone());
        return "indicators/publications/public-figure";
    }

    private Publication read(String slug) {
        return publications.bySlug(slug).orElseThrow(() -> new NotHere("figure " + slug));
    }

    /// A page depends on the whole chain: a later link may replace it or stand beside it. It is asked for again each
    /// time and answered by 304 while nothing was added.
    private static boolean isKnown(
            List<Publication> chain, Page page, WebRequest request, HttpServletResponse response) {
        String last = chain.isEmpty() || chain.getFirst().sealed() == null
                ? "none"
                : chain.getFirst().sealed().seal();
        String etag = "\"" + STARTED + "-" + last.substring(0, Math.min(16, last.length())) + "-"
                + page.language().tag() + page.words().digits() + page.theme() + "\"";
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
        return request.checkNotModified(etag);
    }
}
