package org.parcours.surveys.facts;

import java.util.ArrayList;
import java.util.List;
import org.parcours.questionnaires.FactSource;
import org.parcours.questionnaires.forms.Question;
import org.parcours.questionnaires.forms.QuestionType;
import org.parcours.startups.settings.SettableList;
import org.parcours.startups.settings.SettableLists;
import org.parcours.text.Words;
import org.parcours.web.Refused;
import org.springframework.stereotype.Component;

/// The facts about startups that survey answers become.
@Component
class SurveyFacts implements FactSource {
    private final SettableLists lists;

    SurveyFacts(SettableLists lists) {
        this.lists = lists;
    }

    @Override
    public Fit fit(String fact, QuestionType type) {
        return FactKind.fit(fact, type);
    }

    @Override
    public List<Option> offered(QuestionType type, Words words) {
        List<Option> facts = new ArrayList<>();
        if (FactKind.MEASURE.fits(type)) {
            lists.offered(SettableList.MEASURES)
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
        return lists.setting("currency");
    }

    @Override
    public void requireRecorded(Question.Binding binding) {
        if (FactKind.of(binding.fact()).filter(FactKind.MEASURE::equals).isPresent()
                && lists.find(SettableList.MEASURES, binding.code()).isEmpty()) {
            throw new Refused(422, "surveys.refused.measure", binding.code());
        }
    }
}
