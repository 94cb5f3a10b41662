package org.parcours.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.statistics.References.NINE;
import static org.parcours.statistics.References.OURS;
import static org.parcours.statistics.References.number;
import static org.parcours.statistics.References.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parcours.statistics.References;

class AalenJohansenTest {
    @Test
    void equalsRStepByStep() {
        equalsR(References.spells("delayed"), "delayed_aj.csv");
        equalsR(References.weightedSpells("delayed"), "delayed_weighted_aj.csv");
    }

    private static void equalsR(List<Spell> spells, String table) {
        var steps = AalenJohansen.of(spells).steps();
        var expected = rows(OURS.resolve(table));
        assertThat(steps).hasSameSizeAs(expected);
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var row = expected.get(i);
            assertThat(step.time()).isEqualTo(number(row, "time"));
            assertThat(step.atRisk()).isEqualTo(Long.parseLong(row.getField("n_risk")));
            assertThat(step.initial()).isCloseTo(number(row, "initial"), NINE);
            assertThat(step.of("acquired")).isCloseTo(number(row, "acquired"), NINE);
            assertThat(step.of("ceased")).isCloseTo(number(row, "ceased"), NINE);
        }
    }

    @Test
    void sharesMakeOneAndTheFirstIsTheCurveOfAllEnds() {
        var random = new Random(11);
        for (int round = 0; round < 50; round++) {
            var spells = randomSpells(random, 1 + random.nextInt(200));
            var curve = KaplanMeier.of(spells);
            var steps = AalenJohansen.of(spells).steps();
            for (int i = 0; i < steps.size(); i++) {
                var step = steps.get(i);
                double ended = step.ended().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                assertThat(step.initial() + ended).isCloseTo(1, NINE);
                assertThat(step.initial()).isEqualTo(curve.steps().get(i).survival());
            }
        }
    }

    @Test
    void everybodyIsInTheFirstStateBeforeAnybodyEnds() {
        var shares = AalenJohansen.of(List.of(Spell.ended(0, 2, "ceased"), Spell.censored(0, 3)));
        assertThat(shares.at(1)).hasValueSatisfying(step -> {
            assertThat(step.initial()).isEqualTo(1);
            assertThat(step.of("ceased")).isEqualTo(0);
            assertThat(step.of("acquired")).isEqualTo(0);
        });
        assertThat(shares.at(3.5)).isEmpty();
        assertThat(shares.states()).containsExactly("ceased");
    }

    @Test
    void doesNotDependOnTheOrderOfTheSpells() {
        var spells = new ArrayList<>(References.spells("delayed"));
        var steps = AalenJohansen.of(spells).steps();
        Collections.shuffle(spells, new Random(3));
        assertThat(AalenJohansen.of(spells).steps()).isEqualTo(steps);
    }

    static List<Spell> randomSpells(Random random, int count) {
        var spells = new ArrayList<Spell>();
        var ends = new String[] {"ceased", "acquired", "merged", null};
        for (int i = 0; i < count; i++) {
            double entry = random.nextBoolean() ? 0 : random.nextInt(12);
            spells.add(new Spell(entry, entry + random.nextInt(12), ends[random.nextInt(4)], 1 + random.nextInt(3)));
        }
        return spells;
    }
}
