package org.parcours.sample;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parcours.sample.Known.Row;
import org.parcours.sample.register.Entry;
import org.parcours.sample.register.Life;
import org.parcours.sample.register.Register;
import org.parcours.startups.Ice;

class InventionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate REFERENCE = LocalDate.of(2024, 5, 31);
    private static final List<Entry> ENTRIES = entries(TODAY);
    private static final Known KNOWN = Known.after(ENTRIES);
    private static final List<String> DAYS = List.of(
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
            "held_until",
            "assigned_from",
            "assigned_until",
            "held_on",
            "done_on",
            "expressed_on",
            "proposed_on",
            "asked_on",
            "answered_on",
            "given_on",
            "valid_from",
            "confirmed_on",
            "signed_on");
    private static final List<String> PARENTS = List.of(
            "startup_id",
            "journey_id",
            "park_id",
            "region_id",
            "person_id",
            "dossier_id",
            "exchange_id",
            "next_step_id",
            "need_id",
            "request_id",
            "partner_id",
            "contact_id",
            "offer_id",
            "founder_id",
            "introduction_id");

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
        Set<UUID> arranged = new HashSet<>(Invention.until(earlier).arranged());
        arranged.addAll(Invention.until(TODAY).arranged());
        Set<Entry> then = pastOf(entries(earlier), earlier, arranged);
        Set<Entry> now = pastOf(ENTRIES, earlier, arranged);
        assertThat(then.stream().filter(entry -> !now.contains(entry)).limit(3)).isEmpty();
        assertThat(now.stream().filter(entry -> !then.contains(entry)).limit(3)).isEmpty();
    }

    /// Without the accounts of founders, which are for those on their path today, and without what
    /// waits today.
    private static Set<Entry> pastOf(List<Entry> entries, LocalDate end, Set<UUID> arranged) {
        Set<String> apart = Set.of(
                "accounts.person",
                "accounts.role_held",
                "startups.founder",
                "coaching.absence",
                "surveys.campaign",
                "mail.outbox");
        Set<UUID> rows = entries.stream()
                .filter(entry -> arranged.contains(entry.values().get("startup_id")))
                .map(Entry::row)
                .collect(toSet());
        return entries.stream()
                .filter(entry -> entry.moment().isBefore(start(end)) && !apart.contains(entry.table()))
                .filter(entry -> !rows.contains(entry.row()))
                .collect(toSet());
    }

    @Test
    void writesNothingBeforeItHappened() {
        assertThat(ENTRIES.stream()
                        .filter(InventionTest::tooEarly)
                        .map(Entry::toString)
                        .limit(3))
                .isEmpty();
    }

    private static boolean tooEarly(Entry entry) {
        Row row = new Row(entry.values());
        return DAYS.stream()
                .flatMap(column -> Stream.ofNullable(row.dayOrNone(column)))
                .anyMatch(day -> entry.moment().isBefore(start(day)));
    }

    @Test
    void writesEachRowBeforeWhatDependsOnIt() {
        Map<Object, Instant> last = new HashMap<>();
        Set<String> rows = new HashSet<>();
        for (Entry entry : ENTRIES) {
            if (entry.op() == Entry.Op.INSERT) {
                Row row = new Row(entry.values());
                assertThat(rows.add(entry.table() + " " + entry.row())).isTrue();
                assertThat(PARENTS.stream().flatMap(column -> Stream.ofNullable(row.get(column))))
                        .allMatch(last::containsKey);
            } else {
                assertThat(entry.moment()).as(entry.toString()).isAfter(last.get(entry.row()));
            }
            last.put(entry.row(), entry.moment());
        }
    }

    @Test
    void endsNoPathBeforeItBegins() {
        for (Row exit : KNOWN.rows("startups.exit")) {
            Row journey = KNOWN.row("startups.journey", exit.some("journey_id"));
            assertThat(exit.day("exited_on")).isAfterOrEqualTo(journey.day("admitted_on"));
        }
        for (Row journey : KNOWN.rows("startups.journey")) {
            assertThat(journey.day("planned_end"))
                    .isEqualTo(journey.day("admitted_on").plusMonths(60));
            assertThat(journey.day("followed_from")).isAfterOrEqualTo(journey.day("admitted_on"));
        }
    }

    @Test
    void givesACompanyOneStageAtATime() {
        Map<Object, LocalDate> exits = KNOWN.rows("startups.exit").stream()
                .collect(toMap(exit -> exit.some("journey_id"), exit -> exit.day("exited_on")));
        KNOWN.rows("startups.stage").stream()
                .collect(groupingBy(stage -> stage.some("journey_id")))
                .forEach((journey, stages) -> {
                    List<Row> inOrder = stages.stream()
                            .sorted(comparing(stage -> stage.day("since")))
                            .toList();
                    // the day of an admission may still wait for its correction
                    LocalDate admitted = KNOWN.row("startups.journey", journey).day("admitted_on");
                    assertThat(inOrder.getFirst().day("since")).isBetween(admitted, admitted.plusDays(3));
                    for (int i = 1; i < inOrder.size(); i++) {
                        assertThat(inOrder.get(i).day("since"))
                                .isEqualTo(inOrder.get(i - 1).dayOrNone("until"));
                    }
                    assertThat(inOrder.getLast().dayOrNone("until")).isEqualTo(exits.get(journey));
                });
    }

    @Test
    void exportsNoMoreThanItSells() {
        Map<Period, BigDecimal> sold = amounts("turnover");
        Map<Period, BigDecimal> exported = amounts("exported-turnover");
        assertThat(exported).hasSizeGreaterThan(500);
        exported.forEach((period, amount) -> assertThat(amount).isLessThanOrEqualTo(sold.get(period)));
    }

    private record Period(Object startup, Object from, Object source) {}

    private static Map<Period, BigDecimal> amounts(String kind) {
        return KNOWN.rows("startups.measure").stream()
                .filter(row -> kind.equals(row.get("kind")))
                .collect(toMap(
                        row -> new Period(row.some("startup_id"), row.some("period_from"), row.some("source")),
                        row -> (BigDecimal) row.some("value")));
    }

    @Test
    void givesNumbersThatNobodyBears() {
        List<String> values = KNOWN.rows("startups.identifier").stream()
                .map(row -> row.some("value").toString())
                .toList();
        assertThat(values).doesNotHaveDuplicates().allMatch(value -> value.startsWith("9"));
        assertThat(KNOWN.rows("startups.identifier").stream().filter(row -> "ICE".equals(row.get("kind"))))
                .hasSizeGreaterThan(800)
                .allMatch(row -> Ice.isValid(row.some("value").toString()));
    }

    @Test
    void callsNoTwoCompaniesTheSame() {
        assertThat(KNOWN.rows("startups.startup").stream().map(row -> row.some("name")))
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
        Set<Object> left = known.rows("startups.exit").stream()
                .filter(exit -> !exit.day("exited_on").isAfter(REFERENCE))
                .map(exit -> exit.some("startup_id"))
                .collect(toSet());
        return known.rows("startups.journey").stream()
                .filter(journey -> !journey.day("admitted_on").isAfter(REFERENCE))
                .filter(journey -> !left.contains(journey.some("startup_id")))
                .filter(journey -> known.row("startups.startup", journey.some("startup_id"))
                                .get("kind")
                        != Life.Kind.PROJECT_HOLDER)
                .collect(groupingBy(
                        journey ->
                                known.row("parks.park", journey.some("park_id")).some("code"),
                        counting()));
    }
}
