package org.parcours.indicators.publications.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.FigureQuery;
import org.parcours.indicators.FigureRequests;
import org.parcours.indicators.publications.Preview;
import org.parcours.indicators.publications.ProposedSentences;
import org.parcours.indicators.publications.PublicationDraft;
import org.parcours.indicators.publications.Publications;
import org.parcours.indicators.publications.frozen.FrozenFigure;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// From a figure to a sentence about it. The figure asked for travels in the address, then in hidden fields.
@Controller
class PublishPages {
    private static final List<String> FIGURE =
            List.of("on", "known", "years", "park", "sector", "stage", "kind", "cohort", "replaces");

    private final Publications publications;
    private final FigureRequests requests;
    private final ProposedSentences proposals;

    PublishPages(Publications publications, FigureRequests requests, ProposedSentences proposals) {
        this.publications = publications;
        this.requests = requests;
        this.proposals = proposals;
    }

    @GetMapping("/indicators/{code}/publish")
    @PreAuthorize("@publicationRules.mayPrepare()")
    String form(@PathVariable String code, @RequestParam Map<String, String> typed, Model model) {
        Preview preview = publications.preview(draft(code, typed));
        Map<String, String> begun = new HashMap<>(proposals.of(preview.figure()));
        begun.putAll(typed);
        return show(code, begun, preview.saying(draft(code, begun).sentence()), null, model);
    }

    /// What the sentence says otherwise than the figure, while it is being written.
    @PostMapping("/indicators/{code}/publish/sentence")
    @PreAuthorize("@publicationRules.mayPrepare()")
    String sentence(@PathVariable String code, @RequestParam Map<String, String> typed, Model model) {
        model.addAttribute("preview", publications.preview(draft(code, typed)));
        return "indicators/publications/said";
    }

    @PostMapping("/indicators/{code}/publish")
    @PreAuthorize("@publicationRules.mayPrepare()")
    String prepare(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            UUID id = publications.prepare(draft(code, typed));
            next.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("publications.publish.done")));
            return "redirect:/publications/" + id;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(code, typed, publications.preview(draft(code, typed)), refused.in(page.words()), model);
        }
    }

    private String show(
            String code, Map<String, String> typed, Preview preview, @Nullable String refusal, Model model) {
        PublicationDraft draft = draft(code, typed);
        Map<String, String> hidden = new LinkedHashMap<>();
        FIGURE.stream().filter(name -> text(typed, name) != null).forEach(name -> hidden.put(name, typed.get(name)));
        hidden.put("on", draft.on().toString());
        model.addAttribute("code", code);
        model.addAttribute("hidden", hidden);
        model.addAttribute("typed", typed);
        model.addAttribute("preview", preview);
        model.addAttribute("figure", FrozenFigure.of(preview.figure()));
        model.addAttribute("query", preview.figure().query());
        model.addAttribute("refusal", refusal);
        model.addAttribute(
                "replaced",
                draft.replaces() == null
                        ? null
                        : publications.byId(draft.replaces()).orElse(null));
        return "indicators/publications/publish";
    }

    private PublicationDraft draft(String code, Map<String, String> typed) {
        FigureQuery query = requests.read(typed).query();
        String fr = text(typed, "fr");
        String ar = text(typed, "ar");
        String en = text(typed, "en");
        String replaces = text(typed, "replaces");
        return new PublicationDraft(
                code,
                query.on(),
                text(typed, "known") == null ? null : query.known(),
                query.years(),
                query.where(),
                fr == null && ar == null && en == null ? null : new LocalizedText(fr, ar, en),
                text(typed, "occasion"),
                replaces == null ? null : id(replaces),
                text(typed, "reason"));
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw new NotHere("publication " + typed);
        }
    }

    private static @Nullable String text(Map<String, String> typed, String name) {
        String value = typed.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : value;
    }
}
