package org.parcours.sample.surveys;

import java.time.LocalDate;
import java.util.UUID;
import org.parcours.questionnaires.forms.Form;
import org.parcours.sample.register.Dossier;
import org.parcours.sample.register.Register.Sitting;
import tools.jackson.databind.json.JsonMapper;

/// A questionnaire of the sample, in the only version that it has.
final class Questionnaire {
    private Questionnaire() {}

    /// Publishes the form at a sitting.
    ///
    /// @return the id of the version
    static UUID published(Form form, LocalDate on, Sitting sitting) {
        UUID questionnaire = sitting.add(
                "questionnaires.questionnaire",
                Dossier.values("code", form.settings().id()));
        return sitting.add(
                "questionnaires.version",
                Dossier.values(
                        "questionnaire_id",
                        questionnaire,
                        "number",
                        1,
                        "title",
                        form.settings().title(),
                        "form",
                        JsonMapper.shared().valueToTree(form),
                        "published_on",
                        on));
    }
}
