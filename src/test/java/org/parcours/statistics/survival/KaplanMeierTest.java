package org.parcours.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parcours.statistics.References.NINE;
import static org.parcours.statistics.References.OURS;
import static org.parcours.statistics.References.number;
import static org.parcours.statistics.References.rows;
import static org.parcours.statistics.References.spells;
import static org.parcours.statistics.References.strata;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parcours.statistics.References;

class KaplanMeierTest {
    record Curve(
            boolean published,
            String table,
            String strata,
            Limits limits,
            List<Spell> spells,
            List<NamedCsvRecord> steps) {
        KaplanMeier fit() {
            return KaplanMeier.of(spells, "ceased"::equals, limits);
        }

        @Override
        public String toString() {
            return (published ? "published " : "") + table + " " + strata;
        }
    }

    static Stream<Curve> curves() {
        var curves = new ArrayList<Curve>();
        curves.add(ours("delayed_log", "all", Limits.LOG, spells("delayed")));
        curves.add(ours("delayed_loglog", "all", Limits.LOG_LOG, spells("delayed")));
        curves.add(ours("delayed_weighted_loglog", "all", Limits.LOG_LOG, References.weightedSpells("delayed")));
        for (var group : List.of("A", "B", "C")) {
            curves.add(ours("delayed_group_log", "group=" + group, Limits.LOG, spells("delayed", group)));
            curves.add(ours("delayed_group_loglog", "group=" + group, Limits.LOG_LOG, spells("delayed", group)));
        }
        for (var group : List.of("A", "B")) {
            curves.add(ours("plain_group_log", "group=" + group, Limits.LOG, spells("plain", group)));
            curves.add(ours("plain_group_loglog", "group=" + group, Limits.LOG_LOG, spells("plain", group)));
        }
        curves.add(ours("flat_log", "all", Limits.LOG, spells("flat")));
        curves.add(
                ours("flat_short_loglog", "all", Limits.LOG_LOG, spells("flat").subList(0, 5)));
        curves.add(ours("gone_loglog", "all", Limits.LOG_LOG, spells("gone")));
        References.shared().ifPresent(folder -> curves.addAll(published(folder)));
        return curves.stream();
    }

    /// Well-known data of R's own package, which are not ours to copy.
    private static List<Curve> published(Path folder) {
        return List.of(
                theirs(folder, "ovarian", "ovarian", "futime", "fustat", "1", null, "all", Limits.LOG),
                theirs(folder, "aml", "aml_by_group", "time", "status", "1", "x", "Maintained", Limits.LOG),
                theirs(folder, "aml", "aml_by_group", "time", "status", "1", "x", "Nonmaintained", Limits.LOG),
                theirs(folder, "lung", "lung_by_sex", "time", "status", "2", "sex", "1", Limits.LOG),
                theirs(folder, "lung", "lung_by_sex", "time", "status", "2", "sex", "2", Limits.LOG),
                theirs(folder, "lung", "lung_all_loglog", "time", "status", "2", null, "all", Limits.LOG_LOG));
    }

    @ParameterizedTest
    @MethodSource("curves")
    void equalsRStepByStep(Curve curve) {
        var steps = curve.fit().steps();
        assertThat(steps).hasSameSizeAs(curve.steps());
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var row = curve.steps().get(i);
            assertThat(step.time()).isEqualTo(number(row, "time"));
            assertThat(step.atRisk()).isEqualTo(Long.parseLong(row.getField("n_risk")));
            assertThat(step.events()).isEqualTo(Long.parseLong(row.getField("n_event")));
            assertThat(step.censored()).isEqualTo(Long.parseLong(row.getField("n_censor")));
            same(step.survival(), number(row, "survival"));
            same(step.stdErr(), number(row, "std_err"));
            same(step.lower(), number(row, "lower95"));
            same(step.upper(), number(row, "upper95"));
        }
    }

    @ParameterizedTest
    @MethodSource("ourQuantiles")
    void equalsRInQuantilesAndTheirLimits(Curve curve, List<NamedCsvRecord> expected) {
        assertThat(expected).hasSize(3);
        for (var row : expected) {
            var quantile = curve.fit().quantile(number(row, "share"));
            assertThat(quantile.time()).isEqualTo(optional(number(row, "time")));
            assertThat(quantile.lower()).isEqualTo(optional(number(row, "lower")));
            assertThat(quantile.upper()).isEqualTo(optional(number(row, "upper")));
        }
    }

    static Stream<Object[]> ourQuantiles() {
        return curves().filter(curve -> !curve.published()).map(curve -> {
            return new Object[] {curve, strata(OURS.resolve(curve.table() + "_quantiles.csv"), curve.strata())};
        });
    }

    @Test
    void equalsRWhenReadAtAnyTime() {
        var curve = KaplanMeier.of(spells("delayed"), "ceased"::equals, Limits.LOG_LOG);
        for (var row : rows(OURS.resolve("delayed_loglog_at.csv"))) {
            var point = curve.at(number(row, "time")).orElseThrow();
            assertThat(point.atRisk()).isEqualTo(Long.parseLong(row.getField("n_risk")));
            same(point.survival(), number(row, "survival"));
            same(point.stdErr(), number(row, "std_err"));
            same(point.lower(), number(row, "lower95"));
            same(point.upper(), number(row, "upper95"));
        }
    }

    @Test
    void equalsRInRestrictedMeans() {
        for (var row : rows(OURS.resolve("rmean.csv"))) {
            var mean = KaplanMeier.of(spells(row.getField("input")), "ceased"::equals, Limits.LOG)
                    .restrictedMean(number(row, "until"))
                    .orElseThrow();
            same(mean.mean(), number(row, "mean"));
            same(mean.stdErr(), number(row, "std_err"));
        }
        curves().filter(curve -> curve.published() && curve.table().equals("lung_by_sex"))
                .forEach(KaplanMeierTest::equalsPublishedMeanOfAYear);
    }

    private static void equalsPublishedMeanOfAYear(Curve curve) {
        var table = References.shared().orElseThrow().resolve("lung_by_sex_rmean365.csv");
        var row = strata(table, curve.strata()).getFirst();
        var mean = curve.fit().restrictedMean(365).orElseThrow();
        same(mean.mean(), number(row, "rmean"));
        same(mean.stdErr(), number(row, "se(rmean)"));
        var median = curve.fit().median();
        assertThat(median.lower()).isEqualTo(optional(number(row, "0.95LCL")));
        assertThat(median.upper()).isEqualTo(optional(number(row, "0.95UCL")));
    }

    /// Where R's well-known data stand beside the checkout, in their tables; on our own tables everywhere.
    @ParameterizedTest
    @MethodSource("quartiles")
    void equalsRInQuartiles(Curve curve, List<Double> expected) {
        for (int i = 0; i < 3; i++) {
            assertThat(curve.fit().quantile((i + 1) * 0.25).time()).isEqualTo(optional(expected.get(i)));
        }
    }

    static Stream<Object[]> quartiles() {
        return curves().map(curve -> {
            if (!curve.published()) {
                var rows = strata(OURS.resolve(curve.table() + "_quantiles.csv"), curve.strata());
                return new Object[] {
                    curve, rows.stream().map(row -> number(row, "time")).toList()
                };
            }
            var rows = rows(References.shared().orElseThrow().resolve(curve.table() + "_quantiles.csv"));
            int column = curve.strata().equals("all")
                    ? 1
                    : rows.getFirst().getHeader().indexOf(curve.strata());
            var cells = rows.stream().map(row -> row.getField(column)).map(cell -> cell.isEmpty() ? "NaN" : cell);
            return new Object[] {curve, cells.map(Double::valueOf).toList()};
        });
    }

    @Test
    void leavesOutSpellsWithoutLengthAndSaysHowMany() {
        var spells = List.of(Spell.ended(0, 2, "ceased"), Spell.ended(1, 1, "ceased"), Spell.censored(3, 1));
        var curve = KaplanMeier.of(spells);
        assertThat(curve.ignored()).isEqualTo(2);
        assertThat(curve.subjects()).isEqualTo(1);
        assertThat(curve.steps()).hasSize(1);
    }

    @Test
    void saysNothingBeyondTheLastObservation() {
        var curve = KaplanMeier.of(List.of(Spell.ended(0, 2, "ceased"), Spell.censored(0, 4)));
        assertThat(curve.at(4))
                .hasValueSatisfying(point -> assertThat(point.survival()).isEqualTo(0.5));
        assertThat(curve.at(4.1)).isEmpty();
        assertThat(KaplanMeier.of(List.of()).at(0)).isEmpty();
        assertThat(KaplanMeier.of(List.of()).restrictedMean(5)).isEmpty();
        assertThat(KaplanMeier.of(List.of()).median().time()).isEmpty();
    }

    @Test
    void isThePlainShareWhereEverybodyIsSeenToTheEnd() {
        var random = new Random(7);
        for (int round = 0; round < 50; round++) {
            var spells = random.doubles(1 + random.nextInt(60), 0.1, 9)
                    .mapToObj(time -> Spell.ended(0, Math.ceil(time * 2) / 2, "ceased"))
                    .toList();
            for (var step : KaplanMeier.of(spells).steps()) {
                long still = spells.stream()
                        .filter(spell -> spell.exit() > step.time())
                        .count();
                assertThat(step.survival()).isCloseTo((double) still / spells.size(), NINE);
            }
        }
    }

    @Test
    void countsAWeightAsThatManyEqualSpells() {
        var weighted = References.weightedSpells("delayed");
        var repeated = weighted.stream()
                .flatMap(s -> Stream.generate(() -> new Spell(s.entry(), s.exit(), s.end()))
                        .limit(s.weight()))
                .toList();
        assertThat(KaplanMeier.of(weighted).steps())
                .isEqualTo(KaplanMeier.of(repeated).steps());
    }

    @Test
    void refusesTimesThatAreNoNumbersAndSharesThatAreNone() {
        assertThatThrownBy(() -> Spell.censored(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Spell(0, 1, null, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KaplanMeier.of(List.of()).quantile(1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void same(double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).isNaN();
        } else {
            assertThat(actual).isCloseTo(expected, NINE);
        }
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static Curve ours(String table, String strata, Limits limits, List<Spell> spells) {
        return new Curve(false, table, strata, limits, spells, strata(OURS.resolve(table + "_km.csv"), strata));
    }

    private static Curve theirs(
            Path folder,
            String input,
            String table,
            String time,
            String status,
            String event,
            @Nullable String by,
            String group,
            Limits limits) {
        var strata = by == null ? group : by + "=" + group;
        return new Curve(
                true,
                table,
                strata,
                limits,
                spells(folder.resolve(input + ".csv"), time, status, event, by, group),
                strata(folder.resolve(table + "_km.csv"), strata));
    }
}
