package org.parcours.questionnaires;

import java.time.LocalDate;
import java.util.UUID;
import org.parcours.questionnaires.forms.Form;

/// A questionnaire as it was published; it never changes, another version follows it.
///
/// @param code by which the questionnaire is called, the same in all its versions
/// @param number from 1
public record Version(UUID id, UUID questionnaire, String code, int number, LocalDate publishedOn, Form form) {
    public String title() {
        return form.settings().title().isEmpty() ? code : form.settings().title();
    }

    public int minutes() {
        return form.minutes();
    }
}
