package org.parcours.statistics.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final Reference RESULTS = Reference.read("results");

    private static Change.Wave wave(Reference rows, String column, String strata) {
        boolean[] all = new boolean[rows.size()];
        Arrays.fill(all, true);
        return new Change.Wave(
                rows.sample(strata, false),
                rows.texts("cds"),
                strata.isEmpty() ? Collections.nCopies(rows.size(), "") : rows.texts(strata),
                rows.numbers("fpc"),
                rows.numbers(column),
                all);
    }

    private static Estimate change(Reference rows, String strata) {
        return Change.between(wave(rows.rows(0, 130), "api99", strata), wave(rows.rows(70, 200), "api00", strata));
    }

    @Test
    void saysWhatRSaysOfTwoSurveysThatSomeAnsweredBoth() {
        EstimatesTest.assertSame(change(Reference.read("srs"), ""), RESULTS.answer("srs", "change"));
        EstimatesTest.assertSame(
                change(Reference.read("strat").sortedBy("cds"), "stype"), RESULTS.answer("strat", "change"));
    }

    @Test
    void isSurerWhereTheSameAnsweredTwice() {
        Reference rows = Reference.read("srs").rows(0, 100);
        Estimate paired = Change.between(wave(rows, "api99", ""), wave(rows, "api00", ""));
        Reference others = Reference.read("srs").rows(100, 200);
        Estimate apart = Change.between(wave(rows, "api99", ""), wave(others, "api00", ""));
        assertThat(paired.error()).isLessThan(apart.error() / 4);
        assertThat(paired.answers()).isEqualTo(100);
        assertThat(List.of(apart.answers())).containsExactly(200);
    }
}
