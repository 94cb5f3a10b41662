package org.parcours.surveys.facts;

import java.util.ArrayList;
import java.util.List;
import org.parcours.codelists.CodeLists;
import org.parcours.questionnaires.FactSource;
import org.parcours.questionnaires.forms.Question;
import org.parcours.questionnaires.forms.QuestionType;
import org.parcours.startups.NetworkSettings;
import org.parcours.startups.StartupLists;
import org.parcours.text.Refused;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;

/// The facts about startups that survey answers become.
@Component
class SurveyFacts implements FactSource {
    private final CodeLists lists;
    private final NetworkSettings settings;

    SurveyFacts(CodeLists lists, NetworkSettings settings) {
        this.lists = lists;
        this.settings = settings;
    }

    @Override
    public Fit fit(String fact, QuestionType type) {
        return FactKind.fit(fact, type);
    }

    @Override
    public List<Option> offered(QuestionType type, Words words) {
        List<Option> facts = new ArrayList<>();
        if (FactKind.MEASURE.fits(type)) {
            lists.offered(StartupLists.MEASURES)
                    .forEach(measure -> facts.add(new Option(
                            "measure:" + measure.code(),
                            words.say("surveys.fact.MEASURE", words.text(measure.names())))));
        }
        if (FactKind.FIELD.fits(type)) {
            FactKind.FIELDS.forEach(field -> facts.add(new Option(
                    "field:" + field,
                    words.say(
                            "surveys.fact.FIELD",
                            words.say("startups.field." + (field.equals("name-arabic") ? "nameArabic" : field))))));
        }
        if (FactKind.OBSERVATION.fits(type)) {
            facts.add(new Option("observation", words.say("surveys.fact.OBSERVATION")));
        }
        if (FactKind.ANSWER.fits(type)) {
            FactKind.COUNTED.forEach(
                    code -> facts.add(new Option("answer:" + code, words.say("surveys.fact.counted." + code))));
        }
        return facts;
    }

    @Override
    public String currency() {
        return settings.currency();
    }

    @Override
    public void requireRecorded(Question.Binding binding) {
        if (FactKind.of(binding.fact()).filter(FactKind.MEASURE::equals).isPresent()
                && lists.find(StartupLists.MEASURES, binding.code()).isEmpty()) {
            throw new Refused(422, "surveys.refused.measure", binding.code());
        }
    }
}
