package org.parcours.coaching.sheets;

import java.time.Instant;
import java.time.LocalDate;
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
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.ExchangeImports;
import org.parcours.coaching.exchanges.NextStep;
import org.parcours.coaching.exchanges.Note;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.Needs;
import org.parcours.database.Ids;
import org.parcours.database.Scope;
import org.parcours.startups.journeys.Refusal;
import org.parcours.startups.sheets.KnownStartup;
import org.parcours.startups.sheets.KnownStartups;
import org.parcours.startups.sheets.KnownStartupsImporter;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Row;
import org.parcours.transfers.RowValues;
import org.parcours.transfers.SheetColumns;

/// An exchange is known by its startup, its day, its kind, its line and who spoke; a step of it by its words and day.
final class ExchangeImporter extends KnownStartupsImporter<ExchangeRow> {
    private final ExchangeSheet sheet;
    private final ExchangeImports service;
    private final Needs needService;
    private final PeopleByEmail people;
    private final Decisions decisions;
    private final Map<UUID, List<Exchange>> known = new HashMap<>();
    private final Map<UUID, Exchange> stored = new HashMap<>();
    private final Map<UUID, List<Need>> needs = new HashMap<>();

    /// Addresses of people and words of needs, by their ids.
    private final Map<UUID, String> names = new HashMap<>();

    ExchangeImporter(
            ExchangeSheet sheet,
            KnownStartups startups,
            ExchangeImports service,
            Needs needService,
            People people,
            SheetColumns<ExchangeRow> columns,
            Decisions decisions) {
        super(startups, columns, decisions);
        this.sheet = sheet;
        this.service = service;
        this.needService = needService;
        this.people = new PeopleByEmail(people);
        this.decisions = decisions;
        UUID sender = Scope.current().person();
        names.putAll(sender == null ? Map.of() : people.emails(List.of(sender)));
    }

    @Override
    protected void load(List<Row> rows, Map<Integer, Finding.Builder> previews) {
        people.load(rows, "spoken-by", "step-by", "step-done-by");
        super.load(rows, previews);
    }

    @Override
    protected void load(Set<UUID> unseen) {
        Map<UUID, List<Exchange>> found = service.of(unseen);
        List<Exchange> all = found.values().stream().flatMap(List::stream).toList();
        all.forEach(exchange -> stored.put(exchange.id(), exchange));
        names.putAll(sheet.names(all));
        needs.putAll(needService.of(unseen));
        unseen.forEach(startup -> known.put(startup, new ArrayList<>(found.getOrDefault(startup, List.of()))));
    }

    @Override
    protected Optional<Target<ExchangeRow>> target(KnownStartup startup, Row row, Finding.Builder preview) {
        Exchange same = Objects.requireNonNull(known.get(startup.id())).stream()
                .filter(exchange -> isSame(exchange, row))
                .findFirst()
                .orElse(null);
        return Optional.of(
                same == null
                        ? new Target<>(
                                decisions.fresh(row.line()),
                                new ExchangeRow(startup, null, null, ExchangeRow.Named.NOTHING),
                                true)
                        : new Target<>(same.id(), ExchangeSheet.row(startup, same, stepOf(same, row), names), false));
    }

    /// A row that does not say who spoke means whoever did.
    private boolean isSame(Exchange exchange, Row row) {
        String by = names.getOrDefault(exchange.person(), "");
        return row.isOn("spoken-on", exchange.heldOn())
                && row.text("exchange-kind")
                        .filter(exchange.kind().name()::equals)
                        .isPresent()
                && row.text("about")
                        .filter(line -> RowValues.isSame(line, exchange.about()))
                        .isPresent()
                && row.text("spoken-by")
                        .map(PeopleByEmail::address)
                        .filter(address -> !address.equals(PeopleByEmail.address(by)))
                        .isEmpty();
    }

    private static @Nullable NextStep stepOf(Exchange exchange, Row row) {
        return exchange.steps().stream()
                .filter(step -> row.isOn("step-due", step.dueOn())
                        && row.text("step")
                                .filter(what -> RowValues.isSame(what, step.what()))
                                .isPresent())
                .findFirst()
                .orElse(null);
    }

    @Override
    protected @Nullable ExchangeRow read(Target<ExchangeRow> target, RowValues<ExchangeRow> values) {
        ExchangeRow present = Objects.requireNonNull(target.present());
        Exchange before = present.exchange();
        KnownStartup startup = present.startup();
        UUID person =
                person("spoken-by", values, before == null ? Scope.current().person() : before.person());
        if (person == null && values.row().text("spoken-by").isEmpty()) {
            values.refuse("spoken-by", "sheets.fault.person-missing");
        }
        UUID owner = person("step-by", values, null);
        UUID need = need(values, startup, before == null ? null : before.need());
        Note note = values.checks().read("", () -> note(values, need, owner).checked(service.today()));
        if (note == null || person == null) {
            return null;
        }
        Exchange told = new Exchange(
                target.id(),
                startup.id(),
                startup.parkId(),
                note.kind(),
                Objects.requireNonNull(note.heldOn()),
                person,
                note.about(),
                note.minutes(),
                note.agreed(),
                note.shared(),
                need,
                before == null ? List.of() : before.steps(),
                before == null ? List.of() : before.documents(),
                before == null ? Instant.EPOCH : before.version());
        NextStep step = step(told, present.step(), note.promise(), values);
        return ExchangeSheet.row(startup, step == null ? told : promised(told, step), step, names);
    }

    /// Returns the person whose address a cell holds.
    ///
    /// @param otherwise the person if the cell is empty
    /// @return null if nobody has the address
    private @Nullable UUID person(String column, RowValues<ExchangeRow> values, @Nullable UUID otherwise) {
        Optional<String> email = values.row().text(column);
        UUID person = email.isEmpty() ? otherwise : values.read(column, people::id);
        if (person != null) {
            email.ifPresent(typed -> names.put(person, PeopleByEmail.address(typed)));
        }
        return person;
    }

    /// A need is named by its words; of several alike the one known, or else the last expressed, is meant.
    private @Nullable UUID need(RowValues<ExchangeRow> values, KnownStartup startup, @Nullable UUID present) {
        String words = values.row().text("about-need").orElse(null);
        if (words == null) {
            return present;
        }
        List<Need> alike = needs.getOrDefault(startup.id(), List.of()).stream()
                .filter(need -> RowValues.isSame(words, need.words()))
                .toList();
        if (alike.isEmpty()) {
            values.refuse("about-need", "sheets.fault.unknown-need");
            return null;
        }
        Need meant = alike.stream()
                .filter(need -> need.id().equals(present))
                .findFirst()
                .orElse(alike.getFirst());
        names.put(meant.id(), meant.words());
        return meant.id();
    }

    private static Note note(RowValues<ExchangeRow> values, @Nullable UUID need, @Nullable UUID owner) {
        return new Note(
                Objects.requireNonNull(values.choice("exchange-kind", Exchange.Kind.class)),
                values.day("spoken-on"),
                Objects.requireNonNull(values.text("about")),
                values.text("minutes"),
                values.text("agreed"),
                Boolean.TRUE.equals(values.yes("shared")),
                need,
                Note.Promise.of(values.text("step"), values.day("step-due"), owner),
                null);
    }

    private @Nullable NextStep step(
            Exchange exchange,
            @Nullable NextStep known,
            Note.@Nullable Promise promise,
            RowValues<ExchangeRow> values) {
        if (promise == null) {
            values.row().day("step-done").ifPresent(day -> values.refuse("step", "exchanges.refused.step-what"));
            return null;
        }
        UUID otherwise = known == null ? exchange.person() : known.owner();
        UUID owner = promise.owner() == null ? otherwise : promise.owner();
        return new NextStep(
                known == null ? Ids.next() : known.id(),
                exchange.id(),
                exchange.startup(),
                promise.what(),
                promise.dueOn(),
                owner,
                done(known == null ? null : known.done(), owner, values));
    }

    private NextStep.@Nullable Done done(NextStep.@Nullable Done known, UUID owner, RowValues<ExchangeRow> values) {
        LocalDate on = values.day("step-done");
        UUID person = person("step-done-by", values, known == null ? owner : known.person());
        String note = values.text("step-note");
        if (on == null && (note != null || values.row().text("step-done-by").isPresent())) {
            values.refuse("step-done", Refusal.MISSING.key());
        }
        return on == null || person == null
                ? null
                : values.checks().read("", () -> NextStep.Done.of(on, person, note, service.today()));
    }

    private static Exchange promised(Exchange exchange, NextStep step) {
        List<NextStep> steps = new ArrayList<>(exchange.steps());
        steps.removeIf(one -> one.id().equals(step.id()));
        steps.add(step);
        return exchange.with(steps);
    }

    @Override
    protected void remember(ExchangeRow row) {
        List<Exchange> ofStartup =
                Objects.requireNonNull(known.get(row.startup().id()));
        ofStartup.removeIf(one -> one.id().equals(row.told().id()));
        ofStartup.add(row.told());
    }

    @Override
    protected void save(List<ExchangeRow> changed) {
        Map<UUID, Exchange> last = new LinkedHashMap<>();
        changed.forEach(row -> last.put(row.told().id(), row.told()));
        service.importAll(last.values(), stored);
        stored.putAll(last);
    }
}
