package org.parcours.indicators.pages;

import java.util.List;
import org.parcours.indicators.Definition;
import org.parcours.indicators.IndicatorRules;
import org.parcours.indicators.Indicators;
import org.parcours.text.Names;
import org.parcours.text.Words;
import org.parcours.web.SearchSource;
import org.springframework.stereotype.Component;

/// Figures by what they are called.
@Component
class FigureFinder implements SearchSource {
    private final Indicators indicators;
    private final IndicatorRules rules;

    FigureFinder(Indicators indicators, IndicatorRules rules) {
        this.indicators = indicators;
        this.rules = rules;
    }

    @Override
    public String label() {
        return "indicators.menu";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Hit> find(String text, Words words, int most) {
        return rules.mayRead()
                ? indicators.definitions().stream()
                        .map(definition -> hit(definition, words))
                        .filter(hit -> Names.mentions(hit.name(), text))
                        .limit(most)
                        .toList()
                : List.of();
    }

    private static Hit hit(Definition definition, Words words) {
        return new Hit(definition.name(words, definition.years()), "", "/indicators/" + definition.code());
    }
}
