package org.parcours.indicators.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.parcours.indicators.Definition;
import org.parcours.indicators.EvidenceFile;
import org.parcours.indicators.Figure;
import org.parcours.indicators.FigureRequests;
import org.parcours.indicators.IndicatorRules;
import org.parcours.indicators.Indicators;
import org.parcours.indicators.publications.PublicationRules;
import org.parcours.indicators.publications.Publications;
import org.parcours.statistics.FigureSubject.Basis;
import org.parcours.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

@Controller
class IndicatorPages {
    private static final int ROWS = 50;

    private final Indicators indicators;
    private final FigureForms forms;
    private final FigureRequests requests;
    private final EvidenceFile files;
    private final Publications publications;
    private final PublicationRules publicationRules;

    IndicatorPages(
            Indicators indicators,
            FigureForms forms,
            FigureRequests requests,
            EvidenceFile files,
            Publications publications,
            PublicationRules publicationRules) {
        this.indicators = indicators;
        this.forms = forms;
        this.requests = requests;
        this.files = files;
        this.publications = publications;
        this.publicationRules = publicationRules;
    }

    @PreAuthorize("@indicatorRules.mayRead()")
    @GetMapping("/indicators/{code}")
    String figure(@PathVariable String code, @RequestParam Map<String, String> parameters, Page page, Model model) {
        var definition = definition(code);
        var form = forms.read(parameters, page.words());
        var request = form.request();
        var figure = indicators.figure(definition, request.query());
        var answer = form.answer();
        model.addAttribute("form", form);
        model.addAttribute("view", new FigureView(figure, form));
        model.addAttribute("drawn", new FigureCharts(figure, form));
        model.addAttribute(
                "siblings",
                indicators.definitions().stream()
                        .filter(other -> other.share()
                                && definition.share()
                                && other.subject().basis() == Basis.LIVES
                                && definition.subject().basis() == Basis.LIVES)
                        .map(other -> other.code().equals(code) ? card(figure, form) : card(other, form))
                        .toList());
        model.addAttribute("published", publications.comparisons(code, definition.version(), figure.query()));
        model.addAttribute("mayPublish", publicationRules.mayPrepare());
        model.addAttribute("maySetTarget", definition.share() && IndicatorRules.maySetTarget());
        model.addAttribute("answer", answer == null ? "" : answer.name());
        model.addAttribute("evidence", indicators.evidence(definition, request.query(), answer, form.after(), ROWS));
        return "indicators/figure";
    }

    @PreAuthorize("@indicatorRules.mayRead()")
    @GetMapping("/indicators/{code}/evidence")
    void evidence(@PathVariable String code, @RequestParam Map<String, String> parameters, HttpServletResponse response)
            throws IOException {
        files.send(
                definition(code),
                requests.read(parameters).query(),
                FigureRequests.answer(parameters.getOrDefault("counts", "")),
                response);
    }

    private FigureView card(Definition definition, FigureForm form) {
        return card(indicators.figure(definition, form.request().query()), form);
    }

    private static FigureView card(Figure figure, FigureForm form) {
        return new FigureView(figure, form);
    }

    private Definition definition(String code) {
        return indicators.definition(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
