package org.parcours.startups.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.database.Ids;
import org.parcours.database.Scope;
import org.parcours.startups.Identities;
import org.parcours.startups.Startup;
import org.parcours.startups.Startups;
import org.parcours.testing.ModuleTest;
import org.parcours.testing.TwoParks;
import org.parcours.web.lists.ListFilter;
import org.parcours.web.lists.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class StartupSearchTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 31);

    private final TwoParks network;
    private final Startups startups;
    private final Identities identities;
    private final StartupSearch search;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private TwoParks.Parks parks = new TwoParks.Parks(new UUID(0, 0), new UUID(0, 0));

    StartupSearchTest(
            TwoParks network,
            Startups startups,
            Identities identities,
            StartupSearch search,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.network = network;
        this.startups = startups;
        this.identities = identities;
        this.search = search;
        this.database = database;
        this.transaction = transaction;
    }

    @BeforeEach
    void openParks() {
        parks = network.open();
    }

    private UUID register(UUID park, String name, @Nullable String arabic) {
        return Scope.SYSTEM.call(() -> startups.register(new Startup.Facts(
                park, name, arabic, Startup.Kind.STARTUP, "it", null, Startup.Residency.RESIDENT, null, null)));
    }

    private UUID admit(UUID startup, UUID park, LocalDate day) {
        UUID journey = Ids.next();
        write(
                "insert into startups.journey (id, startup_id, park_id, admitted_on, followed_from, planned_end) values (?, ?, ?, ?, ?, ?)",
                journey,
                startup,
                park,
                day,
                day,
                day.plusMonths(60));
        return journey;
    }

    private void leave(UUID journey, UUID startup, UUID park, LocalDate day, String kind) {
        write(
                "insert into startups.exit (id, journey_id, startup_id, park_id, exited_on, kind) values (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                journey,
                startup,
                park,
                day,
                kind);
    }

    private void see(UUID startup, UUID park, LocalDate day, String status) {
        write(
                "insert into startups.observation (id, startup_id, park_id, seen_on, status, source) values (?, ?, ?, ?, ?, 'VISIT')",
                Ids.next(),
                startup,
                park,
                day,
                status);
    }

    private void write(String sql, Object... values) {
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(
                status -> database.sql(sql).params(values).update()));
    }

    private List<String> names(Map<String, String> address) {
        Map<String, String> asked = new HashMap<>(address);
        asked.putIfAbsent("on", DAY.toString());
        return Scope.SYSTEM.call(() -> search.find(StartupSearch.LIST.read(asked), null)).lines().stream()
                .map(Line::name)
                .toList();
    }

    @Test
    void findsAcrossAccentsSpellingsScriptsAndNumbers() {
        UUID energie = register(parks.casablanca(), "Énergie Noor", null);
        register(parks.casablanca(), "Nour Tech", "نور تيك");
        register(parks.rabat(), "Atlas Data", null);
        Scope.SYSTEM.run(() -> {
            identities.addOtherName(energie, "Soleil du Rif");
            identities.addIdentifier(energie, "ICE", "001561191000066");
        });
        assertThat(names(Map.of("q", "energie"))).containsExactly("Énergie Noor");
        assertThat(names(Map.of("q", "نور"))).contains("Nour Tech", "Énergie Noor");
        assertThat(names(Map.of("q", "noor"))).containsExactlyInAnyOrder("Énergie Noor", "Nour Tech");
        assertThat(names(Map.of("q", "atlass dataa"))).containsExactly("Atlas Data");
        assertThat(names(Map.of("q", "atals dat"))).containsExactly("Atlas Data");
        assertThat(names(Map.of("q", "soleil"))).containsExactly("Énergie Noor");
        assertThat(names(Map.of("q", "001561191"))).containsExactly("Énergie Noor");
        assertThat(names(Map.of("q", "xyz"))).isEmpty();
    }

    @Test
    void readsTheStateFromTheJourneyAndFromWhatWasSeenLast() {
        UUID park = parks.casablanca();
        register(park, "Applicant", null);
        UUID supported = register(park, "Supported", null);
        admit(supported, park, LocalDate.of(2022, 3, 1));
        UUID future = register(park, "Future", null);
        admit(future, park, DAY.plusDays(1));
        UUID left = register(park, "Left", null);
        leave(admit(left, park, LocalDate.of(2015, 1, 1)), left, park, LocalDate.of(2020, 1, 1), "COMPLETED");
        see(left, park, LocalDate.of(2023, 1, 1), "TRADING");
        UUID ceased = register(park, "Ceased", null);
        leave(admit(ceased, park, LocalDate.of(2015, 1, 1)), ceased, park, LocalDate.of(2019, 1, 1), "MOVED_OUT");
        see(ceased, park, LocalDate.of(2021, 1, 1), "CEASED");
        see(ceased, park, LocalDate.of(2022, 1, 1), "UNKNOWN");
        UUID returned = register(park, "Returned", null);
        leave(admit(returned, park, LocalDate.of(2015, 1, 1)), returned, park, LocalDate.of(2019, 1, 1), "CEASED");
        see(returned, park, LocalDate.of(2021, 1, 1), "ACQUIRED");

        assertThat(names(Map.of("state", "applicant"))).containsExactly("Applicant", "Future");
        assertThat(names(Map.of("state", "supported"))).containsExactly("Supported");
        assertThat(names(Map.of("state", "left"))).containsExactly("Left");
        assertThat(names(Map.of("state", "ceased"))).containsExactly("Ceased");
        assertThat(names(Map.of("state", "acquired"))).containsExactly("Returned");
        assertThat(names(Map.of("cohort", "2015"))).containsExactly("Ceased", "Left", "Returned");
        assertThat(names(Map.of("state", "supported", "on", "2018-01-01")))
                .containsExactly("Ceased", "Left", "Returned");
        ListFilter all = StartupSearch.LIST.read(Map.of("on", DAY.toString()));
        assertThat(Scope.SYSTEM.call(() -> search.counts(all))).isEqualTo(new Counts(6, 1));
        Line line = Scope.SYSTEM
                .call(() -> search.find(StartupSearch.LIST.read(Map.of("q", "Supported")), null))
                .lines()
                .getFirst();
        assertThat(line.month(DAY)).isEqualTo(27);
        assertThat(line.months()).isEqualTo(60);
    }

    @Test
    void countsAnewWhenAnythingChanged() {
        ListFilter all = StartupSearch.LIST.read(Map.of("on", DAY.toString()));
        assertThat(Scope.SYSTEM.call(() -> search.counts(all))).isEqualTo(new Counts(0, 0));
        UUID atlas = register(parks.casablanca(), "Atlas", null);
        assertThat(Scope.SYSTEM.call(() -> search.counts(all))).isEqualTo(new Counts(1, 0));
        admit(atlas, parks.casablanca(), LocalDate.of(2024, 1, 1));
        assertThat(Scope.SYSTEM.call(() -> search.counts(all))).isEqualTo(new Counts(1, 1));
    }

    @Test
    void filtersByParkAndKeepsToTheScope() {
        register(parks.casablanca(), "Atlas", null);
        register(parks.rabat(), "Atlas Rif", null);
        assertThat(names(Map.of("park", "rabat"))).containsExactly("Atlas Rif");
        Scope casablanca = new Scope(null, false, Set.of(parks.casablanca()), Set.of());
        for (Map<String, String> address : List.of(
                Map.<String, String>of(), Map.of("q", "atlas"), Map.of("q", "atlsa rfi"), Map.of("park", "rabat"))) {
            assertThat(casablanca
                            .call(() -> search.find(StartupSearch.LIST.read(address), null))
                            .lines())
                    .extracting(Line::name)
                    .isSubsetOf("Atlas");
        }
        assertThat(casablanca.call(() -> search.counts(StartupSearch.LIST.read(Map.of()))))
                .isEqualTo(new Counts(1, 0));
        assertThat(casablanca.call(search::parks)).extracting(ParkChoice::code).containsExactly("casablanca");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "admitted", "seen", "changed", "match"})
    void walksEveryStartupExactlyOnceInBothDirections(String sort) {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            // few names and few days, so that ties are common
            UUID id = register(parks.casablanca(), "Atlas " + i % 4, null);
            all.add(id);
            if (i % 3 != 0) {
                admit(id, parks.casablanca(), LocalDate.of(2020 + i % 2, 1, 1));
                see(id, parks.casablanca(), LocalDate.of(2022, 1 + i % 2, 1), "TRADING");
            }
        }
        Map<String, String> address = new HashMap<>(Map.of("sort", sort, "size", "4", "on", DAY.toString()));
        if (sort.equals("match")) {
            address.put("q", "atlas");
        }
        ListFilter filter = StartupSearch.LIST.read(address);
        List<UUID> forwards = new ArrayList<>();
        Slice<Line> slice = at(filter, null);
        assertThat(slice.previous()).isNull();
        slice.lines().forEach(line -> forwards.add(line.id()));
        while (slice.next() != null) {
            slice = at(filter, slice.next());
            slice.lines().forEach(line -> forwards.add(line.id()));
        }
        assertThat(forwards).containsExactlyInAnyOrderElementsOf(all);
        List<UUID> backwards =
                new ArrayList<>(slice.lines().stream().map(Line::id).toList().reversed());
        while (slice.previous() != null) {
            slice = at(filter, slice.previous());
            backwards.addAll(slice.lines().stream().map(Line::id).toList().reversed());
        }
        Collections.reverse(backwards);
        assertThat(backwards).isEqualTo(forwards);
        assertThat(Scope.SYSTEM.call(() -> search.all(filter))).isEqualTo(forwards);
    }

    private Slice<Line> at(ListFilter filter, @Nullable String cursor) {
        return Scope.SYSTEM.call(() -> search.find(filter, cursor));
    }

    @Test
    void beginsAnewWhereACursorIsBroken() {
        register(parks.casablanca(), "Atlas", null);
        for (String broken : List.of("x", "%%%", "TkFNRQ", "")) {
            assertThat(at(StartupSearch.LIST.read(Map.of()), broken).lines()).hasSize(1);
        }
    }
}
