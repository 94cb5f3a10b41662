package org.parcours.surveys.yearly;

import java.util.List;
import java.util.Map;
import org.parcours.questionnaires.forms.Choice;
import org.parcours.questionnaires.forms.Form;
import org.parcours.questionnaires.forms.Labels;
import org.parcours.questionnaires.forms.Question;
import org.parcours.questionnaires.forms.QuestionType;
import org.parcours.startups.facts.Observation.Status;

/// The one question, as a questionnaire like any other: its answers are read, compared and exported as
/// those of other campaigns are.
public final class YearlyForm {
    public static final String CODE = "yearly-question";

    /// The one question's name.
    public static final String STATUS = "status";

    private static final String FRENCH = "Français (fr)";
    private static final String ARABIC = "العربية (ar)";
    private static final String ENGLISH = "English (en)";

    /// What a company can say of itself; the mail has a link for each.
    public static final List<Status> ANSWERS =
            List.of(Status.TRADING, Status.DORMANT, Status.CEASED, Status.ACQUIRED, Status.MERGED);

    private YearlyForm() {}

    public static Form form() {
        Question status = new Question(
                STATUS,
                QuestionType.SELECT_ONE,
                STATUS,
                new Question.Wording(
                        labels(
                                "Votre entreprise est-elle toujours en activité ?",
                                "هل ما زالت مقاولتكم تزاول نشاطها؟",
                                "Is your company still trading?"),
                        Labels.NONE,
                        Labels.NONE,
                        Labels.NONE),
                Question.Logic.NONE,
                "",
                "",
                new Question.Binding("observation", "", ""),
                Map.of());
        return new Form(
                new Form.Settings("Question annuelle aux anciens", CODE, "", FRENCH),
                List.of(FRENCH, ARABIC, ENGLISH),
                List.of(status),
                Map.of(STATUS, ANSWERS.stream().map(YearlyForm::choice).toList()));
    }

    private static Choice choice(Status status) {
        Labels label = switch (status) {
            case TRADING -> labels("Oui, en activité", "نعم، تزاول نشاطها", "Yes, trading");
            case DORMANT -> labels("En sommeil", "متوقفة مؤقتا", "Dormant");
            case CEASED -> labels("Non, elle a cessé", "لا، توقفت نهائيا", "No, it has ceased");
            case ACQUIRED -> labels("Rachetée", "تم اقتناؤها", "Acquired");
            case MERGED -> labels("Fusionnée", "تم إدماجها", "Merged");
            case LISTED, UNKNOWN -> Labels.NONE;
        };
        return new Choice(status.name(), label, Map.of());
    }

    private static Labels labels(String french, String arabic, String english) {
        return new Labels(Map.of(FRENCH, french, ARABIC, arabic, ENGLISH, english));
    }
}
