package org.parcours.transfers.recipes;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Function;
import org.parcours.text.Names;
import org.parcours.transfers.files.Cell;
import org.parcours.transfers.files.Problem;
import org.parcours.values.Amounts;
import org.parcours.values.DayOrder;
import org.parcours.values.Days;
import org.parcours.values.NumberStyle;
import org.parcours.values.Numbers;
import org.parcours.values.Parsed;
import org.parcours.values.PartialDate;

/// What the cells of a column mean, once it is known how its numbers and days are written.
///
/// An empty cell is [Problem#MISSING]: whether it may be empty, the sheet decides before it asks.
public record CellReader(NumberStyle numbers, DayOrder days) {
    private static final Set<String> YES = Set.of("oui", "o", "yes", "y", "vrai", "true", "x", "1", "نعم", "صحيح");
    private static final Set<String> NO = Set.of("non", "n", "no", "faux", "false", "0", "لا", "خطا");

    /// The text without the space around it.
    public Parsed<String> text(Cell cell) {
        return switch (cell) {
            case Cell.Numeric number -> new Parsed.Ok<>(number.shown());
            case Cell.Moment moment -> new Parsed.Ok<>(moment.shown());
            case Cell.Truth truth -> new Parsed.Ok<>(truth.shown());
            default -> ofText(cell, "", Parsed.Ok::new);
        };
    }

    /// A percentage is a share of one: `90 %` is 0.90.
    public Parsed<BigDecimal> number(Cell cell) {
        return cell instanceof Cell.Numeric number
                ? new Parsed.Ok<>(number.value())
                : ofText(cell, "values.refused.number", raw -> Numbers.read(raw, numbers));
    }

    /// A number, or an amount with the currency that the cell or its number format names.
    public Parsed<Amounts.Quantity> amount(Cell cell) {
        return cell instanceof Cell.Numeric number
                ? new Parsed.Ok<>(number.quantity())
                : ofText(cell, "values.refused.amount", raw -> Amounts.read(raw, numbers));
    }

    public Parsed<BigDecimal> whole(Cell cell) {
        return cell instanceof Cell.Numeric number
                ? Numbers.whole(new Parsed.Ok<>(number.value()), number.shown())
                : ofText(cell, "values.refused.number", raw -> Numbers.whole(raw, numbers));
    }

    /// A time of day beside the day is left out. A number is a year or a spreadsheet's number of days.
    public Parsed<PartialDate> day(Cell cell) {
        return switch (cell) {
            case Cell.Moment moment ->
                new Parsed.Ok<>(PartialDate.of(moment.value().toLocalDate()));
            case Cell.Numeric number -> Days.read(number.shown(), days);
            default -> ofText(cell, "values.refused.day", raw -> Days.read(raw, days));
        };
    }

    /// Yes or no in the three languages, `x` for yes.
    public Parsed<Boolean> yesNo(Cell cell) {
        return switch (cell) {
            case Cell.Truth truth -> new Parsed.Ok<>(truth.value());
            case Cell.Numeric number -> yesNo(number.shown());
            default -> ofText(cell, Problem.NOT_YES_NO.key(), CellReader::yesNo);
        };
    }

    private static Parsed<Boolean> yesNo(String raw) {
        String word = Names.fold(raw);
        return YES.contains(word)
                ? new Parsed.Ok<>(true)
                : NO.contains(word) ? new Parsed.Ok<>(false) : Parsed.wrong(Problem.NOT_YES_NO.key(), raw);
    }

    private static <T> Parsed<T> ofText(Cell cell, String otherwise, Function<String, Parsed<T>> parse) {
        return switch (cell) {
            case Cell.Text text
            when !text.value().isBlank() -> parse.apply(text.value().strip());
            case Cell.Text _, Cell.Empty _ -> Parsed.wrong(Problem.MISSING.key());
            case Cell.Formula formula -> Parsed.wrong(Problem.FORMULA.key(), formula.shown());
            case Cell.Faulty faulty -> Parsed.wrong(faulty.problem().key(), faulty.raw());
            default -> Parsed.wrong(otherwise, cell.shown());
        };
    }
}
