package org.parcours.coaching.sheets;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.People;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.ExchangeImports;
import org.parcours.coaching.exchanges.ExchangeSearch;
import org.parcours.coaching.exchanges.NextStep;
import org.parcours.coaching.needs.Needs;
import org.parcours.history.Kept;
import org.parcours.startups.sheets.KnownStartup;
import org.parcours.startups.sheets.KnownStartups;
import org.parcours.startups.sheets.KnownStartupsSheet;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.RowImporter;
import org.parcours.transfers.SheetColumns;
import org.springframework.stereotype.Component;

/// What was said with startups: one row an exchange, one more for each further step promised in it.
@Component
class ExchangeSheet extends KnownStartupsSheet<ExchangeRow> {
    private final ExchangeImports exchanges;
    private final ExchangeSearch search;
    private final Needs needs;
    private final People people;

    ExchangeSheet(KnownStartups known, ExchangeImports exchanges, ExchangeSearch search, Needs needs, People people) {
        super(known);
        this.exchanges = exchanges;
        this.search = search;
        this.needs = needs;
        this.people = people;
    }

    @Override
    public String code() {
        return "exchanges";
    }

    @Override
    protected KnownStartup startup(ExchangeRow row) {
        return row.startup();
    }

    @Override
    protected SheetColumns<ExchangeRow> told(SheetColumns<ExchangeRow> columns) {
        SheetColumns<Exchange> what = new SheetColumns<Exchange>()
                .day("spoken-on", Exchange::heldOn)
                .refusedAs("heldOn")
                .choice("exchange-kind", Exchange.Kind.values(), "exchanges.kind.", Exchange::kind)
                .refusedAs("kind")
                .text("about", Exchange::about)
                .allNeeded();
        SheetColumns<Exchange> more = new SheetColumns<Exchange>()
                .text("minutes", Exchange::minutes)
                .text("agreed", Exchange::agreed)
                .yes("shared", Exchange::shared);
        SheetColumns<NextStep> step = new SheetColumns<NextStep>()
                .text("step", NextStep::what)
                .day("step-due", NextStep::dueOn)
                .refusedAs("dueOn");
        return columns.part(ExchangeRow::exchange, what)
                .text("spoken-by", row -> row.named().by())
                .part(ExchangeRow::exchange, more)
                .text("about-need", row -> row.named().need())
                .refusedAs("need")
                .part(ExchangeRow::step, step)
                .text("step-by", row -> row.named().owner())
                .refusedAs("owner")
                .part(ExchangeRow::done, new SheetColumns<NextStep.Done>().day("step-done", NextStep.Done::on))
                .refusedAs("doneOn")
                .text("step-done-by", row -> row.named().doneBy())
                .part(ExchangeRow::done, new SheetColumns<NextStep.Done>().text("step-note", NextStep.Done::note))
                .refusedAs("note");
    }

    @Override
    protected List<UUID> wanted(Map<String, String> address) {
        return search.all(ExchangeSearch.LIST.read(address));
    }

    @Override
    protected List<ExchangeRow> rows(List<UUID> wanted) {
        Map<UUID, Exchange> found = exchanges.byIds(wanted);
        Map<UUID, String> names = names(found.values());
        Map<UUID, KnownStartup> startups =
                known.byIds(found.values().stream().map(Exchange::startup).toList());
        return wanted.stream()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .flatMap(exchange -> rows(Objects.requireNonNull(startups.get(exchange.startup())), exchange, names))
                .toList();
    }

    private static Stream<ExchangeRow> rows(KnownStartup startup, Exchange exchange, Map<UUID, String> names) {
        return exchange.steps().isEmpty()
                ? Stream.of(row(startup, exchange, null, names))
                : exchange.steps().stream().map(step -> row(startup, exchange, step, names));
    }

    /// @param names addresses of people and words of needs, by their ids
    static ExchangeRow row(KnownStartup startup, Exchange exchange, @Nullable NextStep step, Map<UUID, String> names) {
        NextStep.Done done = step == null ? null : step.done();
        return new ExchangeRow(
                startup,
                exchange,
                step,
                new ExchangeRow.Named(
                        names.get(exchange.person()),
                        exchange.need() == null ? null : names.get(exchange.need()),
                        step == null ? null : names.get(step.owner()),
                        done == null ? null : names.get(done.person())));
    }

    /// Addresses of people and words of needs, by their ids.
    Map<UUID, String> names(Collection<Exchange> some) {
        Map<UUID, String> names = new HashMap<>(people.emails(some.stream()
                .flatMap(exchange -> Stream.concat(
                        Stream.of(exchange.person()), exchange.steps().stream().flatMap(ExchangeSheet::people)))
                .collect(Collectors.toSet())));
        List<UUID> about = some.stream()
                .flatMap(exchange -> Stream.ofNullable(exchange.need()))
                .toList();
        needs.byIds(about).forEach((id, need) -> names.put(id, need.words()));
        return names;
    }

    private static Stream<UUID> people(NextStep step) {
        return step.done() == null
                ? Stream.of(step.owner())
                : Stream.of(step.owner(), step.done().person());
    }

    @Override
    protected RowImporter<ExchangeRow> importer(SheetColumns<ExchangeRow> columns, Decisions decisions) {
        return new ExchangeImporter(this, known, exchanges, needs, people, columns, decisions);
    }

    @Override
    public List<Kept> tables() {
        return List.of(
                new Kept("coaching.step_done", "next_step_id"),
                new Kept("coaching.next_step", "exchange_id"),
                new Kept("coaching.exchange", "id"));
    }
}
