package org.parcours.questionnaires;

import java.util.List;
import org.parcours.questionnaires.forms.FactCatalog;
import org.parcours.questionnaires.forms.Question;
import org.parcours.questionnaires.forms.QuestionType;
import org.parcours.text.Words;

/// The facts that a module records from answers. Each module that asks by questionnaires implements it.
public interface FactSource extends FactCatalog {
    /// A fact that the author of a form can choose.
    ///
    /// @param fact as the form names it
    record Option(String fact, String label) {}

    /// Returns the facts that answers to questions of a type can become.
    List<Option> offered(QuestionType type, Words words);

    /// Returns the ISO 4217 code of amounts whose question names no currency.
    String currency();

    /// Checks that the network records what a question is bound to.
    ///
    /// @throws org.parcours.text.Refused if it does not
    void requireRecorded(Question.Binding binding);
}
