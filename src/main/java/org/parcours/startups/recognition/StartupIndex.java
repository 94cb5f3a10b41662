package org.parcours.startups.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeListEntry;
import org.parcours.text.Closeness;
import org.parcours.text.NameIndex;
import org.parcours.text.Names;
import org.parcours.text.SiteKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Recognises startups within reach for one file: by numbers, then by the very same name in the same park unless web
/// site or year contradict it, or by the same web site under a name that is close or stands in the other. Others that
/// may be meant are proposed, never linked.
public final class StartupIndex {
    private static final int MOST = 5;

    /// A site that more startups name is nobody's.
    private static final int MOST_AT_A_SITE = 2;

    private static final String CANDIDATE =
            "s.id, s.park_id, s.website, s.founded_on, array(select i.kind from startups.identifier i where i.startup_id = s.id) as kinds";

    /// A number on a row, checked.
    public record Identifier(String kind, String value) {}

    /// Another startup that may be meant.
    public record Possible(
            UUID startup, String name, @Nullable UUID park, int line, Reason reason) {}

    /// What was found of a description.
    ///
    /// @param certain the startup described, or null if it is not certain
    /// @param possible others that it may be, the likeliest first
    public record Found(@Nullable UUID certain, List<Possible> possible) {}

    private final JdbcClient database;
    private final Map<String, Integer> bits = new HashMap<>();
    private final Map<Identifier, UUID> byNumber = new HashMap<>();
    private final Set<Identifier> elsewhere = new HashSet<>();
    private final Map<String, List<Candidate>> byName = new HashMap<>();
    private final Map<SiteKey, List<Candidate>> bySite = new HashMap<>();
    private final @Nullable Set<UUID> among;
    private @Nullable NameIndex<Candidate> names;

    public StartupIndex(JdbcClient database, List<CodeListEntry> kinds) {
        this(database, kinds, null);
    }

    /// @param among the only startups that it knows; null for all within reach
    StartupIndex(JdbcClient database, List<CodeListEntry> kinds, @Nullable Set<UUID> among) {
        this.database = database;
        this.among = among;
        kinds.forEach(kind -> bits.put(kind.code(), 1 << bits.size()));
    }

    /// Looks up what a batch of rows names, all at once.
    public void lookUp(Collection<Identifier> numbers, Collection<String> named) {
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
                        select n.name,""" + " " + CANDIDATE + """
                         from named n join startups.startup s on s.id = n.id
                        """)
                .param("names", named.toArray(String[]::new))
                .query(row -> {
                    Candidate candidate = candidate(row);
                    byName.computeIfAbsent(candidate.name(), unseen -> new ArrayList<>())
                            .add(candidate);
                });
    }

    private Candidate candidate(ResultSet row) throws SQLException {
        java.sql.Date founded = row.getDate("founded_on");
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("park_id", UUID.class),
                kinds((String[]) row.getArray("kinds").getArray()),
                SiteKey.of(row.getString("website")).orElse(null),
                founded == null ? null : founded.toLocalDate().getYear(),
                0);
    }

    private int kinds(String... codes) {
        int set = 0;
        for (String code : codes) {
            set |= bits.getOrDefault(code, 0);
        }
        return set;
    }

    /// Returns the kinds of numbers as a bit set.
    public int kinds(List<Identifier> numbers) {
        return kinds(numbers.stream().map(Identifier::kind).toArray(String[]::new));
    }

    /// Returns the startups that have one of these numbers.
    public Set<UUID> bearers(List<Identifier> numbers) {
        Set<UUID> bearers = new LinkedHashSet<>();
        numbers.forEach(number -> Optional.ofNullable(byNumber.get(number)).ifPresent(bearers::add));
        return bearers;
    }

    /// Whether a startup out of reach has the number.
    public boolean isOutOfReach(Identifier number) {
        return elsewhere.contains(number);
    }

    /// Finds the startup that is described, or those that it may be.
    public Found find(Description asked) {
        List<Candidate> atSite = atSite(asked);
        List<Candidate> sure = sure(asked, atSite);
        if (startups(sure).size() == 1) {
            return new Found(sure.getFirst().startup(), List.of());
        }
        List<NameIndex.Match<Candidate>> close = names().close(asked.name(), candidate -> candidate.mayBe(asked));
        List<Candidate> nearly =
                sure.isEmpty() && startups(atSite).size() == 1 ? nearly(asked, close, atSite) : List.of();
        return startups(nearly).size() == 1
                ? new Found(nearly.getFirst().startup(), List.of())
                : new Found(null, possible(asked, close, atSite));
    }

    /// The startup of a web site that nobody else has, under another spelling of its name, or a name that stands in the
    /// other. Two rows of one file are asked: whoever made it has listed two.
    private static List<Candidate> nearly(
            Description asked, List<NameIndex.Match<Candidate>> close, List<Candidate> atSite) {
        Set<Candidate> spelled = new HashSet<>();
        close.forEach(match -> {
            boolean surely = match.closeness() instanceof Closeness.AccentsOrCase
                    || match.closeness() instanceof Closeness.LegalForm
                    || match.closeness() instanceof Closeness.Part;
            if (surely || match.bearer().sharesOwnSite(asked)) {
                spelled.add(match.bearer());
            }
        });
        return atSite.stream()
                .filter(candidate -> !candidate.hasOtherYear(asked)
                        && candidate.isIn(asked.park())
                        && (spelled.contains(candidate)
                                || (candidate.sharesOwnSite(asked) && Names.contains(candidate.name(), asked.name()))))
                .filter(candidate -> candidate.line() == 0 || spelled.contains(candidate))
                .toList();
    }

    /// Returns all that the startup described may be, the likeliest first.
    List<Possible> alike(Description asked) {
        return possible(asked, names().close(asked.name(), candidate -> candidate.mayBe(asked)), atSite(asked));
    }

    private List<Candidate> atSite(Description asked) {
        if (asked.site() == null) {
            return List.of();
        }
        names(); // reads the sites as well
        return bySite.getOrDefault(asked.site(), List.of()).stream()
                .filter(candidate -> candidate.mayBe(asked))
                .toList();
    }

    /// Those of the very same name that nothing contradicts.
    private List<Candidate> sure(Description asked, List<Candidate> atSite) {
        List<Candidate> equal = byName.getOrDefault(asked.name(), List.of()).stream()
                .filter(candidate -> candidate.mayBe(asked)
                        && candidate.isIn(asked.park())
                        && !candidate.hasOtherSite(asked)
                        && !candidate.hasOtherYear(asked))
                .toList();
        List<Candidate> confirmed =
                equal.stream().filter(candidate -> candidate.sharesSite(asked)).toList();
        // a site that somebody else has says that somebody else is meant
        return !confirmed.isEmpty() || !atSite.isEmpty() ? confirmed : equal;
    }

    private static Set<UUID> startups(List<Candidate> candidates) {
        Set<UUID> startups = new HashSet<>();
        candidates.forEach(candidate -> startups.add(candidate.startup()));
        return startups;
    }

    private static List<Possible> possible(
            Description asked, List<NameIndex.Match<Candidate>> close, List<Candidate> atSite) {
        Map<UUID, Possible> possible = new LinkedHashMap<>();
        // of equally close names those in the park of the row first
        close.stream()
                .sorted(Comparator.comparingDouble((NameIndex.Match<Candidate> match) ->
                                match.closeness().rank())
                        .thenComparing(match -> !match.bearer().isIn(asked.park())))
                .forEach(match -> add(possible, match.bearer(), match.bearer().reason(asked, match.closeness())));
        if (startups(atSite).size() <= MOST_AT_A_SITE) {
            atSite.forEach(candidate -> add(possible, candidate, candidate.reason(asked, new Closeness.Different())));
        }
        // several of one name are all offered
        long namesakes = close.stream()
                .filter(match -> match.closeness() instanceof Closeness.Same)
                .map(match -> match.bearer().startup())
                .distinct()
                .count();
        return possible.values().stream().limit(Math.max(MOST, namesakes)).toList();
    }

    private static void add(Map<UUID, Possible> possible, Candidate candidate, @Nullable Reason reason) {
        if (reason != null) {
            possible.putIfAbsent(
                    candidate.startup(),
                    new Possible(candidate.startup(), candidate.name(), candidate.park(), candidate.line(), reason));
        }
    }

    /// Lets the rows that follow mean a startup that this file has brought.
    public void remember(UUID startup, Description description, List<Identifier> numbers, int line) {
        numbers.forEach(number -> byNumber.put(number, startup));
        Candidate candidate = new Candidate(
                startup,
                description.name(),
                description.park(),
                description.kinds(),
                description.site(),
                description.foundedIn(),
                line);
        byName.computeIfAbsent(description.name(), unseen -> new ArrayList<>()).add(candidate);
        add(names(), candidate);
    }

    /// Read once a row is met whose startup is not known by number or name.
    private NameIndex<Candidate> names() {
        if (names == null) {
            NameIndex<Candidate> read = new NameIndex<>();
            database.sql("select n.name, " + CANDIDATE + """
                             from startups.startup s
                            cross join lateral (
                              select s.name union select s.name_arabic where s.name_arabic is not null
                              union select o.name from startups.other_name o where o.startup_id = s.id) n
                            where cast(:among as uuid[]) is null or s.id = any (:among)
                            """)
                    .param("among", among == null ? null : among.toArray(UUID[]::new))
                    .query(row -> {
                        add(read, candidate(row));
                    });
            names = read;
        }
        return Objects.requireNonNull(names);
    }

    private void add(NameIndex<Candidate> to, Candidate candidate) {
        to.add(candidate.name(), candidate);
        Optional.ofNullable(candidate.site())
                .ifPresent(site -> bySite.computeIfAbsent(site, unseen -> new ArrayList<>())
                        .add(candidate));
    }
}
