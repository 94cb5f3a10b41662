package org.parcours.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.statistics.References.NINE;
import static org.parcours.statistics.References.OURS;
import static org.parcours.statistics.References.number;
import static org.parcours.statistics.References.rows;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parcours.statistics.References;

class CumulativeIncidenceTest {
    record Table(String input, Set<String> cause, List<NamedCsvRecord> rows) {
        CumulativeIncidence fit() {
            return CumulativeIncidence.of(spells(), cause::contains);
        }

        List<Spell> spells() {
            return input.equals("delayed_weighted") ? References.weightedSpells("delayed") : References.spells(input);
        }

        @Override
        public String toString() {
            return input + " " + cause;
        }
    }

    static Stream<Table> tables() {
        Map<String, List<NamedCsvRecord>> tables = new LinkedHashMap<>();
        for (var row : rows(OURS.resolve("incidence.csv"))) {
            tables.computeIfAbsent(
                            row.getField("input") + "/" + row.getField("cause"), key -> new java.util.ArrayList<>())
                    .add(row);
        }
        return tables.values().stream()
                .map(rows -> new Table(
                        rows.getFirst().getField("input"),
                        Set.of(rows.getFirst().getField("cause").split(" ")),
                        rows));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void equalsRStepByStep(Table table) {
        var steps = table.fit().steps();
        assertThat(steps).hasSameSizeAs(table.rows());
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var row = table.rows().get(i);
            assertThat(step.time()).isEqualTo(number(row, "time"));
            assertThat(step.atRisk()).isEqualTo(Long.parseLong(row.getField("n_risk")));
            same(step.survival(), number(row, "free"));
            same(step.stdErr(), number(row, "std_err"));
            same(step.lower(), number(row, "lower95"));
            same(step.upper(), number(row, "upper95"));
        }
    }

    /// Everybody seen from the start until an end, or beyond the time read: nothing is left to estimate.
    @Test
    void isThePlainShareWhereAllAreKnown() {
        var random = new Random(19);
        for (int round = 0; round < 100; round++) {
            var spells = known(random, 1 + random.nextInt(80));
            double time = 1 + random.nextInt(9);
            long free = spells.stream()
                    .filter(spell -> spell.exit() > time || !"ceased".equals(spell.end()))
                    .count();
            var read = CumulativeIncidence.of(spells, "ceased"::equals).at(time);
            assertThat(read.orElseThrow().survival()).isCloseTo((double) free / spells.size(), NINE);
        }
    }

    /// The same made wrong on purpose: what counts other ends as lost from sight says less than the share.
    @Test
    void isNotTheCurveThatTakesOtherEndsForLostOnes() {
        var spells = known(new Random(19), 80);
        double time = 6;
        long free = spells.stream()
                .filter(spell -> spell.exit() > time || !"ceased".equals(spell.end()))
                .count();
        double wrong = KaplanMeier.of(spells, "ceased"::equals, Limits.LOG_LOG)
                .at(time)
                .orElseThrow()
                .survival();
        assertThat(wrong).isLessThan((double) free / spells.size() - 0.01);
    }

    @Test
    void isKaplanMeierWhereNothingCompetesAndAllAreSeenFromTheStart() {
        var spells = References.spells("plain");
        var curve = KaplanMeier.of(spells).steps();
        var steps = CumulativeIncidence.of(spells, end -> true).steps();
        assertThat(steps).hasSameSizeAs(curve);
        for (int i = 0; i < steps.size(); i++) {
            same(steps.get(i).survival(), curve.get(i).survival());
            // Greenwood's has no value where nobody is left
            if (curve.get(i).survival() > 0) {
                same(steps.get(i).stdErr(), curve.get(i).stdErr());
                same(steps.get(i).lower(), curve.get(i).lower());
            }
        }
    }

    @Test
    void addsUpToOneOverAllEnds() {
        var random = new Random(23);
        for (int round = 0; round < 50; round++) {
            var spells = AalenJohansenTest.randomSpells(random, 1 + random.nextInt(150));
            var all = AalenJohansen.of(spells);
            for (String end : all.states()) {
                var steps = CumulativeIncidence.of(spells, end::equals).steps();
                for (int i = 0; i < steps.size(); i++) {
                    assertThat(1 - steps.get(i).survival())
                            .isCloseTo(all.steps().get(i).of(end), NINE);
                }
            }
        }
    }

    /// The errors are those of leaving each subject out, as near as a derivative is to a difference.
    @Test
    void hasTheErrorOfTheJackknife() {
        var spells = References.spells("known");
        var step = CumulativeIncidence.of(spells, "ceased"::equals).at(4).orElseThrow();
        double[] without = Stream.iterate(0, i -> i < spells.size(), i -> i + 1)
                .mapToDouble(left -> {
                    var others = new java.util.ArrayList<>(spells);
                    others.remove((int) left);
                    return CumulativeIncidence.of(others, "ceased"::equals)
                            .at(4)
                            .orElseThrow()
                            .survival();
                })
                .toArray();
        double mean = Arrays.stream(without).average().orElseThrow();
        double squares =
                Arrays.stream(without).map(x -> (x - mean) * (x - mean)).sum();
        assertThat(step.stdErr()).isCloseTo(Math.sqrt(squares), org.assertj.core.data.Offset.offset(0.002));
    }

    private static List<Spell> known(Random random, int count) {
        var ends = List.of("ceased", "acquired", "merged");
        return Stream.concat(
                        Stream.of(Spell.censored(0, 20)),
                        Stream.generate(() -> random.nextInt(3) == 0
                                        ? Spell.censored(0, 10 + random.nextInt(5))
                                        : Spell.ended(0, 1 + random.nextInt(10), ends.get(random.nextInt(3))))
                                .limit(count))
                .toList();
    }

    private static void same(double actual, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(actual).isNaN();
        } else {
            assertThat(actual).isCloseTo(expected, NINE);
        }
    }
}
