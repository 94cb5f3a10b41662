package org.parcours.statistics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nine decimals of R's answers, relative to their size.
class EstimatesTest {
    private static final Reference RESULTS = Reference.read("results");
    private static final Reference SRS = Reference.read("srs");
    private static final Reference STRAT = Reference.read("strat");

    private static Reference rows(String design) {
        return design.startsWith("srs") ? SRS : STRAT;
    }

    private static Sample sample(String design) {
        return switch (design) {
            case "srs" -> SRS.sample("", false);
            case "srs-open" -> SRS.sample("", true);
            case "strat" -> STRAT.sample("stype", false);
            case "srs-post" -> SRS.sample("", false).postStratified(SRS.margin("stype"));
            case "strat-post" -> STRAT.sample("stype", false).postStratified(STRAT.margin("comp.imp"));
            case "srs-rake" -> SRS.sample("", false).raked(List.of(SRS.margin("stype"), SRS.margin("sch.wide")));
            case "strat-rake" ->
                STRAT.sample("stype", false).raked(List.of(STRAT.margin("comp.imp"), STRAT.margin("sch.wide")));
            default -> throw new IllegalArgumentException(design);
        };
    }

    static void assertSame(Estimate found, Estimate expected) {
        assertClose(found.value(), expected.value());
        assertClose(found.error(), expected.error());
        assertClose(found.lower(), expected.lower());
        assertClose(found.upper(), expected.upper());
    }

    private static void assertClose(double found, double expected) {
        assertThat(found).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }

    private static boolean[] all(Reference rows) {
        boolean[] all = new boolean[rows.size()];
        Arrays.fill(all, true);
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"srs", "srs-open", "strat", "srs-post", "strat-post", "srs-rake", "strat-rake"})
    void saysWhatRSays(String design) {
        Reference rows = rows(design);
        Estimates estimates = new Estimates(sample(design));
        boolean[] all = all(rows);
        boolean[] improved = rows.are("comp.imp", "Yes");
        double[] score = rows.numbers("api00");
        assertSame(estimates.mean(score, all), RESULTS.answer(design, "mean api00"));
        assertSame(estimates.total(rows.numbers("enroll"), all), RESULTS.answer(design, "total enroll"));
        assertSame(estimates.ratio(score, rows.numbers("api99"), all), RESULTS.answer(design, "ratio api00 api99"));
        assertSame(estimates.share(rows.are("sch.wide", "Yes"), all), RESULTS.answer(design, "share sch.wide"));
        for (double p : new double[] {0.25, 0.5, 0.75}) {
            assertSame(estimates.quantile(score, p, all), RESULTS.answer(design, "quantile api00 " + p));
        }
        assertSame(estimates.mean(score, improved), RESULTS.answer(design, "mean api00 within"));
        assertSame(estimates.total(rows.numbers("enroll"), improved), RESULTS.answer(design, "total enroll within"));
    }

    @Test
    void measuresALoneAnswerFromTheMeanOfAll() {
        int first = STRAT.texts("stype").indexOf("M");
        String cds = STRAT.texts("cds").get(first);
        Reference lone = STRAT.where(row -> !"M".equals(row.get("stype")) || cds.equals(row.get("cds")));
        Estimates estimates = new Estimates(lone.sample("stype", false));
        assertSame(estimates.mean(lone.numbers("api00"), all(lone)), RESULTS.answer("lone", "mean api00"));
    }

    @Test
    void knowsWithoutChanceWhereEverybodyAnswered() {
        Sample census = Sample.of(List.of(new Unit("a", 1, 2), new Unit("a", 1, 2)));
        Estimate mean = new Estimates(census).mean(new double[] {1, 4}, new boolean[] {true, true});
        assertThat(mean).isEqualTo(new Estimate(2.5, 0, 2.5, 2.5, 2, 2));
    }

    @Test
    void leavesAnIntervalWhereAllSayTheSame() {
        Sample ten = Sample.of(java.util.Collections.nCopies(10, new Unit("a", 3, 30)));
        boolean[] everybody = new boolean[10];
        Arrays.fill(everybody, true);
        Estimate all = new Estimates(ten).share(everybody, everybody);
        // binom.test(10, 10)$conf.int
        assertThat(all.lower()).isCloseTo(0.691502892181239, within(1e-12));
        assertThat(all.upper()).isEqualTo(1);
        Estimate none = new Estimates(ten).share(new boolean[10], everybody);
        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isCloseTo(0.308497107818761, within(1e-12));
    }

    @Test
    void weighsAnswersForWhatTheyAreWorth() {
        Sample uneven = Sample.of(List.of(new Unit("a", 1, 100), new Unit("a", 1, 100), new Unit("a", 4, 100)));
        assertThat(uneven.effectiveSize(new boolean[] {true, true, true})).isEqualTo(2);
        assertThat(uneven.effectiveSize(new boolean[] {true, true, false})).isEqualTo(2);
    }

    @Test
    void saysNothingFromOneAnswer() {
        Estimates one = new Estimates(Sample.of(List.of(new Unit("a", 5, 5))));
        Estimate mean = one.mean(new double[] {3}, new boolean[] {true});
        assertThat(mean.value()).isEqualTo(3);
        assertThat(mean.lower()).isNaN();
        assertThatThrownBy(() -> one.mean(new double[] {3}, new boolean[] {false}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> one.quantile(new double[] {3}, 0.5, new boolean[] {false}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesMarginsThatCannotBeMet() {
        Sample four = Sample.of(java.util.Collections.nCopies(4, new Unit("a", 1, 10)));
        Sample.Margin sizes = new Sample.Margin(List.of("s", "s", "l", "l"), Map.of("s", 6.0, "l", 4.0));
        Sample.Margin parks = new Sample.Margin(List.of("x", "x", "y", "y"), Map.of("x", 3.0, "y", 7.0));
        assertThatThrownBy(() -> four.raked(List.of(sizes, parks))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> four.postStratified(
                        new Sample.Margin(List.of("s", "s", "l", "l"), Map.of("s", 6.0, "l", 3.0, "m", 1.0))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sample.of(List.of(new Unit("a", 1, 1), new Unit("a", 1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Sums of so many weights are not exact, which is no contradiction.
    @Test
    void rakesAHundredThousandAnswers() {
        int size = 100_000;
        Random chance = new Random(7);
        List<Unit> units = Collections.nCopies(size, new Unit("frame", 1.5, 1.5 * size));
        List<Sample.Margin> margins = new ArrayList<>();
        List<String> first = List.of();
        for (int cells : new int[] {9, 12, 4}) {
            List<String> of = chance.doubles(size)
                    .mapToObj(one -> "c" + (int) (cells * one * one))
                    .toList();
            Map<String, Double> counts = of.stream()
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.summingDouble(one -> 1.5)));
            counts.merge("c0", -600.0, Double::sum);
            counts.merge("c1", 600.0, Double::sum);
            margins.add(new Sample.Margin(of, counts));
            first = first.isEmpty() ? of : first;
        }
        boolean[] all = new boolean[size];
        Arrays.fill(all, true);
        double[] within =
                first.stream().mapToDouble(one -> one.equals("c1") ? 1 : 0).toArray();
        double known = Objects.requireNonNull(margins.getFirst().populations().get("c1"));
        Estimate total = new Estimates(Sample.of(units).raked(margins)).total(within, all);
        assertThat(total.value()).isCloseTo(known, Percentage.withPercentage(1e-6));
        assertThat(total.error()).isLessThan(1e-3);
    }
}
