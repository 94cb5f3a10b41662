package org.parcours.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parcours.statistics.References.NINE;
import static org.parcours.statistics.References.OURS;
import static org.parcours.statistics.References.number;
import static org.parcours.statistics.References.rows;

import org.junit.jupiter.api.Test;

class WilsonTest {
    @Test
    void equalsR() {
        for (var row : rows(OURS.resolve("wilson.csv"))) {
            var interval = Wilson.interval(Long.parseLong(row.getField("yes")), Long.parseLong(row.getField("n")))
                    .orElseThrow();
            assertThat(interval.lower()).isCloseTo(number(row, "lower"), NINE);
            assertThat(interval.upper()).isCloseTo(number(row, "upper"), NINE);
        }
    }

    @Test
    void holdsTheShareAndStaysWithinNothingAndAll() {
        for (int n = 1; n <= 60; n++) {
            for (int yes = 0; yes <= n; yes++) {
                var interval = Wilson.interval(yes, n).orElseThrow();
                assertThat(interval.contains((double) yes / n)).isTrue();
                assertThat(interval.lower()).isBetween(0.0, 1.0);
                assertThat(interval.upper()).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void saysNothingOfNobody() {
        assertThat(Wilson.interval(0, 0)).isEmpty();
    }

    @Test
    void refusesMoreThanAll() {
        assertThatThrownBy(() -> Wilson.interval(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wilson.interval(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
