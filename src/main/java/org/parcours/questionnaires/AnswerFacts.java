package org.parcours.questionnaires;

import java.util.List;
import org.parcours.questionnaires.forms.FactCatalog;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Question;
import org.parcours.questionnaires.forms.QuestionType;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;

/// The facts of all modules that record facts from answers.
@Component
public class AnswerFacts implements FactCatalog {
    private final List<FactSource> sources;

    AnswerFacts(List<FactSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public Fit fit(String fact, QuestionType type) {
        return sources.stream()
                .map(source -> source.fit(fact, type))
                .filter(fit -> fit != Fit.UNKNOWN)
                .findFirst()
                .orElse(Fit.UNKNOWN);
    }

    /// Returns the facts that answers to questions of a type can become.
    public List<FactSource.Option> offered(QuestionType type, Words words) {
        return sources.stream()
                .flatMap(source -> source.offered(type, words).stream())
                .toList();
    }

    /// Returns the ISO 4217 code of amounts whose question names no currency, or the empty string if unknown.
    public String currency() {
        return sources.stream().map(FactSource::currency).findFirst().orElse("");
    }

    /// Checks that the network records all facts that a form is bound to.
    ///
    /// @throws org.parcours.text.Refused if it does not
    void requireRecorded(Form form) {
        form.questions().forEach(question -> {
            Question.Binding binding = question.binding();
            if (binding != null) {
                sources.stream()
                        .filter(source -> source.fit(binding.fact(), question.type()) == Fit.FITS)
                        .forEach(source -> source.requireRecorded(binding));
            }
        });
    }
}
