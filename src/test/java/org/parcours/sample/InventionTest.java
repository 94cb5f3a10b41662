package org.parcours.sample;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.sample.Known.day;
import static org.parcours.sample.Known.dayOrNone;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parcours.startups.settings.Ice;

class InventionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate REFERENCE = LocalDate.of(2024, 5, 31);
    private static final List<Entry> ENTRIES = entries(TODAY);
    private static final Known KNOWN = Known.after(ENTRIES);

    private static List<Entry> entries(LocalDate today) {
        return Invention.until(today).register().until(start(today));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Register.ZONE).toInstant();
    }

    @Test
    void inventsTheSameNetworkAgain() {
        assertThat(entries(TODAY)).isEqualTo(ENTRIES);
    }

    @Test
    void inventsTheSamePastOnALaterDay() {
        LocalDate earlier = LocalDate.of(2024, 6, 1);
        Set<String> accounts = Set.of("accounts.person", "accounts.role_held", "startups.founder");
        Function<List<Entry>, List<Entry>> past = entries -> entries.stream()
                .filter(entry -> entry.moment().isBefore(start(earlier)) && !accounts.contains(entry.table()))
                .toList();
        List<Entry> then = past.apply(entries(earlier));
        List<Entry> now = past.apply(ENTRIES);
        assertThat(then.stream().filter(Predicate.not(new HashSet<>(now)::contains)))
                .isEmpty();
        assertThat(then).hasSameSizeAs(now);
    }

    @Test
    void writesNothingBeforeItHappened() {
        List<String> days = List.of(
                "admitted_on",
                "followed_from",
                "since",
                "until",
                "exited_on",
                "decided_on",
                "seen_on",
                "happened_on",
                "stated_on",
                "period_until",
                "opened_on",
                "founded_on",
                "held_from",
                "held_until");
        assertThat(ENTRIES.stream()
                        .filter(entry -> days.stream()
                                .map(column -> dayOrNone(entry.values(), column))
                                .anyMatch(day -> day != null && entry.moment().isBefore(start(day))))
                        .map(Entry::toString)
                        .limit(3))
                .isEmpty();
    }

    @Test
    void writesEachRowBeforeWhatDependsOnIt() {
        Map<@Nullable Object, Instant> last = new HashMap<>();
        List<String> parents = List.of("startup_id", "journey_id", "park_id", "region_id", "person_id", "dossier_id");
        for (Entry entry : ENTRIES) {
            if (entry.op() == Entry.Op.INSERT) {
                assertThat(last).doesNotContainKey(entry.row());
                assertThat(parents.stream().map(entry.values()::get).filter(Objects::nonNull))
                        .allSatisfy(parent -> assertThat(last).containsKey(parent));
            } else {
                assertThat(entry.moment()).as(entry.toString()).isAfter(last.get(entry.row()));
            }
            last.put(entry.row(), entry.moment());
        }
    }

    @Test
    void endsNoPathBeforeItBegins() {
        assertThat(KNOWN.rows("startups.exit"))
                .allSatisfy(exit -> assertThat(day(exit, "exited_on"))
                        .isAfterOrEqualTo(day(KNOWN.row("startups.journey", exit.get("journey_id")), "admitted_on")));
        assertThat(KNOWN.rows("startups.journey")).allSatisfy(journey -> {
            assertThat(day(journey, "planned_end"))
                    .isEqualTo(day(journey, "admitted_on").plusMonths(60));
            assertThat(day(journey, "followed_from")).isAfterOrEqualTo(day(journey, "admitted_on"));
        });
    }

    @Test
    void givesACompanyOneStageAtATime() {
        Map<@Nullable Object, LocalDate> exits = KNOWN.rows("startups.exit").stream()
                .collect(toMap(exit -> exit.get("journey_id"), exit -> day(exit, "exited_on")));
        KNOWN.rows("startups.stage").stream()
                .collect(groupingBy(stage -> (UUID) Objects.requireNonNull(stage.get("journey_id"))))
                .forEach((journey, stages) -> {
                    // the day of an admission may still wait for its correction
                    LocalDate admitted = day(KNOWN.row("startups.journey", journey), "admitted_on");
                    LocalDate first = stages.stream()
                            .map(it -> day(it, "since"))
                            .min(naturalOrder())
                            .orElseThrow();
                    assertThat(first).isBetween(admitted, admitted.plusDays(3));
                    @Nullable LocalDate until = first;
                    for (var stage : stages.stream()
                            .sorted(Comparator.comparing(it -> day(it, "since")))
                            .toList()) {
                        assertThat(day(stage, "since")).isEqualTo(until);
                        until = dayOrNone(stage, "until");
                    }
                    assertThat(until).isEqualTo(exits.get(journey));
                });
    }

    @Test
    void exportsNoMoreThanItSells() {
        record Period(
                @Nullable Object startup,
                @Nullable Object from,
                @Nullable Object source) {}
        Function<String, Map<Period, BigDecimal>> values = kind -> KNOWN.rows("startups.measure").stream()
                .filter(row -> kind.equals(row.get("kind")))
                .collect(toMap(
                        row -> new Period(row.get("startup_id"), row.get("period_from"), row.get("source")),
                        row -> (BigDecimal) Objects.requireNonNull(row.get("value"))));
        Map<Period, BigDecimal> sold = values.apply("turnover");
        assertThat(values.apply("exported-turnover"))
                .hasSizeGreaterThan(500)
                .allSatisfy((period, exported) -> assertThat(exported).isLessThanOrEqualTo(sold.get(period)));
    }

    @Test
    void givesNumbersThatNobodyBears() {
        var values = KNOWN.rows("startups.identifier").stream()
                .map(row -> row.get("value"))
                .toList();
        assertThat(values)
                .doesNotHaveDuplicates()
                .allSatisfy(value -> assertThat(value.toString()).startsWith("9"));
        assertThat(KNOWN.rows("startups.identifier").stream().filter(row -> "ICE".equals(row.get("kind"))))
                .hasSizeGreaterThan(800)
                .allSatisfy(row -> assertThat(Ice.isValid(String.valueOf(row.get("value"))))
                        .isTrue());
    }

    @Test
    void callsNoTwoCompaniesTheSame() {
        assertThat(KNOWN.rows("startups.startup").stream().map(row -> row.get("name")))
                .hasSizeBetween(1500, 1700)
                .doesNotHaveDuplicates();
    }

    /// Five hundred is not written anywhere: it is how many places the parks had that month.
    @Test
    void supportsFiveHundredOnTheReferenceDayWhateverWasLearntLater() {
        Known then = Known.after(ENTRIES.stream()
                .filter(entry -> entry.moment().isBefore(start(REFERENCE.plusDays(1))))
                .toList());
        Map<Object, Long> perPark = Map.of(
                "casablanca", 218L, "rabat", 104L, "tanger", 71L, "agadir", 58L, "souss-massa", 31L, "essaouira", 18L);
        assertThat(supported(then)).isEqualTo(perPark);
        assertThat(supported(KNOWN)).isEqualTo(perPark);
    }

    private static Map<Object, Long> supported(Known known) {
        Set<@Nullable Object> left = new HashSet<>();
        known.rows("startups.exit").stream()
                .filter(exit -> !day(exit, "exited_on").isAfter(REFERENCE))
                .forEach(exit -> left.add(exit.get("startup_id")));
        return known.rows("startups.journey").stream()
                .filter(journey ->
                        !day(journey, "admitted_on").isAfter(REFERENCE) && !left.contains(journey.get("startup_id")))
                .filter(journey ->
                        known.row("startups.startup", journey.get("startup_id")).get("kind")
                                != Life.Kind.PROJECT_HOLDER)
                .collect(groupingBy(
                        journey -> Objects.requireNonNull(
                                known.row("parks.park", journey.get("park_id")).get("code")),
                        counting()));
    }
}
