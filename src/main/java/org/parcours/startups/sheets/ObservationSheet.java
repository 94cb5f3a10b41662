package org.parcours.startups.sheets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.facts.Observation;
import org.parcours.startups.facts.Observations;
import org.parcours.startups.facts.Source;
import org.parcours.transfers.Row;
import org.parcours.transfers.RowValues;
import org.parcours.transfers.SheetColumns;
import org.springframework.stereotype.Component;

/// What companies that are known were seen to be: one row an observation.
@Component
class ObservationSheet extends FactSheet<Observation, Observation.Draft> {
    ObservationSheet(KnownStartups known, Observations observations, StartupSheet startups) {
        super(known, observations, startups);
    }

    @Override
    public String code() {
        return "observations";
    }

    /// The columns that every sheet with observations has.
    static SheetColumns<Observation> seen() {
        return new SheetColumns<Observation>()
                .day("seen-on", Observation::seenOn)
                .choice("status", Observation.Status.values(), "sheets.status.", Observation::status)
                .choice("source", Source.stated().toArray(Source[]::new), "sheets.source.", Observation::source);
    }

    @Override
    protected SheetColumns<FactRow<Observation>> told(SheetColumns<FactRow<Observation>> columns) {
        return columns.part(FactRow::fact, seen().allNeeded())
                .part(
                        FactRow::fact,
                        new SheetColumns<Observation>()
                                .day("happened-on", Observation::happenedOn)
                                .text("link", Observation::link)
                                .text("note", Observation::note));
    }

    @Override
    boolean isSame(Observation fact, Row row) {
        return isSeen(fact, row);
    }

    /// Whether a row is about this observation: the same day and source.
    static boolean isSeen(Observation fact, Row row) {
        return row.isOn("seen-on", fact.seenOn())
                && row.text("source").filter(fact.source().name()::equals).isPresent();
    }

    @Override
    Observation.Draft draft(RowValues<FactRow<Observation>> values) {
        Observation known = values.present() == null ? null : values.present().fact();
        return draft(values, known, values.day("happened-on"), values.text("link"), values.text("note"));
    }

    /// @param known the observation itself, if it is known; its proof stays
    static Observation.Draft draft(
            RowValues<?> values,
            @Nullable Observation known,
            @Nullable LocalDate happened,
            @Nullable String link,
            @Nullable String note) {
        return new Observation.Draft(
                values.day("seen-on"),
                values.choice("status", Observation.Status.class),
                values.choice("source", Source.class),
                happened,
                link,
                known == null ? null : known.document(),
                note,
                values.confirmed());
    }
}
