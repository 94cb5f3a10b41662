package org.parcours.surveys.drafts.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.NetworkSettings;
import org.parcours.startups.StartupLists;
import org.parcours.startups.forms.FormView.Option;
import org.parcours.surveys.forms.Question.Binding;
import org.parcours.surveys.forms.QuestionType;
import org.parcours.web.Page;
import org.springframework.stereotype.Component;

/// What an answer can become: only what there is.
@Component("factsOfDrafts")
class Facts {
    static final List<String> PERIODS = List.of("P1Y", "P6M", "P3M", "P1M");
    private final CodeLists lists;
    private final NetworkSettings settings;

    Facts(CodeLists lists, NetworkSettings settings) {
        this.lists = lists;
        this.settings = settings;
    }

    /// The facts that answers to such a question can become.
    ///
    /// @param now what is chosen, which stays to be seen even where it is none of them
    List<Option> facts(@Nullable QuestionType type, String now, Page page) {
        List<Option> facts = new ArrayList<>();
        if (type != null && Binding.Kind.MEASURE.fits(type)) {
            lists.offered(StartupLists.MEASURES)
                    .forEach(measure -> facts.add(new Option(
                            "measure:" + measure.code(),
                            page.say("questionnaires.fact.MEASURE", page.words().text(measure.names())))));
        }
        if (type != null && Binding.Kind.FIELD.fits(type)) {
            Binding.FIELDS.forEach(field -> facts.add(new Option(
                    "field:" + field,
                    page.say(
                            "questionnaires.fact.FIELD",
                            page.say("startups.field." + (field.equals("name-arabic") ? "nameArabic" : field))))));
        }
        if (type != null && Binding.Kind.OBSERVATION.fits(type)) {
            facts.add(new Option("observation", page.say("questionnaires.fact.OBSERVATION")));
        }
        if (type != null && Binding.Kind.ANSWER.fits(type)) {
            Binding.COUNTED.forEach(
                    code -> facts.add(new Option("answer:" + code, page.say("questionnaires.fact.counted." + code))));
        }
        return with(now, facts);
    }

    /// The currencies that money is asked in; empty text for the network's own.
    List<Option> units(String now, Page page) {
        String own = settings.currency();
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
