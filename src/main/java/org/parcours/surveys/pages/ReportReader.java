package org.parcours.surveys.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.forms.Question;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.CountedFigures;
import org.parcours.surveys.estimates.Report;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;

/// What surrounds the numbers of a report: its words, and the figures of the network that count the same answers.
@Component
class ReportReader {
    private final Questionnaires questionnaires;
    private final GroupNames names;
    private final CountedFigures figures;
    private final Clock clock;

    ReportReader(Questionnaires questionnaires, GroupNames names, CountedFigures figures, Clock clock) {
        this.questionnaires = questionnaires;
        this.names = names;
        this.figures = figures;
        this.clock = clock;
    }

    ReportWords words(Campaign campaign, Words words) {
        return new ReportWords(
                words, questionnaires.version(campaign.version()).orElseThrow().form(), names.in(words));
    }

    /// The addresses of the figures, by the name of the question. A campaign counts from its closing day on.
    Map<String, String> figures(Campaign campaign, Report report) {
        Map<String, String> addresses = new LinkedHashMap<>();
        if (!campaign.closesOn().isAfter(LocalDate.now(clock))) {
            for (Report.Figure figure : report.figures()) {
                Question.Binding binding = figure.question().binding();
                if (binding != null) {
                    figures.address(binding.fact(), campaign.closesOn())
                            .ifPresent(
                                    address -> addresses.put(figure.question().name(), address));
                }
            }
        }
        return addresses;
    }
}
