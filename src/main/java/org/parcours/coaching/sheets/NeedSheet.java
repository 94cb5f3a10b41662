package org.parcours.coaching.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parcours.coaching.needs.Families;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.NeedFilter;
import org.parcours.coaching.needs.NeedSearch;
import org.parcours.coaching.needs.NeedStep;
import org.parcours.coaching.needs.Needs;
import org.parcours.coaching.needs.Wish;
import org.parcours.history.Kept;
import org.parcours.transfers.Cells;
import org.parcours.transfers.Column;
import org.parcours.transfers.Decisions;
import org.springframework.stereotype.Component;

/// What startups ask for, one need a row with its last step.
@Component
class NeedSheet extends CoachingSheet {
    private final CoachingGround ground;
    private final Needs needs;
    private final NeedSearch search;
    private final Families families;

    NeedSheet(CoachingGround ground, Needs needs, NeedSearch search, Families families) {
        super(ground.known());
        this.ground = ground;
        this.needs = needs;
        this.search = search;
        this.families = families;
    }

    @Override
    public String code() {
        return "needs";
    }

    @Override
    protected List<Column> told() {
        return List.of(
                Column.choice(
                                "family",
                                families.all().stream()
                                        .map(family ->
                                                Column.Choice.named(family.code(), families.names(family.code())))
                                        .toList())
                        .needed(),
                Column.text("need").needed(),
                choice("urgency", Need.Urgency.values(), "needs.urgency."),
                Column.day("expressed-on").needed(),
                Column.text("expressed-by").needed(),
                Column.of("amount", Column.Type.NUMBER),
                Column.text("currency"),
                choice("instrument", Wish.Instrument.values(), "needs.instrument."),
                Column.of("horizon", Column.Type.WHOLE),
                Column.text("countries"),
                Column.text("sectors"),
                choice("customer", Wish.Customer.values(), "needs.customer."),
                Column.text("skill"),
                choice("level", Wish.Level.values(), "needs.level."),
                choice("need-state", NeedStep.State.values(), "needs.state."),
                Column.day("state-on"),
                Column.text("state-by"),
                Column.text("state-reason"));
    }

    @Override
    protected List<UUID> wanted(Map<String, String> address) {
        return search.all(NeedFilter.of(address));
    }

    @Override
    protected String selected() {
        return """
            n.family, n.words, n.urgency, n.expressed_on, n.expressed_by, n.amount, n.currency, n.instrument, n.horizon_months,
              n.countries, n.sectors, n.customer, n.skill, n.level, t.state, t.happened_on, a.email, t.reason
            from unnest(cast(:wanted as uuid[])) with ordinality as wanted (id, place)
            join coaching.need n on n.id = wanted.id
            join startups.startup s on s.id = n.startup_id
            join parks.park p on p.id = n.park_id
            join lateral (select * from coaching.need_step t where t.need_id = n.id order by t.happened_on desc, t.id desc limit 1) t on true
            left join accounts.person a on a.id = t.person_id
            order by wanted.place
            """;
    }

    @Override
    protected Cells cells(ResultSet row) throws SQLException {
        return new Cells(row)
                .texts("family", "words", "urgency")
                .days("expressed_on")
                .texts("expressed_by")
                .numbers("amount")
                .texts("currency", "instrument")
                .wholes("horizon_months")
                .lists("countries", "sectors")
                .texts("customer", "skill", "level", "state")
                .days("happened_on")
                .texts("email", "reason");
    }

    @Override
    public Examiner examiner(Decisions decisions) {
        return new NeedExaminer(ground, decisions, needs, families);
    }

    @Override
    public List<Kept> tables() {
        return List.of(new Kept("coaching.need_step", "need_id"), new Kept("coaching.need", "id"));
    }
}
