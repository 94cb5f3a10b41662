package org.parcours.startups.sheets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parcours.history.Kept;
import org.parcours.startups.settings.SettableList;
import org.parcours.startups.settings.SettableLists;
import org.parcours.transfers.Column;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// What companies that are known were seen to be: one row an observation.
@Component
class ObservationSheet implements Sheet {
    private static final String ROWS = """
            select s.name, array(select (select min(i.value) from startups.identifier i where i.startup_id = s.id and i.kind = k.kind)
                from unnest(cast(:kinds as text[])) with ordinality as k (kind, place) order by place) as numbers,
              p.code as park, b.seen_on, b.status, b.source, b.happened_on, b.link, b.note
            from unnest(cast(:wanted as uuid[])) with ordinality as wanted (id, place)
            join startups.startup s on s.id = wanted.id
            join startups.observation b on b.startup_id = s.id
            join parks.park p on p.id = s.park_id
            order by wanted.place, b.seen_on, b.source
            """;

    private final JdbcClient database;
    private final SettableLists lists;
    private final Subjects subjects;
    private final ObjectMapper json;
    private final Clock clock;
    private final StartupSheet startups;

    ObservationSheet(
            JdbcClient database,
            SettableLists lists,
            Subjects subjects,
            ObjectMapper json,
            Clock clock,
            StartupSheet startups) {
        this.database = database;
        this.lists = lists;
        this.subjects = subjects;
        this.json = json;
        this.clock = clock;
        this.startups = startups;
    }

    @Override
    public String code() {
        return "observations";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(Who.NAME));
        columns.addAll(Who.numberColumns(lists));
        columns.add(new ParkCodes(database, json).column());
        ObservationPart.columns().stream()
                .map(column -> List.of(ObservationPart.SEEN, ObservationPart.STATUS, ObservationPart.SOURCE)
                                .contains(column.key())
                        ? column.needed()
                        : column)
                .forEach(columns::add);
        return columns;
    }

    @Override
    public boolean mayImport() {
        return startups.mayImport();
    }

    @Override
    public boolean mayExport() {
        return startups.mayExport();
    }

    @Override
    public Examiner examiner(Decisions decisions) {
        return new StartupExaminer(
                StartupSheet.who(database, lists, json, decisions),
                subjects,
                json,
                LocalDate.now(clock),
                false,
                List.of(ObservationPart::apply));
    }

    @Override
    public List<Kept> tables() {
        return StartupSheet.TABLES;
    }

    @Override
    public void export(Map<String, String> filters, Consumer<List<@Nullable Object>> rows) {
        database.sql(ROWS)
                .param(
                        "kinds",
                        lists.all(SettableList.IDENTIFIERS).stream()
                                .map(entry -> entry.code())
                                .toArray(String[]::new))
                .param("wanted", startups.wanted(filters).toArray(UUID[]::new))
                .query(row -> {
                    List<@Nullable Object> values = new ArrayList<>();
                    StartupExport.texts(row, values, "name");
                    values.addAll(java.util.Arrays.asList(
                            (Object[]) row.getArray("numbers").getArray()));
                    StartupExport.texts(row, values, "park");
                    StartupExport.days(row, values, "seen_on");
                    StartupExport.texts(row, values, "status", "source");
                    StartupExport.days(row, values, "happened_on");
                    StartupExport.texts(row, values, "link", "note");
                    rows.accept(values);
                });
    }
}
