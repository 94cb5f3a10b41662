package org.parcours.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.parcours.text.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The search of every page: one question to every module, each answering for what its reader may open.
@Controller
class SearchPage {
    private static final int OF_A_KIND = 6;
    private static final int SHORTEST = 2;

    private final ObjectProvider<SearchSource> sources;

    SearchPage(ObjectProvider<SearchSource> sources) {
        this.sources = sources;
    }

    @PreAuthorize("isAuthenticated()")
    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Page page, Model model) {
        String text = q.strip();
        boolean asked = text.length() >= SHORTEST;
        List<SearchSource.Found> kinds = asked ? found(text, page.words()) : List.of();
        model.addAttribute("q", text);
        model.addAttribute("asked", asked);
        model.addAttribute("kinds", kinds);
        model.addAttribute(
                "count", kinds.stream().mapToInt(kind -> kind.hits().size()).sum());
        return "web/search";
    }

    private List<SearchSource.Found> found(String text, Words words) {
        return sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .flatMap(source -> kind(source, text, words))
                .toList();
    }

    private static Stream<SearchSource.Found> kind(SearchSource source, String text, Words words) {
        List<SearchSource.Hit> hits = source.find(text, words, OF_A_KIND);
        boolean full = hits.size() >= OF_A_KIND;
        return hits.isEmpty()
                ? Stream.empty()
                : Stream.of(new SearchSource.Found(source.label(), hits, full ? source.listOf(text) : null));
    }
}
