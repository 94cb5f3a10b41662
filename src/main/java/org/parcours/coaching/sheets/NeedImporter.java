package org.parcours.coaching.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.People;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.NeedStep;
import org.parcours.coaching.needs.Needs;
import org.parcours.coaching.needs.Wish;
import org.parcours.startups.sheets.KnownStartup;
import org.parcours.startups.sheets.KnownStartups;
import org.parcours.startups.sheets.KnownStartupsImporter;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Row;
import org.parcours.transfers.RowValues;
import org.parcours.transfers.SheetColumns;

/// A need is known by its startup, its family, the day it was expressed and its very words. What a row says of its
/// state beyond the last step is one step more, under the rules of any step.
final class NeedImporter extends KnownStartupsImporter<NeedRow> {
    private final NeedSheet sheet;
    private final Needs service;
    private final PeopleByEmail people;
    private final Decisions decisions;
    private final Map<UUID, List<NeedRow>> known = new HashMap<>();
    private final Map<UUID, Need> stored = new HashMap<>();

    NeedImporter(
            NeedSheet sheet,
            KnownStartups startups,
            Needs service,
            People people,
            SheetColumns<NeedRow> columns,
            Decisions decisions) {
        super(startups, columns, decisions);
        this.sheet = sheet;
        this.service = service;
        this.people = new PeopleByEmail(people);
        this.decisions = decisions;
    }

    @Override
    protected void load(List<Row> rows, Map<Integer, Finding.Builder> previews) {
        people.load(rows, "state-by");
        super.load(rows, previews);
    }

    @Override
    protected void load(Set<UUID> unseen) {
        Map<UUID, List<Need>> found = service.of(unseen);
        Map<UUID, String> addresses =
                sheet.addresses(found.values().stream().flatMap(List::stream).toList());
        unseen.forEach(startup -> known.put(
                startup,
                new ArrayList<>(found.getOrDefault(startup, List.of()).stream()
                        .map(need -> new NeedRow(startup(startup), need, NeedSheet.by(need, addresses)))
                        .toList())));
        found.values().forEach(needs -> needs.forEach(need -> stored.put(need.id(), need)));
    }

    @Override
    protected Optional<Target<NeedRow>> target(KnownStartup startup, Row row, Finding.Builder preview) {
        NeedRow same = Objects.requireNonNull(known.get(startup.id())).stream()
                .filter(one -> isSame(one.told(), row))
                .findFirst()
                .orElse(null);
        UUID id = same == null ? decisions.fresh(row.line()) : same.told().id();
        NeedRow present = same == null ? new NeedRow(startup, null, null) : same;
        return Optional.of(new Target<>(id, present, same == null));
    }

    private static boolean isSame(Need need, Row row) {
        return row.text("family").filter(need.family()::equals).isPresent()
                && row.isOn("expressed-on", need.expressedOn())
                && row.text("need")
                        .filter(words -> RowValues.isSame(words, need.words()))
                        .isPresent();
    }

    @Override
    protected NeedRow read(Target<NeedRow> target, RowValues<NeedRow> values) {
        NeedRow present = Objects.requireNonNull(target.present());
        Need.Draft said = draft(values);
        Need before = present.need();
        Need need = before != null
                ? service.checked(before, said)
                : service.checked(present.startup().id(), present.startup().parkId(), said)
                        .under(target.id());
        UUID person = values.row().text("state-by").isEmpty() ? null : values.read("state-by", people::id);
        Need after = stepped(need, values.row(), person);
        String by = person == null && after.last().equals(need.last()) && before != null
                ? present.by()
                : values.row().text("state-by").map(PeopleByEmail::address).orElse(null);
        return new NeedRow(present.startup(), after, by);
    }

    private static Need.Draft draft(RowValues<NeedRow> values) {
        return new Need.Draft(
                values.text("family"),
                values.text("need"),
                values.choice("urgency", Need.Urgency.class),
                values.day("expressed-on"),
                values.text("expressed-by"),
                new Wish(
                        values.number("amount"),
                        values.text("currency"),
                        values.choice("instrument", Wish.Instrument.class),
                        values.whole("horizon"),
                        values.list("countries", word -> word),
                        values.list("sectors", word -> word),
                        values.choice("customer", Wish.Customer.class),
                        values.text("skill"),
                        values.choice("level", Wish.Level.class)));
    }

    private Need stepped(Need need, Row row, @Nullable UUID person) {
        NeedStep last = need.last();
        NeedStep.State state =
                row.text("need-state").map(NeedStep.State::valueOf).orElse(null);
        String reason = row.text("state-reason").orElse(null);
        boolean isLast =
                state == last.state() && (row.day("state-on").isEmpty() || row.isOn("state-on", last.happenedOn()));
        if (isLast) {
            return person == null && reason == null
                    ? need
                    : need.restepped(reason == null ? last.reason() : reason, person == null ? last.person() : person);
        }
        return state == null
                ? need
                : service.checked(
                        need, new NeedStep.Draft(state, row.day("state-on").orElse(null), reason, null), person);
    }

    @Override
    protected void remember(NeedRow row) {
        List<NeedRow> ofStartup = Objects.requireNonNull(known.get(row.startup().id()));
        ofStartup.removeIf(one -> one.told().id().equals(row.told().id()));
        ofStartup.add(row);
    }

    @Override
    protected void save(List<NeedRow> changed) {
        Map<UUID, Need> last = new LinkedHashMap<>();
        changed.forEach(row -> last.put(row.told().id(), row.told()));
        service.importAll(
                List.copyOf(last.values()),
                last.keySet().stream()
                        .filter(stored::containsKey)
                        .map(stored::get)
                        .filter(Objects::nonNull)
                        .toList());
        stored.putAll(last);
    }
}
