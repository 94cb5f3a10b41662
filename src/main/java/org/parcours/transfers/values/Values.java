package org.parcours.transfers.values;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.parcours.text.Names;
import org.parcours.transfers.files.Cell;
import org.parcours.transfers.files.NumberStyle;
import org.parcours.transfers.files.Problem;

/// What the cells of a column mean, once it is known how its numbers and dates are written.
///
/// An empty cell is [Problem#MISSING]: whether it may be empty, the sheet decides before it asks.
///
/// @param currency ISO 4217 code of amounts that name none
public record Values(NumberStyle numbers, DayOrder days, String currency) {
    private static final Set<String> YES = Set.of("oui", "o", "yes", "y", "vrai", "true", "x", "1", "نعم", "صحيح");
    private static final Set<String> NO = Set.of("non", "n", "no", "faux", "false", "0", "لا", "خطا");

    /// What the numbers of one column tell together, where some of them can mean one thing only and none contradicts.
    ///
    /// @param otherwise where they tell nothing, or contradict
    public static NumberStyle styleOf(Collection<String> column, NumberStyle otherwise) {
        boolean french = false;
        boolean english = false;
        for (String raw : column) {
            NumberStyle only = NumberText.onlyMeaning(raw);
            french |= only == NumberStyle.FRENCH;
            english |= only == NumberStyle.ENGLISH;
        }
        if (french == english) {
            return otherwise;
        }
        return french ? NumberStyle.FRENCH : NumberStyle.ENGLISH;
    }

    /// The text without the space around it.
    public Parsed<String> text(Cell cell) {
        return switch (cell) {
            case Cell.Numeric number -> new Parsed.Ok<>(number.shown());
            case Cell.Moment moment -> new Parsed.Ok<>(moment.shown());
            case Cell.Truth truth -> new Parsed.Ok<>(truth.shown());
            default -> ofText(cell, Problem.MISSING, Parsed.Ok::new);
        };
    }

    /// A percentage is a share of one: `90 %` is 0.90.
    public Parsed<BigDecimal> number(Cell cell) {
        return cell instanceof Cell.Numeric number
                ? new Parsed.Ok<>(number.value())
                : ofText(cell, Problem.NOT_A_NUMBER, raw -> NumberText.parse(raw, numbers));
    }

    public Parsed<BigInteger> whole(Cell cell) {
        return switch (number(cell)) {
            case Parsed.Wrong<BigDecimal>(Problem problem, String raw) -> new Parsed.Wrong<>(problem, raw);
            case Parsed.Ok<BigDecimal>(BigDecimal value) ->
                value.stripTrailingZeros().scale() > 0
                        ? new Parsed.Wrong<>(Problem.NOT_WHOLE, cell.shown())
                        : new Parsed.Ok<>(value.toBigInteger());
        };
    }

    public Parsed<Money> money(Cell cell) {
        return cell instanceof Cell.Numeric number
                ? new Parsed.Ok<>(new Money(number.value(), currency))
                : ofText(cell, Problem.NOT_MONEY, raw -> MoneyText.parse(raw, numbers, currency));
    }

    /// A time of day beside the day is left out.
    public Parsed<LocalDate> day(Cell cell) {
        return cell instanceof Cell.Moment moment
                ? new Parsed.Ok<>(moment.value().toLocalDate())
                : ofText(cell, Problem.NOT_A_DATE, raw -> DayText.parse(raw, days));
    }

    /// Yes or no in the three languages, `x` for yes.
    public Parsed<Boolean> yesNo(Cell cell) {
        return switch (cell) {
            case Cell.Truth truth -> new Parsed.Ok<>(truth.value());
            case Cell.Numeric number -> yesNo(number.shown());
            default -> ofText(cell, Problem.NOT_YES_NO, Values::yesNo);
        };
    }

    private static Parsed<Boolean> yesNo(String raw) {
        String word = Names.fold(raw);
        return YES.contains(word)
                ? new Parsed.Ok<>(true)
                : NO.contains(word) ? new Parsed.Ok<>(false) : new Parsed.Wrong<>(Problem.NOT_YES_NO, raw);
    }

    private static <T> Parsed<T> ofText(Cell cell, Problem otherwise, Function<String, Parsed<T>> parse) {
        return switch (cell) {
            case Cell.Text text
            when !text.value().isBlank() -> parse.apply(text.value().strip());
            case Cell.Text _, Cell.Empty _ -> new Parsed.Wrong<>(Problem.MISSING, "");
            case Cell.Formula formula -> new Parsed.Wrong<>(Problem.FORMULA, formula.shown());
            case Cell.Faulty faulty -> new Parsed.Wrong<>(faulty.problem(), faulty.raw());
            default -> new Parsed.Wrong<>(otherwise, cell.shown());
        };
    }
}
