package org.parcours.coaching.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.ExchangeSearch;
import org.parcours.history.Kept;
import org.parcours.transfers.Cells;
import org.parcours.transfers.Column;
import org.parcours.transfers.Decisions;
import org.springframework.stereotype.Component;

/// What was said with startups: one row an exchange, one more for each further step promised in it.
@Component
class ExchangeSheet extends CoachingSheet {
    private final CoachingGround ground;
    private final ExchangeSearch search;

    ExchangeSheet(CoachingGround ground, ExchangeSearch search) {
        super(ground.known());
        this.ground = ground;
        this.search = search;
    }

    @Override
    public String code() {
        return "exchanges";
    }

    @Override
    protected List<Column> told() {
        return List.of(
                Column.day("spoken-on").needed(),
                choice("exchange-kind", Exchange.Kind.values(), "exchanges.kind.")
                        .needed(),
                Column.text("about").needed(),
                Column.text("spoken-by"),
                Column.text("minutes"),
                Column.text("agreed"),
                Column.of("shared", Column.Type.YES_NO),
                Column.text("about-need"),
                Column.text("step"),
                Column.day("step-due"),
                Column.text("step-by"),
                Column.day("step-done"),
                Column.text("step-done-by"),
                Column.text("step-note"));
    }

    @Override
    protected List<UUID> wanted(Map<String, String> address) {
        return search.all(ExchangeSearch.LIST.read(address));
    }

    @Override
    protected String selected() {
        return """
            e.held_on, e.kind, e.about, a.email as spoken_by, e.minutes, e.agreed, e.shared, m.words as need,
              n.what, n.due_on, o.email as owner, d.done_on, b.email as done_by, d.note
            from unnest(cast(:wanted as uuid[])) with ordinality as wanted (id, place)
            join coaching.exchange e on e.id = wanted.id
            join startups.startup s on s.id = e.startup_id
            join parks.park p on p.id = e.park_id
            join accounts.person a on a.id = e.person_id
            left join coaching.need m on m.id = e.need_id
            left join coaching.next_step n on n.exchange_id = e.id
            left join accounts.person o on o.id = n.owner_id
            left join coaching.step_done d on d.next_step_id = n.id
            left join accounts.person b on b.id = d.person_id
            order by wanted.place, n.due_on, n.id
            """;
    }

    @Override
    protected Cells cells(ResultSet row) throws SQLException {
        return new Cells(row)
                .days("held_on")
                .texts("kind", "about", "spoken_by", "minutes", "agreed")
                .yes("shared")
                .texts("need", "what")
                .days("due_on")
                .texts("owner")
                .days("done_on")
                .texts("done_by", "note");
    }

    @Override
    public Examiner examiner(Decisions decisions) {
        return new ExchangeExaminer(ground, decisions);
    }

    @Override
    public List<Kept> tables() {
        return List.of(
                new Kept("coaching.step_done", "next_step_id"),
                new Kept("coaching.next_step", "exchange_id"),
                new Kept("coaching.exchange", "id"));
    }
}
