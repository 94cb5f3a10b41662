package org.parcours.indicators.pages;

import java.time.LocalDate;
import java.util.Optional;
import org.parcours.indicators.IndicatorRules;
import org.parcours.indicators.Indicators;
import org.parcours.surveys.CountedFigures;
import org.springframework.stereotype.Component;

/// Leads from a report of a survey to the figure that counts the same answers, where it is published.
@Component
class SurveyFigures implements CountedFigures {
    private final Indicators indicators;
    private final IndicatorRules rules;

    SurveyFigures(Indicators indicators, IndicatorRules rules) {
        this.indicators = indicators;
        this.rules = rules;
    }

    @Override
    public Optional<String> address(String fact, LocalDate on) {
        return indicators.definitions().stream()
                .filter(definition -> rules.mayRead() && definition.counts(fact))
                .map(definition -> "/indicators/" + definition.code() + "?on=" + on)
                .findFirst();
    }
}
