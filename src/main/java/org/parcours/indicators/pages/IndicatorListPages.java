package org.parcours.indicators.pages;

import java.util.List;
import java.util.Map;
import org.parcours.indicators.Definition;
import org.parcours.indicators.FigureQuery;
import org.parcours.indicators.Indicators;
import org.parcours.indicators.Subpopulation;
import org.parcours.indicators.trends.TrendPoint;
import org.parcours.indicators.trends.Trends;
import org.parcours.statistics.FigureSubject.Basis;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class IndicatorListPages {
    private final Indicators indicators;
    private final Trends trends;
    private final FigureForms forms;

    IndicatorListPages(Indicators indicators, Trends trends, FigureForms forms) {
        this.indicators = indicators;
        this.trends = trends;
        this.forms = forms;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@indicatorRules.mayRead()")
    @GetMapping("/indicators")
    String list(@RequestParam Map<String, String> parameters, Page page, Model model) {
        var form = forms.read(parameters, page.words());
        var earlier = earlier(form.request().query());
        List<Definition> definitions = indicators.definitions();
        model.addAttribute("form", form);
        model.addAttribute("count", definitions.size());
        model.addAttribute(
                "groups",
                FigureGroup.ORDER.stream()
                        .map(basis -> group(basis, definitions, form, earlier))
                        .toList());
        return "indicators/list";
    }

    private FigureGroup group(
            Basis basis, List<Definition> definitions, FigureForm form, Map<String, List<TrendPoint>> earlier) {
        return new FigureGroup(
                basis,
                definitions.stream()
                        .filter(definition -> definition.subject().basis() == basis)
                        .map(definition -> new FigureRow(
                                new FigureView(
                                        indicators.figure(
                                                definition, form.request().query()),
                                        form),
                                earlier.getOrDefault(definition.code(), List.of())))
                        .toList());
    }

    /// Trends are counted for the network and for parks, by the definitions' own years.
    private Map<String, List<TrendPoint>> earlier(FigureQuery query) {
        boolean counted = query.years() == null
                && query.where().equals(Subpopulation.of(query.where().park()));
        return counted ? trends.before(query.on(), query.where().park()) : Map.of();
    }
}
