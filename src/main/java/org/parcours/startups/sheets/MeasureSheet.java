package org.parcours.startups.sheets;

import org.parcours.codelists.CodeLists;
import org.parcours.startups.StartupLists;
import org.parcours.startups.facts.Measure;
import org.parcours.startups.facts.Measures;
import org.parcours.startups.facts.Source;
import org.parcours.transfers.Row;
import org.parcours.transfers.RowValues;
import org.parcours.transfers.SheetColumns;
import org.springframework.stereotype.Component;

/// Values of companies that are known: one row a measure over a period.
@Component
class MeasureSheet extends FactSheet<Measure, Measure.Draft> {
    private final CodeLists lists;

    MeasureSheet(KnownStartups known, Measures measures, StartupSheet startups, CodeLists lists) {
        super(known, measures, startups);
        this.lists = lists;
    }

    @Override
    public String code() {
        return "measures";
    }

    @Override
    protected SheetColumns<FactRow<Measure>> told(SheetColumns<FactRow<Measure>> columns) {
        return columns.part(
                FactRow::fact,
                new SheetColumns<Measure>()
                        .named("measure", KnownStartups.choices(lists, StartupLists.MEASURES), Measure::kind)
                        .refusedAs("kind")
                        .needed()
                        .day("period-from", Measure::from)
                        .refusedAs("from")
                        .needed()
                        .day("period-until", Measure::until)
                        .refusedAs("until")
                        .needed()
                        .amount("value", "currency", Measure::value)
                        .needed()
                        .text("currency", Measure::currency)
                        .choice("source", Source.values(), "sheets.source.", Measure::source)
                        .needed()
                        .day("stated-on", Measure::statedOn)
                        .needed());
    }

    /// A row whose value is said to be missing states nothing.
    @Override
    boolean tells(Row row) {
        return row.number("value").isPresent();
    }

    @Override
    boolean isSame(Measure fact, Row row) {
        return row.text("measure").filter(fact.kind()::equals).isPresent()
                && row.isOn("period-from", fact.from())
                && row.isOn("period-until", fact.until())
                && row.text("source").filter(fact.source().name()::equals).isPresent();
    }

    @Override
    Measure.Draft draft(RowValues<FactRow<Measure>> values) {
        return new Measure.Draft(
                values.text("measure"),
                values.day("period-from"),
                values.day("period-until"),
                values.number("value"),
                values.text("currency"),
                values.choice("source", Source.class),
                values.day("stated-on"));
    }
}
