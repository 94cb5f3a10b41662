package org.parcours.startups.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.NetworkSettings;
import org.parcours.transfers.Cells;
import org.parcours.transfers.Column;
import org.springframework.stereotype.Component;

/// Values of companies that are known: one row a measure over a period.
@Component
class MeasureSheet extends FactSheet {
    private final CodeLists lists;
    private final NetworkSettings settings;

    MeasureSheet(
            KnownStartups known, Subjects subjects, StartupSheet startups, CodeLists lists, NetworkSettings settings) {
        super(known, subjects, startups);
        this.lists = lists;
        this.settings = settings;
    }

    @Override
    public String code() {
        return "measures";
    }

    @Override
    protected List<Column> told() {
        return MeasurePart.columns(lists);
    }

    @Override
    Consumer<Change> part() {
        return new MeasurePart(lists, settings)::apply;
    }

    @Override
    protected String selected() {
        return """
            b.kind, b.period_from, b.period_until, b.value, b.currency, b.source, b.stated_on
            from unnest(cast(:wanted as uuid[])) with ordinality as wanted (id, place)
            join startups.startup s on s.id = wanted.id
            join startups.measure b on b.startup_id = s.id
            join parks.park p on p.id = s.park_id
            order by wanted.place, b.kind, b.period_from, b.period_until, b.source
            """;
    }

    @Override
    protected Cells cells(ResultSet row) throws SQLException {
        return new Cells(row)
                .texts("kind")
                .days("period_from", "period_until")
                .numbers("value")
                .texts("currency", "source")
                .days("stated_on");
    }
}
