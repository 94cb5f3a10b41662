package org.parcours.surveys.answers;

import java.util.Map;
import org.parcours.surveys.facts.Claim;
import org.parcours.surveys.forms.Form;
import org.parcours.surveys.forms.Interview;
import org.parcours.surveys.forms.Question;

/// A form with what somebody has typed so far, as its sheet shows it.
public interface Filling {
    Form form();

    Interview interview();

    /// What is known and fresh, by question.
    Map<String, Claim.Known> known();

    /// What stands in a question now.
    String shown(Question question);
}
