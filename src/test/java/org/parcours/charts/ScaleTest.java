package org.parcours.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private final Random random = new Random(42);

    @Test
    void keepsOrderAndEndsForAnyRange() {
        for (int i = 0; i < 2000; i++) {
            double from = random.nextGaussian() * 1000;
            Scale scale = new Scale(
                    from, from + 0.001 + random.nextDouble() * 500, random.nextInt(100), 100 + random.nextInt(900));
            assertThat(scale.at(scale.from())).isEqualTo(scale.start());
            double a = scale.from() + random.nextDouble() * 900 - 300;
            double b = a + random.nextDouble();
            assertThat(scale.at(b)).isGreaterThanOrEqualTo(scale.at(a));
            assertThat(scale.within(a)).isBetween(scale.start() - 1e-9, scale.end() + 1e-9);
        }
    }

    @Test
    void ticksLieInsideAndAreNeverTooMany() {
        for (int i = 0; i < 2000; i++) {
            double from = Math.rint(random.nextGaussian() * 100);
            int atMost = 2 + random.nextInt(12);
            Scale scale = new Scale(from, from + 0.5 + random.nextDouble() * 300, 0, 100);
            List<Double> ticks = scale.ticks(atMost, 0.1);
            assertThat(ticks).isSorted().hasSizeLessThanOrEqualTo(atMost);
            assertThat(ticks).allMatch(t -> t >= from - 1e-6 && t <= scale.to() + 1e-6);
        }
    }

    @Test
    void choosesRoundSteps() {
        assertThat(new Scale(0, 7, 0, 1).ticks(13, 1)).containsExactly(0d, 1d, 2d, 3d, 4d, 5d, 6d, 7d);
        assertThat(new Scale(0, 100, 0, 1).ticks(6, 1)).containsExactly(0d, 20d, 40d, 60d, 80d, 100d);
    }

    @Test
    void refusesAnEmptyRange() {
        assertThatThrownBy(() -> new Scale(3, 3, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
