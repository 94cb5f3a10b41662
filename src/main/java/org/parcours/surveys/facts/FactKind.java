package org.parcours.surveys.facts;

import java.util.List;
import java.util.Optional;
import org.parcours.questionnaires.forms.FactCatalog.Fit;
import org.parcours.questionnaires.forms.QuestionType;

/// The kinds of fact that an answer can become: `measure:turnover`, `field:website`, `observation`, or
/// `answer:exports`, which is counted as an answer.
public enum FactKind {
    MEASURE,
    FIELD,
    OBSERVATION,
    ANSWER;

    /// The fields of a startup's profile that an answer can become.
    public static final List<String> FIELDS = List.of("website", "sector", "name-arabic");

    /// The indicators that count answers.
    public static final List<String> COUNTED = List.of("exports", "satisfaction");

    /// Returns the kind of a fact, or empty if it is none.
    public static Optional<FactKind> of(String fact) {
        if (fact.equals("observation")) {
            return Optional.of(OBSERVATION);
        }
        int colon = fact.indexOf(':');
        String code = fact.substring(colon + 1);
        return switch (fact.substring(0, colon + 1)) {
            case "measure:" -> Optional.of(MEASURE);
            case "field:" -> FIELDS.contains(code) ? Optional.of(FIELD) : Optional.empty();
            case "answer:" -> Optional.of(ANSWER);
            default -> Optional.empty();
        };
    }

    /// Returns whether a question can be bound to a fact. A number becomes a measure, a choice a status; what is
    /// shown or chosen several times becomes neither.
    public static Fit fit(String fact, QuestionType type) {
        return of(fact).map(kind -> kind.fits(type) ? Fit.FITS : Fit.UNFIT).orElse(Fit.UNKNOWN);
    }

    boolean fits(QuestionType type) {
        return switch (this) {
            case MEASURE -> type.isNumber();
            case OBSERVATION -> type == QuestionType.SELECT_ONE;
            case FIELD -> type == QuestionType.TEXT || type == QuestionType.SELECT_ONE;
            case ANSWER -> type.isNumber() || type == QuestionType.SELECT_ONE;
        };
    }
}
