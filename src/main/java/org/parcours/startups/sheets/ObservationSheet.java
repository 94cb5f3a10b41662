package org.parcours.startups.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.parcours.transfers.Cells;
import org.parcours.transfers.Column;
import org.springframework.stereotype.Component;

/// What companies that are known were seen to be: one row an observation.
@Component
class ObservationSheet extends FactSheet {
    ObservationSheet(KnownStartups known, Subjects subjects, StartupSheet startups) {
        super(known, subjects, startups);
    }

    @Override
    public String code() {
        return "observations";
    }

    @Override
    protected List<Column> told() {
        return ObservationPart.columns().stream()
                .map(column -> List.of(ObservationPart.SEEN, ObservationPart.STATUS, ObservationPart.SOURCE)
                                .contains(column.key())
                        ? column.needed()
                        : column)
                .toList();
    }

    @Override
    Consumer<Change> part() {
        return ObservationPart::apply;
    }

    @Override
    protected String selected() {
        return """
            b.seen_on, b.status, b.source, b.happened_on, b.link, b.note
            from unnest(cast(:wanted as uuid[])) with ordinality as wanted (id, place)
            join startups.startup s on s.id = wanted.id
            join startups.observation b on b.startup_id = s.id
            join parks.park p on p.id = s.park_id
            order by wanted.place, b.seen_on, b.source
            """;
    }

    @Override
    protected Cells cells(ResultSet row) throws SQLException {
        return new Cells(row)
                .days("seen_on")
                .texts("status", "source")
                .days("happened_on")
                .texts("link", "note");
    }
}
