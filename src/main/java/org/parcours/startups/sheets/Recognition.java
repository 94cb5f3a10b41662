package org.parcours.startups.sheets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeListEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whom the rows of a file are about: by their numbers first, then by the very same name in the same park. Who only may
/// be meant is proposed, never taken. One recognition serves one file.
final class Recognition {
    /// A number on a row, checked.
    record Identifier(String kind, String value) {}

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final JdbcClient database;
    private final Map<String, Integer> bits = new HashMap<>();
    private final Map<Identifier, UUID> byNumber = new HashMap<>();
    private final Set<Identifier> elsewhere = new HashSet<>();
    private final Map<String, List<Named>> byName = new HashMap<>();
    private @Nullable NameIndex index;

    /// @param kinds bit set of the kinds of numbers that it has
    record Named(UUID startup, @Nullable UUID park, int kinds) {}

    Recognition(JdbcClient database, List<CodeListEntry> kinds) {
        this.database = database;
        kinds.forEach(kind -> bits.put(kind.code(), 1 << bits.size()));
    }

    static String plain(String name) {
        return SPACES.matcher(name.strip()).replaceAll(" ");
    }

    /// Looks up what a batch of rows names, all at once.
    void lookUp(Collection<Identifier> numbers, Collection<String> names) {
        byNumber.clear();
        byName.clear();
        elsewhere.clear();
        String[] kinds = numbers.stream().map(Identifier::kind).toArray(String[]::new);
        String[] values = numbers.stream().map(Identifier::value).toArray(String[]::new);
        // no join: while an import writes, the planner takes the table for empty and would compare each with each
        database.sql("""
                        select i.kind, i.value, i.startup_id from startups.identifier i
                        where i.kind = any (?) and i.value = any (?)
                        """).params(kinds, values).query(row -> {
            byNumber.put(
                    new Identifier(row.getString("kind"), row.getString("value")),
                    row.getObject("startup_id", UUID.class));
        });
        database.sql("select kind, value from startups.numbers_out_of_reach(?, ?)")
                .params(kinds, values)
                .query(row -> {
                    elsewhere.add(new Identifier(row.getString("kind"), row.getString("value")));
                });
        database.sql("""
                        with named as (
                          select s.name, s.id from startups.startup s where s.name = any (:names)
                          union select o.name, o.startup_id from startups.other_name o where o.name = any (:names)
                        )
                        select n.name, s.id, s.park_id, array(select i.kind from startups.identifier i where i.startup_id = s.id) as kinds
                        from named n join startups.startup s on s.id = n.id
                        """).param("names", names.toArray(String[]::new)).query(row -> {
            add(
                    row.getString("name"),
                    new Named(row.getObject("id", UUID.class), row.getObject("park_id", UUID.class), kinds((String[])
                            row.getArray("kinds").getArray())));
        });
    }

    private void add(String name, Named named) {
        byName.computeIfAbsent(name, unseen -> new ArrayList<>()).add(named);
    }

    private int kinds(String... codes) {
        int set = 0;
        for (String code : codes) {
            set |= bits.getOrDefault(code, 0);
        }
        return set;
    }

    int kinds(List<Identifier> numbers) {
        return kinds(numbers.stream().map(Identifier::kind).toArray(String[]::new));
    }

    Set<UUID> bearers(List<Identifier> numbers) {
        Set<UUID> bearers = new LinkedHashSet<>();
        numbers.forEach(number -> {
            UUID bearer = byNumber.get(number);
            if (bearer != null) {
                bearers.add(bearer);
            }
        });
        return bearers;
    }

    boolean outOfReach(Identifier number) {
        return elsewhere.contains(number);
    }

    /// Those of the very same name, in this park where one is given. Two numbers of one register are two companies.
    Set<UUID> namesakes(String name, @Nullable UUID park, List<Identifier> numbers) {
        int kinds = kinds(numbers);
        Set<UUID> found = new LinkedHashSet<>();
        byName.getOrDefault(name, List.of()).stream()
                .filter(named -> park == null || named.park() == null || park.equals(named.park()))
                .filter(named -> (named.kinds() & kinds) == 0)
                .forEach(named -> found.add(named.startup()));
        return found;
    }

    List<NameIndex.Found> close(String name, List<Identifier> numbers) {
        return index().close(name, kinds(numbers));
    }

    /// From now on rows may mean somebody whom this file has brought.
    void remember(UUID startup, String name, @Nullable UUID park, List<Identifier> numbers, int line) {
        numbers.forEach(number -> byNumber.put(number, startup));
        add(name, new Named(startup, park, kinds(numbers)));
        index().add(new NameIndex.Entry(startup, name, kinds(numbers), line));
    }

    /// Read when the first row is met that nobody known is meant by.
    private NameIndex index() {
        if (index == null) {
            NameIndex read = new NameIndex();
            database.sql("""
                            select s.id, n.name, array(select i.kind from startups.identifier i where i.startup_id = s.id) as kinds
                            from startups.startup s
                            cross join lateral (
                              select s.name union select s.name_arabic where s.name_arabic is not null
                              union select o.name from startups.other_name o where o.startup_id = s.id) n
                            """).query(row -> {
                read.add(new NameIndex.Entry(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        kinds((String[]) row.getArray("kinds").getArray()),
                        0));
            });
            index = read;
        }
        return Objects.requireNonNull(index);
    }
}
