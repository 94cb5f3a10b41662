package org.parcours.startups.sheets;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.codelists.CodeList;
import org.parcours.codelists.CodeListEntry;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.IdentifierKinds;
import org.parcours.startups.recognition.StartupIndex;
import org.parcours.transfers.Column;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Row;
import org.parcours.transfers.SheetColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// What sheets have in common whose rows are about startups that are known: by which columns a row says whom it is
/// about, in and out.
@Component
public class KnownStartups {
    private static final String SELECT = """
            select s.id, s.name, s.park_id, (select p.code from parks.park p where p.id = s.park_id) as park,
              array(select (select min(i.value) from startups.identifier i where i.startup_id = s.id and i.kind = k.kind)
                from unnest(cast(:kinds as text[])) with ordinality as k (kind, place) order by place) as numbers
            from startups.startup s where s.id = any (:ids) order by s.id\s""";

    private final JdbcClient database;
    private final IdentifierKinds identifiers;
    private final ObjectMapper json;

    KnownStartups(JdbcClient database, IdentifierKinds identifiers, ObjectMapper json) {
        this.database = database;
        this.identifiers = identifiers;
        this.json = json;
    }

    /// Coordinators and managers for their parks, the analyst and the director for the network; row by row the
    /// scope decides.
    public boolean mayTransfer() {
        return SignedIn.currentHolds(Role.DIRECTOR, Role.PARK_MANAGER, Role.COORDINATOR, Role.ANALYST);
    }

    /// The columns that say whom a row is about: name, numbers, park. They come first.
    public SheetColumns<KnownStartup> columns() {
        SheetColumns<KnownStartup> columns =
                new SheetColumns<KnownStartup>().text(StartupResolver.NAME, KnownStartup::name);
        List<Column> numbers = numberColumns();
        for (int i = 0; i < numbers.size(); i++) {
            int place = i;
            columns.column(numbers.get(i), startup -> startup.numbers().get(place));
        }
        return columns.column(park(), KnownStartup::park);
    }

    /// Startups within reach, by their ids.
    public Map<UUID, KnownStartup> byIds(Collection<UUID> ids) {
        return read("", ids);
    }

    /// As [#byIds], and locks them until the transaction ends.
    public Map<UUID, KnownStartup> lock(Collection<UUID> ids) {
        return read("for no key update", ids);
    }

    private Map<UUID, KnownStartup> read(String lock, Collection<UUID> ids) {
        Map<UUID, KnownStartup> startups = new HashMap<>();
        database.sql(SELECT + lock)
                .param(
                        "kinds",
                        identifiers.all().stream().map(CodeListEntry::code).toList())
                .param("ids", ids)
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    startups.put(
                            id,
                            new KnownStartup(
                                    id,
                                    row.getString("name"),
                                    Arrays.asList(
                                            (String[]) row.getArray("numbers").getArray()),
                                    row.getObject("park_id", UUID.class),
                                    row.getString("park")));
                });
        return startups;
    }

    /// The entries of a settable list as choices of a column.
    static List<Column.Choice> choices(CodeLists lists, CodeList list) {
        return lists.all(list).stream()
                .map(entry -> Column.Choice.named(entry.code(), entry.names()))
                .toList();
    }

    List<Column> numberColumns() {
        return StartupResolver.numberColumns(identifiers);
    }

    Column park() {
        return new ParkCodes(database, json).column();
    }

    StartupResolver who(Decisions decisions) {
        StartupIndex recognition = new StartupIndex(database, identifiers.all());
        return new StartupResolver(recognition, identifiers, new ParkCodes(database, json), decisions);
    }

    /// Reads the rows of one file.
    public Reader reader(Decisions decisions) {
        return new Reader(who(decisions));
    }

    /// Finds whom the rows of one file are about.
    public static final class Reader {
        private final StartupResolver who;

        private Reader(StartupResolver who) {
            this.who = who;
        }

        /// The startups meant, by line. Where a row is missing in the answer, its finding says what is wrong, or who
        /// may be meant.
        public Map<Integer, UUID> about(List<Row> rows, Map<Integer, Finding.Builder> findings) {
            Map<Integer, UUID> about = new LinkedHashMap<>();
            for (StartupResolver.Asked asked : who.read(rows, findings)) {
                int line = asked.row().line();
                who.standing(asked, Objects.requireNonNull(findings.get(line)))
                        .ifPresent(startup -> about.put(line, startup));
            }
            return about;
        }
    }
}
