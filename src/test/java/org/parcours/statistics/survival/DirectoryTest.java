package org.parcours.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.statistics.References.NINE;
import static org.parcours.statistics.References.OURS;
import static org.parcours.statistics.References.number;
import static org.parcours.statistics.References.rows;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A real population, seen late: 13 snapshots of the Y Combinator directory.
class DirectoryTest {
    private static final double YEAR = 365.25;
    private static final List<Spell> SPELLS = rows(OURS.resolve("yc-directory/episodes.csv")).stream()
            .filter(row -> !row.getField("outcome").startsWith("prevalent"))
            .map(row -> new Spell(
                    number(row, "entry") / YEAR,
                    number(row, "exit") / YEAR,
                    row.getField("outcome").equals("censored") ? null : row.getField("outcome")))
            .toList();

    @Test
    void yieldsTheFiguresOfR() {
        var notInactive = KaplanMeier.of(SPELLS, "Inactive"::equals, Limits.LOG_LOG);
        var states = AalenJohansen.of(SPELLS);
        assertThat(notInactive.subjects()).isEqualTo(3488);
        var expected = rows(OURS.resolve("yc-directory/expected_survival.csv"));
        assertThat(expected).hasSize(7);
        for (var row : expected) {
            var point = notInactive.at(number(row, "years")).orElseThrow();
            assertThat(point.atRisk()).isEqualTo(Long.parseLong(row.getField("n_risk")));
            assertThat(point.survival()).isCloseTo(number(row, "km_not_inactive"), NINE);
            assertThat(point.stdErr()).isCloseTo(number(row, "std_err"), NINE);
            assertThat(point.lower()).isCloseTo(number(row, "lower95"), NINE);
            assertThat(point.upper()).isCloseTo(number(row, "upper95"), NINE);
            var shares = states.at(number(row, "years")).orElseThrow();
            assertThat(shares.initial()).isCloseTo(number(row, "aj_active"), NINE);
            assertThat(shares.of("Inactive")).isCloseTo(number(row, "aj_inactive"), NINE);
            assertThat(shares.of("Acquired")).isCloseTo(number(row, "aj_acquired"), NINE);
        }
    }

    @Test
    void isFarTooHighWhereTheDelayedEntryIsForgotten() {
        var fromTheStart = SPELLS.stream()
                .filter(Spell::hasLength)
                .map(spell -> new Spell(0, spell.exit(), spell.end()))
                .toList();
        var wrong = KaplanMeier.of(fromTheStart, "Inactive"::equals, Limits.LOG_LOG);
        for (var row : rows(OURS.resolve("yc-directory/expected_survival.csv"))) {
            assertThat(wrong.at(number(row, "years")).orElseThrow().survival())
                    .isCloseTo(number(row, "km_ignoring_delayed_entry_WRONG"), NINE);
        }
    }
}
