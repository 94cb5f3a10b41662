package org.parcours.questionnaires.forms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One question.
///
/// @param list the name of its choices; empty where it offers none
/// @param preset what stands in it from the start; empty for nothing
/// @param appearance as XLSForm says it: `minimal`, `multiline`; empty where it says nothing
/// @param binding the fact that its answer becomes; null for none
/// @param parameters as XLSForm says them: `start`, `end` and `step` of a range
public record Question(
        String name,
        QuestionType type,
        String list,
        Wording wording,
        Logic logic,
        String preset,
        String appearance,
        @Nullable Binding binding,
        Map<String, String> parameters)
        implements Item {
    @SuppressWarnings("NullAway") // forms published before there were any have none
    public Question {
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
    }

    /// The same question under another name.
    Question named(String other) {
        return new Question(other, type, list, wording, logic, preset, appearance, binding, parameters);
    }

    /// Returns a parameter as a number.
    public double parameter(String parameter, double otherwise) {
        try {
            return Double.parseDouble(parameters.getOrDefault(parameter, ""));
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    /// What is read of it.
    ///
    /// @param required said where it was left empty
    /// @param constraint said where its answer cannot be
    public record Wording(Labels label, Labels hint, Labels required, Labels constraint) {
        public static final Wording NONE = new Wording(Labels.NONE, Labels.NONE, Labels.NONE, Labels.NONE);
    }

    /// When and how it is answered; null for what it says nothing about.
    ///
    /// @param filter which of its choices are offered
    public record Logic(
            @Nullable Rule relevant,
            @Nullable Rule required,
            @Nullable Rule constraint,
            @Nullable Rule calculation,
            @Nullable Rule readOnly,
            @Nullable Rule filter) {
        public static final Logic NONE = new Logic(null, null, null, null, null, null);
    }

    /// The dated fact that an accepted answer becomes.
    ///
    /// @param fact as a [FactCatalog] knows it: `measure:turnover`
    /// @param unit currency or unit; empty where it has none
    /// @param period how long a time it is about, as `P1Y`; empty for the day of the answer
    public record Binding(String fact, String unit, String period) {
        /// Returns what follows the colon of the fact, or the empty string if it has none.
        public String code() {
            int colon = fact.indexOf(':');
            return colon < 0 ? "" : fact.substring(colon + 1);
        }

        /// The last whole year, half-year, quarter or month before a day; the day itself where no
        /// period is said.
        ///
        /// @return empty where the period is none of these
        public Optional<DateRange> before(LocalDate day) {
            if (period.isEmpty()) {
                return Optional.of(new DateRange(day, day));
            }
            try {
                Period length = Period.parse(period);
                int months = (int) length.toTotalMonths();
                boolean whole =
                        length.normalized().equals(Period.ofMonths(months).normalized());
                if (!whole || months < 1 || 12 % months != 0) {
                    return Optional.empty();
                }
                LocalDate begun = day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % months);
                return Optional.of(new DateRange(begun.minusMonths(months), begun.minusDays(1)));
            } catch (DateTimeParseException noPeriod) {
                return Optional.empty();
            }
        }
    }

    @Override
    @JsonIgnore
    public Labels label() {
        return wording.label();
    }

    @Override
    @JsonIgnore
    public @Nullable Rule relevant() {
        return logic.relevant();
    }
}
