package org.parcours.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.Role;
import org.parcours.connections.introductions.IntroductionSearch;
import org.parcours.database.Scope;
import org.parcours.home.DayItem;
import org.parcours.home.DayItems;
import org.parcours.home.DayRule;
import org.parcours.home.Days;
import org.parcours.home.Oversight;
import org.springframework.jdbc.core.JdbcTemplate;

/// What the sample's coordinators do, as the pages that show it ask for it.
record CoordinatorsWork(
        SampleNetwork sample, Days days, List<DayItems> sources, IntroductionSearch search, JdbcTemplate database) {
    /// These are for whoever manages the park.
    private static final Set<String> OF_MANAGERS = Set.of("coaching.unattended", "needs.escalated");

    void isSeenOn(LocalDate today) {
        everyRuleHasALineForTheCoordinatorWhoseAccountIsShown(today);
        everyCoordinatorHoldsAboutFiftyStartups(today);
        theDirectorSeesFewThatNobodyHolds(today);
        somebodyActsForSomebodyWhoIsAway(today);
        introductionsStandAtEveryStep(today);
        introductionsGoOnFromWhereTheyStand();
        needsOfEveryFamilyAreInEveryState(today);
        whatWasRaisedIsAMeasureOfTheStartup();
    }

    private void everyRuleHasALineForTheCoordinatorWhoseAccountIsShown(LocalDate today) {
        String email = sample.accounts().stream()
                .filter(account -> account.role() == Role.COORDINATOR)
                .map(SampleNetwork.Account::email)
                .findFirst()
                .orElseThrow();
        UUID coordinator = Objects.requireNonNull(
                database.queryForObject("select id from accounts.person where email = ?::citext", UUID.class, email));
        List<DayItem> lines = Scope.SYSTEM.call(() -> days.of(coordinator, today));
        Set<String> rules = sources.stream()
                .flatMap(source -> source.rules().stream())
                .map(DayRule::code)
                .collect(toSet());
        Set<String> shown = lines.stream().map(line -> line.rule().code()).collect(toSet());
        Scope.SYSTEM.call(() -> days.all(today)).stream()
                .map(line -> line.rule().code())
                .filter(OF_MANAGERS::contains)
                .forEach(shown::add);
        rules.removeAll(shown);
        assertThat(rules).as("rules that make no line in the sample").isEmpty();
        assertThat(lines).as("a day's work").hasSizeBetween(15, 55);
        assertThat(lines.stream().filter(line -> line.late(today) > 0)).hasSizeGreaterThan(5);
    }

    private void everyCoordinatorHoldsAboutFiftyStartups(LocalDate today) {
        List<@Nullable Integer> sizes = database.queryForList("""
                select count(*)::int from coaching.in_charge(?) c join coaching.supported(?) s on s.startup_id = c.startup_id
                group by c.holder_id
                """, Integer.class, today, today);
        assertThat(sizes).hasSize(11).allMatch(size -> size != null && size >= 40 && size <= 60);
        assertThat(database.queryForObject(
                        "select count(*) from coaching.assignment where note is not null and assigned_until is null",
                        Long.class))
                .as("handed over with a note")
                .isGreaterThan(50);
    }

    private void theDirectorSeesFewThatNobodyHolds(LocalDate today) {
        Oversight oversight = Scope.SYSTEM.call(() -> days.oversight(today, null));
        Map<Oversight.Cause, Long> concerns =
                oversight.concerns().stream().collect(groupingBy(Oversight.Concern::cause, counting()));
        assertThat(concerns.get(Oversight.Cause.NOBODY)).isBetween(1L, 20L);
        assertThat(concerns.get(Oversight.Cause.LATE_FOR_LONG)).isBetween(5L, 200L);
        Set<String> managed = oversight.concerns().stream()
                .map(concern -> concern.line().rule().code())
                .filter(OF_MANAGERS::contains)
                .collect(toSet());
        assertThat(managed).isEqualTo(OF_MANAGERS);
    }

    private void somebodyActsForSomebodyWhoIsAway(LocalDate today) {
        assertThat(database.queryForObject(
                        "select count(*) from coaching.in_charge(?) where person_id <> holder_id", Long.class, today))
                .isGreaterThan(40);
    }

    private void introductionsStandAtEveryStep(LocalDate today) {
        List<@Nullable String> states = database.queryForList(
                "select distinct state from connections.introductions_on(?)", String.class, today);
        assertThat(states)
                .containsExactlyInAnyOrder(
                        "PROPOSED",
                        "STARTUP_AGREED",
                        "STARTUP_DECLINED",
                        "PARTNER_DECLINED",
                        "CONNECTED",
                        "MET",
                        "LAPSED",
                        "WITHDRAWN");
        assertThat(database.queryForList("select distinct kind from connections.outcome", String.class))
                .hasSize(8);
        assertThat(database.queryForObject(
                        "select count(*) from connections.introductions_on(?) where state = 'MET' and outcome is null",
                        Long.class,
                        today))
                .isPositive();
        assertThat(database.queryForObject(
                        "select count(*) from connections.offers_on(?) where stale and standing = 'OPEN'",
                        Long.class,
                        today))
                .isBetween(5L, 40L);
    }

    /// The next step of each takes the place after its last one, counted from nought.
    private void introductionsGoOnFromWhereTheyStand() {
        assertThat(Scope.SYSTEM.call(() -> search.find(IntroductionSearch.LIST.read(Map.of("state", "proposed")), null)
                        .lines()))
                .isNotEmpty();
        assertThat(database.queryForObject("""
                select count(*) from connections.introduction_step s where s.position <> (
                  select count(*) from connections.introduction_step b
                  where b.introduction_id = s.introduction_id and b.position < s.position)
                """, Long.class)).isZero();
    }

    private void needsOfEveryFamilyAreInEveryState(LocalDate today) {
        Map<String, Long> families =
                database.queryForList("select family from coaching.needs_on(?)", String.class, today).stream()
                        .collect(groupingBy(family -> family, counting()));
        assertThat(families)
                .hasSize(7)
                .allSatisfy((family, needs) -> assertThat(needs).isGreaterThan(50));
        assertThat(database.queryForList("select distinct state from coaching.needs_on(?)", String.class, today))
                .contains("EXPRESSED", "TAKEN", "HELPED", "UNHELPED", "UNREACHABLE", "WITHDRAWN");
        assertThat(database.queryForList("select distinct state from coaching.need_step", String.class))
                .hasSize(7);
    }

    private void whatWasRaisedIsAMeasureOfTheStartup() {
        assertThat(database.queryForObject("""
                select count(*) from connections.outcome o where o.value is not null
                  and not exists (select from startups.measure m where m.id = o.id and m.startup_id = o.startup_id
                    and m.source = 'INTRODUCTION' and m.value = o.value and m.stated_on = o.happened_on)
                """, Long.class)).isZero();
    }
}
