package org.parcours.questionnaires.drafts.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parcours.questionnaires.AnswerFacts;
import org.parcours.questionnaires.forms.QuestionType;
import org.parcours.web.Page;
import org.parcours.web.forms.Option;
import org.springframework.stereotype.Component;

/// The facts, currencies and periods that a form builder offers for a question.
@Component
class FactOptions {
    static final List<String> PERIODS = List.of("P1Y", "P6M", "P3M", "P1M");
    private final AnswerFacts facts;

    FactOptions(AnswerFacts facts) {
        this.facts = facts;
    }

    /// Returns the facts that answers to questions of a type can become.
    ///
    /// @param now the fact chosen, which is offered even if unknown
    List<Option> facts(@Nullable QuestionType type, String now, Page page) {
        List<Option> options = new ArrayList<>();
        if (type != null) {
            facts.offered(type, page.words()).forEach(fact -> options.add(new Option(fact.fact(), fact.label())));
        }
        return with(now, options);
    }

    /// Returns the currencies of amounts; the empty value stands for the network's own.
    List<Option> units(String now) {
        String own = facts.currency();
        Set<String> codes = new LinkedHashSet<>(List.of("MAD", "EUR", "USD"));
        codes.remove(own);
        List<Option> units = new ArrayList<>(List.of(new Option("", own)));
        codes.forEach(code -> units.add(new Option(code, code)));
        return with(now, units);
    }

    List<Option> periods(String now, Page page) {
        List<Option> periods = new ArrayList<>(List.of(new Option("", page.say("questionnaires.period.day"))));
        PERIODS.forEach(period -> periods.add(new Option(period, page.say("questionnaires.period." + period))));
        return with(now, periods);
    }

    private static List<Option> with(String now, List<Option> options) {
        if (!now.isEmpty()
                && options.stream().noneMatch(option -> option.value().equals(now))) {
            options.add(new Option(now, now));
        }
        return List.copyOf(options);
    }
}
