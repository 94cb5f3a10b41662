package org.parcours.sample.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Owner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/// Writes entries into the database, each at its own moment, all of them or none.
public final class Replay {
    private static final int CHUNK = 2000;

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;

    public Replay(Owner owner, ObjectMapper json) {
        this.database = new JdbcTemplate(owner.dataSource());
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner.dataSource()));
        this.json = json;
    }

    /// An entry as one line of JSON for PostgreSQL, which knows the types of its own columns.
    public record Line(Instant moment, @Nullable UUID by, UUID row, Map<String, @Nullable Object> values) {}

    /// Every table's insertions go first, parents before children; a row's own order is kept, and that is all that its
    /// versions need.
    ///
    /// @param written told how many entries stand so far
    public void write(List<Entry> entries, IntConsumer written) {
        transaction.executeWithoutResult(status -> {
            // a stage is closed by an update that comes after the next one's insertion
            database.execute("set constraints all deferred");
            int done = 0;
            Map<String, List<Entry>> inserted = inserted(entries);
            for (String table : parentsFirst(inserted.keySet())) {
                for (List<Entry> chunk : chunks(inserted.getOrDefault(table, List.of()))) {
                    insert(table, chunk);
                    done += chunk.size();
                    written.accept(done);
                }
            }
            for (Entry entry : entries) {
                if (entry.op() != Entry.Op.INSERT) {
                    revise(entry);
                    written.accept(++done);
                }
            }
        });
    }

    private static Map<String, List<Entry>> inserted(List<Entry> entries) {
        Map<String, List<Entry>> byTable = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.op() == Entry.Op.INSERT)
                .forEach(entry -> byTable.computeIfAbsent(entry.table(), table -> new ArrayList<>())
                        .add(entry));
        return byTable;
    }

    /// The tables as they come, each after those that its rows refer to.
    private List<String> parentsFirst(Set<String> tables) {
        Map<String, List<String>> parents = new HashMap<>();
        database.query(
                "select conrelid::regclass::text, confrelid::regclass::text from pg_constraint where contype = 'f'",
                row -> {
                    parents.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                            .add(row.getString(2));
                });
        Set<String> placed = new LinkedHashSet<>();
        tables.forEach(table -> place(table, tables, parents, placed));
        return List.copyOf(placed);
    }

    private static void place(String table, Set<String> tables, Map<String, List<String>> parents, Set<String> placed) {
        if (!placed.contains(table)) {
            parents.getOrDefault(table, List.of()).stream()
                    .filter(parent -> tables.contains(parent) && !parent.equals(table))
                    .forEach(parent -> place(parent, tables, parents, placed));
            placed.add(table);
        }
    }

    private static List<List<Entry>> chunks(List<Entry> entries) {
        List<List<Entry>> chunks = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += CHUNK) {
            chunks.add(entries.subList(from, Math.min(entries.size(), from + CHUNK)));
        }
        return chunks;
    }

    /// PostgreSQL makes one row, says its moment and hands it to the trigger before it makes the next: `offset 0` keeps
    /// it from putting the two apart.
    private void insert(String table, List<Entry> chunk) {
        Set<String> columns = new LinkedHashSet<>();
        chunk.forEach(entry -> columns.addAll(entry.values().keySet()));
        String names = String.join(", ", columns);
        String values = String.join(
                ", ", columns.stream().map(name -> "(made.it)." + name).toList());
        database.update(
                """
                insert into %1$s (%2$s)
                select %3$s from (
                  select set_config('history.moment', line ->> 'moment', true), set_config('parcours.person', coalesce(line ->> 'by', ''), true),
                    jsonb_populate_record(null::%1$s, line -> 'values') as it
                  from jsonb_array_elements(cast(? as jsonb)) as given (line) offset 0) made
                """.formatted(table, names, values),
                json.writeValueAsString(chunk.stream().map(Replay::line).toList()));
    }

    private void revise(Entry entry) {
        database.queryForList(
                "select set_config('history.moment', ?, true), set_config('parcours.person', ?, true)",
                entry.moment().toString(),
                entry.by() == null ? "" : entry.by().toString());
        if (entry.op() == Entry.Op.DELETE) {
            database.update("delete from " + entry.table() + " where id = ?", entry.row());
            return;
        }
        String assignments = String.join(
                ", ",
                entry.values().keySet().stream()
                        .map(name -> name + " = (made.it)." + name)
                        .toList());
        database.update(
                """
                update %1$s set %2$s from (select jsonb_populate_record(null::%1$s, cast(? as jsonb)) as it) made where id = ?
                """.formatted(entry.table(), assignments), json.writeValueAsString(entry.values()), entry.row());
    }

    private static Line line(Entry entry) {
        return new Line(entry.moment(), entry.by(), entry.row(), entry.values());
    }
}
