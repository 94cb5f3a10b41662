package org.parcours.coaching.sheets;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.People;
import org.parcours.coaching.needs.Families;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.NeedSearch;
import org.parcours.coaching.needs.NeedStep;
import org.parcours.coaching.needs.Needs;
import org.parcours.coaching.needs.Wish;
import org.parcours.history.Kept;
import org.parcours.startups.sheets.KnownStartup;
import org.parcours.startups.sheets.KnownStartups;
import org.parcours.startups.sheets.KnownStartupsSheet;
import org.parcours.transfers.Column;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.RowImporter;
import org.parcours.transfers.SheetColumns;
import org.springframework.stereotype.Component;

/// What startups ask for, one need a row with its last step.
@Component
class NeedSheet extends KnownStartupsSheet<NeedRow> {
    private final Needs needs;
    private final NeedSearch search;
    private final Families families;
    private final People people;

    NeedSheet(KnownStartups known, Needs needs, NeedSearch search, Families families, People people) {
        super(known);
        this.needs = needs;
        this.search = search;
        this.families = families;
        this.people = people;
    }

    @Override
    public String code() {
        return "needs";
    }

    @Override
    protected KnownStartup startup(NeedRow row) {
        return row.startup();
    }

    @Override
    protected SheetColumns<NeedRow> told(SheetColumns<NeedRow> columns) {
        SheetColumns<Need> need = new SheetColumns<Need>()
                .named(
                        "family",
                        families.all().stream()
                                .map(family -> Column.Choice.named(family.code(), families.names(family.code())))
                                .toList(),
                        Need::family)
                .needed()
                .text("need", Need::words)
                .refusedAs("words")
                .needed()
                .choice("urgency", Need.Urgency.values(), "needs.urgency.", Need::urgency)
                .day("expressed-on", Need::expressedOn)
                .needed()
                .text("expressed-by", Need::expressedBy)
                .needed()
                .part(Need::wish, wish())
                .choice("need-state", NeedStep.State.values(), "needs.state.", Need::state)
                .refusedAs("state")
                .day("state-on", one -> one.last().happenedOn())
                .refusedAs("happenedOn");
        return columns.part(NeedRow::need, need)
                .text("state-by", NeedRow::by)
                .text(
                        "state-reason",
                        row -> row.need() == null ? null : row.need().last().reason())
                .refusedAs("reason");
    }

    private static SheetColumns<Wish> wish() {
        return new SheetColumns<Wish>()
                .amount("amount", "currency", Wish::amount)
                .text("currency", Wish::currency)
                .choice("instrument", Wish.Instrument.values(), "needs.instrument.", Wish::instrument)
                .whole("horizon", Wish::horizonMonths)
                .refusedAs("horizonMonths")
                .list("countries", Wish::countries)
                .list("sectors", Wish::sectors)
                .choice("customer", Wish.Customer.values(), "needs.customer.", Wish::customer)
                .text("skill", Wish::skill)
                .choice("level", Wish.Level.values(), "needs.level.", Wish::level);
    }

    @Override
    protected List<UUID> wanted(Map<String, String> address) {
        return search.all(NeedSearch.LIST.read(address));
    }

    @Override
    protected List<NeedRow> rows(List<UUID> wanted) {
        Map<UUID, Need> found = needs.byIds(wanted);
        Map<UUID, KnownStartup> startups =
                known.byIds(found.values().stream().map(Need::startup).toList());
        Map<UUID, String> addresses = addresses(found.values());
        return wanted.stream()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .map(need ->
                        new NeedRow(Objects.requireNonNull(startups.get(need.startup())), need, by(need, addresses)))
                .toList();
    }

    Map<UUID, String> addresses(Collection<Need> some) {
        return people.emails(some.stream()
                .flatMap(need -> Stream.ofNullable(need.last().person()))
                .toList());
    }

    static @Nullable String by(Need need, Map<UUID, String> addresses) {
        UUID person = need.last().person();
        return person == null ? null : addresses.get(person);
    }

    @Override
    protected RowImporter<NeedRow> importer(SheetColumns<NeedRow> columns, Decisions decisions) {
        return new NeedImporter(this, known, needs, people, columns, decisions);
    }

    @Override
    public List<Kept> tables() {
        return List.of(new Kept("coaching.need_step", "need_id"), new Kept("coaching.need", "id"));
    }
}
