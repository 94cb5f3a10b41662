package org.parcours.sample;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parcours.accounts.FirstAdministrator;
import org.parcours.accounts.Role;
import org.parcours.commands.Commands;
import org.parcours.connections.introductions.IntroductionSearch;
import org.parcours.database.Owner;
import org.parcours.database.Scope;
import org.parcours.home.DayItems;
import org.parcours.home.Days;
import org.parcours.indicators.Figure;
import org.parcours.indicators.FigureQuery;
import org.parcours.indicators.Indicators;
import org.parcours.sample.register.Register;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.Campaigns;
import org.parcours.surveys.estimates.Dimension;
import org.parcours.surveys.estimates.Estimating;
import org.parcours.surveys.estimates.Report;
import org.parcours.surveys.estimates.Weighting;
import org.parcours.testing.ModuleTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;

@ModuleTest
@ExtendWith(OutputCaptureExtension.class)
class SampleNetworkTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate MAY_2024 = LocalDate.of(2024, 5, 31);
    private static final LocalDate NOVEMBER_2022 = LocalDate.of(2022, 11, 4);
    private static final LocalDate DECEMBER_2022 = LocalDate.of(2022, 12, 12);

    private final SampleNetwork sample;
    private final Indicators indicators;
    private final JdbcTemplate database;

    private final CoordinatorsWork work;
    private final Campaigns campaigns;
    private final Estimating estimating;
    private final SampleAtStart laterStart;

    SampleNetworkTest(
            SampleNetwork sample,
            Indicators indicators,
            Days days,
            List<DayItems> sources,
            IntroductionSearch search,
            Campaigns campaigns,
            Estimating estimating,
            SampleCommand command,
            ObjectProvider<SchedulerClient> scheduler,
            FirstAdministrator administrator,
            Commands commands,
            Owner owner) {
        this.laterStart = new SampleAtStart(
                sample,
                command,
                scheduler,
                administrator,
                commands,
                new MockEnvironment().withProperty("parcours.sample", "true"));
        this.campaigns = campaigns;
        this.estimating = estimating;
        this.sample = sample;
        this.indicators = indicators;
        this.database = new JdbcTemplate(owner.dataSource());
        this.work = new CoordinatorsWork(sample, days, sources, search, database);
    }

    /// One load for everything that is asked of the whole: it takes seconds.
    @Test
    void loadsANetworkWhosePastAndFiguresAreThoseThatWereTold(CapturedOutput printed) {
        sample.load(TODAY, rows -> {});

        work.isSeenOn(TODAY);
        everyRowStandsAtItsOwnMomentAndUnderItsOwnName();
        thePastIsKnownAsItWasThen();
        laterStart.run(new DefaultApplicationArguments());
        assertThat(printed.getOut()).contains("http://localhost:").doesNotContain(sample.password());
        assertThat(sample.accounts().stream().map(SampleNetwork.Account::role)).containsExactly(Role.values());
        for (Instant known : List.of(endOf(TODAY), endOf(MAY_2024))) {
            assertThat(figure("supported", MAY_2024, known, null).value()).isEqualTo(500);
            assertThat(figure("parks-open", MAY_2024, known, null).value()).isEqualTo(6);
            assertThat(percent(first("path-completed", MAY_2024, known, null))).isEqualTo(90);
        }
        for (Instant known : List.of(endOf(TODAY), endOf(NOVEMBER_2022))) {
            assertThat(figure("parks-open", NOVEMBER_2022, known, null).value()).isEqualTo(5);
            assertThat(percent(first("survival", NOVEMBER_2022, known, 2.0))).isEqualTo(86);
            assertThat(percent(first("survival-after-exit", NOVEMBER_2022, known, 5.0)))
                    .isEqualTo(89);
        }
        assertThat(percent(first("survival-since-founding", DECEMBER_2022, endOf(DECEMBER_2022), 5.0)))
                .isEqualTo(89);
        theCurveStandsBesideWhatWasTold();
        theSurveysSayWhatWasTold();
        assertThat(database.queryForList("select code from indicators.publication order by on_day, code", String.class))
                .containsExactly("survival", "survival-after-exit", "survival-since-founding", "path-completed");
    }

    /// Many were followed only from later on: of these years the share says more than is true, or less.
    private void theCurveStandsBesideWhatWasTold() {
        assertThat(led("path-completed", MAY_2024, null)).isEqualTo(87);
        assertThat(led("survival", NOVEMBER_2022, 2.0)).isEqualTo(86);
        assertThat(led("survival-after-exit", NOVEMBER_2022, 5.0)).isEqualTo(91);
        assertThat(led("survival-since-founding", DECEMBER_2022, 5.0)).isEqualTo(79);
    }

    private long led(String code, LocalDate on, @Nullable Double years) {
        var headline = Objects.requireNonNull(figure(code, on, endOf(on), years).headline());
        return Math.round(100 * headline.value());
    }

    /// Two of three answered, fewer in one park; what came of it is what the press told.
    private void theSurveysSayWhatWasTold() {
        Map<Integer, Integer> told = Map.of(2022, 25, 2024, 35);
        List<Campaign> held = Scope.SYSTEM.call(campaigns::all).stream()
                .filter(campaign -> !campaign.yearly() && campaign.closesOn().isBefore(TODAY))
                .toList();
        assertThat(held).hasSize(2);
        for (Campaign campaign : held) {
            Report report = Scope.SYSTEM.call(() -> estimating.of(campaign.id(), Weighting.BY_DESIGN, Dimension.PARK));
            assertThat(report.response().rate()).isBetween(0.67, 0.69);
            assertThat(report.groups().getFirst().response().rate())
                    .isLessThan(report.groups().get(1).response().rate() - 0.09);
            var exports = report.figures().stream()
                    .filter(figure -> figure.question().name().equals("exports"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Math.round(100 * exports.shares().getFirst().estimate().value()))
                    .isEqualTo((long) told.getOrDefault(campaign.opensOn().getYear(), 0));
        }
        assertThat(percent(figure("exports", DECEMBER_2022, endOf(DECEMBER_2022), null)))
                .isEqualTo(25);
        assertThat(percent(figure("exports", MAY_2024, endOf(MAY_2024), null))).isEqualTo(35);
        // what was answered stands in the dossiers, each measure under the id of the answer that it was
        assertThat(database.queryForObject(
                        "select count(*) from startups.measure m join surveys.claim c using (id) where m.value::text = c.settled",
                        Long.class))
                .isEqualTo(database.queryForObject(
                        "select count(*) from surveys.claim where kind = 'MEASURE' and settled is not null",
                        Long.class))
                .isGreaterThan(500);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Register.ZONE).toInstant();
    }

    private Figure figure(String code, LocalDate on, Instant known, @Nullable Double years) {
        FigureQuery asked = new FigureQuery(on, known).years(years);
        return Scope.SYSTEM.call(() -> indicators.figure(code, asked));
    }

    /// By the version that it was said under then.
    private Figure first(String code, LocalDate on, Instant known, @Nullable Double years) {
        FigureQuery asked = new FigureQuery(on, known).years(years);
        return Scope.SYSTEM.call(
                () -> indicators.figure(indicators.definition(code, 1).orElseThrow(), asked));
    }

    private static @Nullable Long percent(Figure figure) {
        Double share = figure.share();
        return share == null ? null : Math.round(100 * share);
    }

    private void everyRowStandsAtItsOwnMomentAndUnderItsOwnName() {
        record Written(UUID row, Instant moment, @Nullable UUID by) {}
        Map<String, Map<UUID, Written>> last = new HashMap<>();
        Invention.until(TODAY)
                .register()
                .until(TODAY.atStartOfDay(Register.ZONE).toInstant())
                .stream()
                // the outbox forgets: it keeps no history
                .filter(entry -> !entry.table().equals("mail.outbox"))
                .forEach(entry -> last.computeIfAbsent(entry.table(), table -> new HashMap<>())
                        .put(entry.row(), new Written(entry.row(), entry.moment(), entry.by())));
        last.forEach((table, rows) -> assertThat(database
                        .query(
                                "select id, recorded_at, recorded_by from " + table,
                                (row, number) -> new Written(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, OffsetDateTime.class).toInstant(),
                                        row.getObject(3, UUID.class)))
                        .stream()
                        .collect(toMap(Written::row, written -> written)))
                .as(table)
                .isEqualTo(rows));
    }

    private void thePastIsKnownAsItWasThen() {
        OffsetDateTime then =
                LocalDate.of(2023, 10, 1).atStartOfDay(Register.ZONE).toOffsetDateTime();
        String essaouira = "select opened_on from %s where code = 'essaouira'";
        assertThat(database.queryForObject(essaouira.formatted("parks.park_as_of(?)"), LocalDate.class, then))
                .isNull();
        assertThat(database.queryForObject(essaouira.formatted("parks.park"), LocalDate.class))
                .isEqualTo("2023-11-24");
    }

    @Test
    void refusesADatabaseThatIsNotEmpty() {
        assertThat(sample.mayBeLoaded()).isTrue();
        database.update(
                "insert into accounts.person (id, name, email) values (?, 'X', 'x@example.org')", UUID.randomUUID());
        assertThat(sample.mayBeLoaded()).isFalse();
        assertThatThrownBy(() -> sample.load(TODAY, rows -> {})).isInstanceOf(IllegalStateException.class);
    }
}
